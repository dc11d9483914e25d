import type { ServerResponse } from 'node:http';
import type { Engines } from './engines.ts';

/** `/health/live`: this process answers. */
export function answerLive(response: ServerResponse): void {
  answer(response, 200, { status: 'ok' });
}

/** `/health/ready`: the engine's server answers, and has the engines that are served here. Needs no credentials. */
export async function answerReady(response: ServerResponse, { main, byName }: Engines): Promise<void> {
  try {
    const present = await main.engineNames();
    const missing = [...byName.keys()].filter((name) => !present.includes(name));
    if (missing.length === 0) answer(response, 200, { status: 'ok' });
    else answer(response, 503, { status: 'engine missing', engines: missing });
  } catch {
    answer(response, 503, { status: 'engine unreachable' });
  }
}

/** `/health/ready` once the gateway was told to stop, so that nobody sends it more. */
export function answerStopping(response: ServerResponse): void {
  answer(response, 503, { status: 'stopping' });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
