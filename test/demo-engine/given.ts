import { onTestFinished } from 'vitest';
import { type DemoEngine, type DemoEngineOptions, startDemoEngine } from '../../src/demo-engine/index.ts';

/** A demo engine that ends with the test. */
export async function given(options: DemoEngineOptions = {}): Promise<DemoEngine> {
  const engine = await startDemoEngine(options);
  onTestFinished(() => engine.close());
  return engine;
}

/** The body, read where it is JSON. */
export async function get(engine: DemoEngine, path: string, headers: Record<string, string> = {}): Promise<unknown> {
  return read(await fetch(engine.url + path, { headers }));
}

export async function post(engine: DemoEngine, path: string, body: string): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  return read(await fetch(engine.url + path, { method: 'POST', headers, body }));
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.headers.get('Content-Type')?.startsWith('application/json')) return text;
  return JSON.parse(text);
}

/** The `id`s of a list, or the whole answer where it is none. */
export function idsOf(answer: unknown): unknown {
  return Array.isArray(answer) ? answer.map(({ id }: { id: string }) => id) : answer;
}

export function basic(user: string, password: string): Record<string, string> {
  return { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

/** A clock that stands still until it is set. */
export function stoppedClock(now = Date.parse('2026-01-23T13:42:42.657Z')) {
  const clock = () => clock.now;
  clock.now = now;
  return clock;
}

export type SentAnswer = { readonly status: number; readonly body: unknown };

/** Any method; the body is sent as JSON, a text as it stands. */
export async function send(
  engine: DemoEngine,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<SentAnswer> {
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const response = await fetch(engine.url + path, {
    method,
    headers: { ...(text !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(text !== undefined && { body: text }),
  });
  return { status: response.status, body: await read(response) };
}
