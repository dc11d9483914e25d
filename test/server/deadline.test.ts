import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import {
  type ScriptedAnswer,
  type ScriptedCall,
  type ScriptedEngine,
  startScriptedEngine,
} from '../support/scripted-engine.ts';

const deadline = 400;
let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

async function given(script: (call: ScriptedCall) => ScriptedAnswer | Promise<ScriptedAnswer>): Promise<void> {
  engine = await startScriptedEngine(script);
  gateway = await startGatewayUnderTest(engine, '--request-timeout', `${deadline}`);
}

const callsOf = () => engine.calls.map(({ method, url }) => `${method} ${url.split('?')[0]}`);
const tooLate = { code: 'DEADLINE_EXCEEDED', maximum: deadline };

/** Asks, and says how long the answer took. */
async function ask(query: string) {
  const asked = performance.now();
  const answer = await gateway.ask<Record<string, unknown>, unknown>(query);
  return { ...answer, took: performance.now() - asked };
}

test('a read that takes too long is given up at the engine; what was read before is answered', async () => {
  await given(({ url }) => (url.startsWith('/external-task/count') ? { json: { count: 3 } } : { hang: true }));
  const { data, errors, took } = await ask(
    '{ externalTaskCount externalTask(id: "t") { id } externalTasks { nodes { id } } }',
  );
  expect(data).toEqual({ externalTaskCount: 3, externalTask: null, externalTasks: null });
  expect(errors?.map(({ path, extensions }) => [path?.join(), extensions])).toEqual([
    ['externalTask', tooLate],
    ['externalTasks', tooLate],
  ]);
  expect(took).toBeGreaterThanOrEqual(deadline - 5);
  expect(took).toBeLessThan(deadline + 1_500);
  const end = Date.now() + 1_000;
  while (engine.hungUp < 2 && Date.now() < end) await delay(5);
  expect(engine.hungUp).toBe(2);
});

test('a command on its way is not given up, and its outcome is unknown; none is begun after it', async () => {
  let isDone = false;
  await given(async ({ url }) => {
    if (!url.endsWith('/complete')) return { status: 204 };
    await delay(deadline * 2);
    isDone = true;
    return { status: 204 };
  });
  const { data, errors, took } = await ask(`mutation {
    first: unlockExternalTask(input: { id: "a" }) { __typename }
    second: completeExternalTask(input: { id: "b", workerId: "w" }) { __typename }
    third: unlockExternalTask(input: { id: "c" }) { __typename }
  }`);
  expect(data).toEqual({ first: { __typename: 'UnlockExternalTaskPayload' }, second: null, third: null });
  expect(errors?.map(({ path, extensions }) => [path?.join(), extensions?.code])).toEqual([
    ['second', 'OUTCOME_UNKNOWN'],
    ['third', 'DEADLINE_EXCEEDED'],
  ]);
  expect(took).toBeLessThan(deadline * 2);
  while (!isDone) await delay(10);
  expect(engine.hungUp).toBe(0);
  expect(callsOf()).toEqual(['POST /external-task/a/unlock', 'POST /external-task/b/complete']);
});

const lockedTask = {
  id: 't',
  workerId: 'w',
  topicName: 'a',
  priority: 0,
  retries: 1,
  variables: {},
  lockExpirationTime: '2999-01-01T00:00:00.000+0000',
};
const fetch1 = (more: string) => `mutation {
  fetchAndLockExternalTasks(input: { workerId: "w", ${more} topics: [{ topicName: "a", lockDuration: 1000 }] }) {
    ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id history { totalCount } } } }
  }
}`;

test('the wait of a worker does not count, and what it gets is never taken back for being late', async () => {
  await given(async ({ url, body }) => {
    if (url.startsWith('/history')) return { hang: true };
    if (url === '/external-task/t') return { json: lockedTask };
    const isPoll = 'asyncResponseTimeout' in JSON.parse(body);
    if (isPoll) await delay(deadline * 2);
    return { json: isPoll ? [lockedTask] : [] };
  });
  const { data, errors, took } = await ask(fetch1('waitFor: 60000,'));
  expect(data).toMatchObject({ fetchAndLockExternalTasks: { externalTasks: [{ externalTask: { id: 't' } }] } });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['DEADLINE_EXCEEDED']);
  expect(took).toBeGreaterThan(deadline * 3 - 50);
  await delay(100);
  expect(callsOf().filter((call) => call.endsWith('/unlock'))).toEqual([]);
});

test('a fetch without a wait is waited for, so that its locks are known', async () => {
  await given(async () => {
    await delay(deadline * 1.5);
    return { json: [lockedTask] };
  });
  const { data, errors } = await ask(fetch1('').replace(' history { totalCount }', ''));
  expect(errors).toBeUndefined();
  expect(data).toEqual({ fetchAndLockExternalTasks: { externalTasks: [{ externalTask: { id: 't' } }] } });
});

test.each([
  ['headers', 'POST /graphql HTTP/1.1\r\nhost: a\r\n', 'x-drip: '],
  [
    'a body',
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{',
    ' ',
  ],
  [
    'a body in chunks',
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    '1\r\n \r\n',
  ],
])('%s: what drips in is ended', async (_what, start, drip) => {
  await given(() => ({ json: {} }));
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  let received = '';
  socket.on('data', (chunk: Buffer) => {
    received += chunk;
  });
  const opened = performance.now();
  socket.write(start + drip);
  const dripping = setInterval(() => socket.writable && socket.write(drip === 'x-drip: ' ? 'a' : drip), 50);
  socket.on('error', () => {});
  await once(socket, 'close');
  clearInterval(dripping);
  // A connection that is reset while bytes are on their way may lose the answer.
  expect(received).toMatch(/^(HTTP\/1\.1 408 [\s\S]*)?$/);
  expect(performance.now() - opened).toBeLessThan(deadline * 2 + 1_500);
  expect(engine.calls).toEqual([]);
  expect((await ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
});
