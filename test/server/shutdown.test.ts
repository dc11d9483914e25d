import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { type Gateway, startGateway } from '../../src/server/gateway.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

const slice = 400;
let engine: ScriptedEngine;

afterEach(() => engine.close());

async function given(script: Parameters<typeof startScriptedEngine>[0], ...more: string[]): Promise<Gateway> {
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
    ...more,
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

test('a slice that is open for one who left is waited for, and what it locks then is unlocked', async () => {
  const gateway = await given(async ({ url, body }) => {
    if (url.endsWith('/unlock')) return { status: 204 };
    if (url === '/external-task/t') return { json: task };
    const wait = JSON.parse(body).asyncResponseTimeout;
    await delay(wait ?? 0);
    return { json: wait === undefined ? [] : [task] };
  });
  const leaving = new AbortController();
  const asked = ask(gateway, waiting, leaving.signal).catch(() => 'gone');
  await expect.poll(() => engine.calls.some(({ body }) => body.includes('asyncResponseTimeout'))).toBe(true);
  leaving.abort();
  await asked;
  expect(await gateway.close()).toEqual([]);
  expect(engine.calls.at(-1)?.url).toBe('/external-task/t/unlock');
});

test('once told to stop, it says so to load balancers, goes on serving for a while, and asks to be asked elsewhere', async () => {
  const gateway = await given(() => ({ json: { count: 3 } }), '--shutdown-delay', '600');
  const { origin } = new URL(gateway.url);
  const ready = () => fetch(`${origin}/health/ready`).then(({ status }) => status);
  await ask(gateway, '{ externalTaskCount }');
  const closing = gateway.close();
  expect(await ready()).toBe(503);
  expect((await fetch(`${origin}/health/live`)).status).toBe(200);
  const answer = await fetch(`${gateway.url}?query={externalTaskCount}`);
  expect(answer.headers.get('connection')).toBe('close');
  expect(await answer.json()).toEqual({ data: { externalTaskCount: 3 } });
  await closing;
  await expect(ready()).rejects.toThrow('fetch failed');
});

test('a request that takes too long is broken off, and that is said', async () => {
  const gateway = await given(() => ({ hang: true }), '--shutdown-timeout', '300');
  const answer = ask(gateway, '{ externalTaskCount }').catch(() => 'broken off');
  await expect.poll(() => engine.calls.length).toBe(1);
  const started = performance.now();
  expect(await gateway.close()).toEqual(['Requests that took longer than --shutdown-timeout and were broken off: 1.']);
  expect(performance.now() - started).toBeLessThan(2_500);
  expect(await answer).toBe('broken off');
});

test('what is locked for a request that is broken off is unlocked', async () => {
  const gateway = await given(
    async ({ url, body }) => {
      if (url.endsWith('/unlock')) return { status: 204 };
      if (url === '/external-task/t') return { json: task };
      const wait = JSON.parse(body).asyncResponseTimeout;
      await delay(wait ?? 0);
      return { json: wait === undefined ? [] : [task] };
    },
    ...['--shutdown-timeout', '100', '--long-poll-slice', '2000'],
  );
  const answer = ask(gateway, waiting).catch(() => 'broken off');
  await expect.poll(() => engine.calls.some(({ body }) => body.includes('asyncResponseTimeout'))).toBe(true);
  expect(await gateway.close()).toHaveLength(1);
  expect(await answer).toBe('broken off');
  expect(engine.calls.at(-1)?.url).toBe('/external-task/t/unlock');
});

test('locks that cannot be given back in time do not hold it up, and that is said', async () => {
  const gateway = await given(
    ({ body }) => (body.includes('asyncResponseTimeout') ? { hang: true } : { json: [] }),
    ...['--shutdown-timeout', '100'],
  );
  const answer = ask(gateway, waiting).catch(() => 'broken off');
  await expect.poll(() => engine.calls.length).toBe(2);
  expect(await gateway.close()).toEqual([
    'Requests that took longer than --shutdown-timeout and were broken off: 1.',
    'What was locked for callers who left may still be: the engine did not answer in time.',
  ]);
  expect(await answer).toBe('broken off');
});

test('a connection on which nothing was asked does not hold it up', async () => {
  const gateway = await given(() => ({ json: [] }));
  const silent = connect(gateway.port, '127.0.0.1');
  await once(silent, 'connect');
  const started = performance.now();
  await Promise.all([gateway.close(), once(silent, 'close')]);
  expect(performance.now() - started).toBeLessThan(3_000);
});
