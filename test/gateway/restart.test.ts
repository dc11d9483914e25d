import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { startDemoEngine } from '../../src/demo-engine/index.ts';
import { startGateway } from '../../src/server/gateway.ts';
import { startEngine } from '../engines/launch.ts';
import { engineNamed } from '../engines/releases.ts';

/** Starts the engine of this run on a port that it can have again. */
async function startAt(port: number): Promise<{ readonly stop: () => Promise<void> }> {
  const { ENGINE_UNDER_TEST: name } = process.env;
  if (name !== undefined) return startEngine(engineNamed(name), { port });
  const engine = await startDemoEngine({ port });
  return { stop: () => engine.close() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks again and again until `isOver`; answers the codes of the errors, in their order, `ok` for an answer. */
async function askUntil(url: string, isOver: () => boolean, outcomes: string[]): Promise<void> {
  while (!isOver()) {
    const response = await fetch(`${url}?query=${encodeURIComponent('{ externalTaskCount }')}`);
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    outcomes.push(errors?.[0]?.extensions.code ?? 'ok');
    await delay(5);
  }
}

test('the engine is killed and started again under load: the right code meanwhile, answers within a second', async () => {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}/engine-rest`;
  let engine = await startAt(port);
  const outcome = parseConfig(['--engine-url', baseUrl, '--port', '0', '--log-level', 'silent'], {});
  if ('complaints' in outcome) throw new Error(outcome.complaints.join());
  const gateway = await startGateway(outcome.config);
  const outcomes: string[] = [];
  let isOver = false;
  const load = Promise.all(Array.from({ length: 8 }, () => askUntil(gateway.url, () => isOver, outcomes)));

  while (outcomes.length < 20) await delay(5);
  expect(new Set(outcomes)).toEqual(new Set(['ok']));
  await engine.stop();
  await delay(500);
  expect(outcomes.at(-1)).toBe('ENGINE_UNREACHABLE');

  engine = await startAt(port);
  outcomes.length = 0;
  const backAt = performance.now();
  while (!outcomes.includes('ok')) await delay(2);
  expect(performance.now() - backAt).toBeLessThan(1_000);
  // Those that had begun to wait before it was back may still fail; after a second nobody does.
  await delay(1_000);
  outcomes.length = 0;
  await delay(300);
  expect(new Set(outcomes)).toEqual(new Set(['ok']));

  isOver = true;
  await load;
  await gateway.close();
  await engine.stop();
}, 120_000);
