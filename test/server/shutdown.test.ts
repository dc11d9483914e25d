import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { type Gateway, startGateway } from '../../src/server/gateway.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

const slice = 400;
let engine: ScriptedEngine;

afterEach(() => engine.close());

async function given(script: Parameters<typeof startScriptedEngine>[0]): Promise<Gateway> {
  engine = await startScriptedEngine(script);
  const flags = [
    '--engine-url',
    engine.baseUrl,
    '--port',
    '0',
    '--log-level',
    'silent',
    '--long-poll-slice',
    `${slice}`,
  ];
  const outcome = parseConfig(flags, {});
  if ('complaints' in outcome) throw new Error(outcome.complaints.join());
  return startGateway(outcome.config);
}

const waiting = `mutation {
  fetchAndLockExternalTasks(input: { workerId: "w", waitFor: 60000, topics: [{ topicName: "a", lockDuration: 1000 }] }) {
    ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }
  }
}`;

const ask = (gateway: Gateway, query: string, signal?: AbortSignal) =>
  fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal !== undefined && { signal }),
  }).then((answer) => answer.json());

const task = { id: 't', workerId: 'w', priority: 0, variables: {}, lockExpirationTime: '2999-01-01T00:00:00.000+0000' };

test('a long poll that is open at shutdown is answered with its slice, and the gateway ends at once then', async () => {
  const gateway = await given(async ({ body }) => {
    await delay(JSON.parse(body).asyncResponseTimeout ?? 0);
    return { json: [] };
  });
  const answer = ask(gateway, waiting);
  await delay(150);
  const started = performance.now();
  await gateway.close();
  expect(performance.now() - started).toBeLessThan(slice + 600);
  expect(await answer).toEqual({ data: { fetchAndLockExternalTasks: { externalTasks: [] } } });
});

test('what a slice locks for one who left is unlocked before the gateway ends', async () => {
  const gateway = await given(async ({ url, body }) => {
    if (url.endsWith('/unlock')) {
      await delay(200);
      return { status: 204 };
    }
    if (url === '/external-task/t') return { json: task };
    await delay(JSON.parse(body).asyncResponseTimeout ?? 0);
    return { json: engine.calls.length > 1 ? [task] : [] };
  });
  const leaving = new AbortController();
  const asked = ask(gateway, waiting, leaving.signal).catch(() => 'gone');
  await delay(150);
  leaving.abort();
  expect(await asked).toBe('gone');
  await delay(slice);
  await gateway.close();
  expect(engine.calls.map(({ method, url }) => `${method} ${url}`).slice(-2)).toEqual([
    'GET /external-task/t',
    'POST /external-task/t/unlock',
  ]);
});

test('what another worker has taken meanwhile is not touched', async () => {
  const gateway = await given(async ({ url, body }) => {
    if (url === '/external-task/t') return { json: { ...task, workerId: 'other' } };
    await delay(JSON.parse(body).asyncResponseTimeout ?? 0);
    return { json: engine.calls.length > 1 ? [task] : [] };
  });
  const leaving = new AbortController();
  const asked = ask(gateway, waiting, leaving.signal).catch(() => 'gone');
  await delay(150);
  leaving.abort();
  await asked;
  await delay(slice);
  await gateway.close();
  expect(engine.calls.some(({ url }) => url.endsWith('/unlock'))).toBe(false);
});

test('a request that is under way at shutdown is answered', async () => {
  const gateway = await given(async () => {
    await delay(200);
    return { json: { count: 3 } };
  });
  const answer = ask(gateway, '{ externalTaskCount }');
  await delay(50);
  const started = performance.now();
  await gateway.close();
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(await answer).toEqual({ data: { externalTaskCount: 3 } });
});
