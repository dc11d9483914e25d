import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { askEngine, callsOf, given } from './given.ts';

const Wait = graphql(`
  mutation Wait($waitFor: Milliseconds!, $workerId: String!, $lockDuration: Milliseconds!) {
    fetchAndLockExternalTasks(
      input: { workerId: $workerId, waitFor: $waitFor, topics: [{ topicName: "awaited", lockDuration: $lockDuration }] }
    ) {
      ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }
    }
  }
`);

const slice = 500;
const polling = given([], '--long-poll-slice', `${slice}`);

beforeEach(() => polling.engine.clear());

const wait = (waitFor: number, workerId = 'w1') =>
  polling.gateway.ask(Wait, { waitFor, workerId, lockDuration: 600_000 });
const polls = () => callsOf(polling).filter((call) => call.endsWith('/fetchAndLock')).length;

/** Asks, and leaves after a while. */
async function leave(after: number, workerId: string, url = polling.gateway.url): Promise<void> {
  const leaving = new AbortController();
  const body = JSON.stringify({
    query: Wait.toString(),
    variables: { waitFor: 60_000, workerId, lockDuration: 600_000 },
  });
  const headers = { 'content-type': 'application/json' };
  const asked = fetch(url, { method: 'POST', headers, body, signal: leaving.signal }).catch(() => undefined);
  await delay(after);
  leaving.abort();
  await asked;
}

test('nothing available: an empty answer when the time is over, in slices', async () => {
  const started = performance.now();
  const { data } = await wait(1_200);
  expect(data?.fetchAndLockExternalTasks).toEqual({ externalTasks: [] });
  expect(performance.now() - started).toBeGreaterThanOrEqual(1_150);
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(polls()).toBeGreaterThanOrEqual(3);
});

test('a task that appears is answered at once', async () => {
  const waiting = wait(20_000);
  await delay(700);
  const [task] = await polling.engine.seed([{ topicName: 'awaited' }]);
  const seeded = performance.now();
  expect((await waiting).data?.fetchAndLockExternalTasks).toEqual({
    externalTasks: [{ externalTask: { id: task?.id } }],
  });
  expect(performance.now() - seeded).toBeLessThan(1_000);
});

test('a client leaves, then a task appears: it is free again within a second of its lock', async () => {
  await leave(300, 'ghost');
  const [task] = await polling.engine.seed([{ topicName: 'awaited' }]);
  await delay(slice + 1_000);
  const row = await askEngine<{ workerId: string | null }>(polling, `/external-task/${task?.id}`);
  expect(row.workerId).toBeNull();
});

test('200 clients leave: no task stays locked', async () => {
  const gateway = await startGatewayUnderTest(polling.engine, '--long-poll-slice', `${slice}`, '--long-polls', '200');
  await Promise.all(Array.from({ length: 200 }, (_, at) => leave(600, `ghost-${at}`, gateway.url)));
  await polling.engine.seed(Array.from({ length: 220 }, () => ({ topicName: 'awaited' })));
  await delay(slice);
  const locked = () => askEngine<unknown[]>(polling, '/external-task?locked=true&topicName=awaited');
  await expect.poll(locked, { timeout: 20_000, interval: 500 }).toEqual([]);
  await gateway.close();
}, 60_000);

test('200 clients at a cap of 100: exactly 100 are ENGINE_OVERLOADED, at once, and reads are not slowed', async () => {
  const gateway = await startGatewayUnderTest(polling.engine);
  expect((await gateway.ask('{ externalTaskCount }')).data).toEqual({ externalTaskCount: 0 });
  const waitFor = 5_000;
  const asked = Array.from({ length: 200 }, (_, at) =>
    gateway.ask(Wait, { waitFor, workerId: `w${at}`, lockDuration: 600_000 }),
  );
  await delay(1_500);
  const reads: number[] = [];
  for (let read = 0; read < 20; read += 1) {
    const started = performance.now();
    await gateway.ask('{ externalTaskCount }');
    reads.push(performance.now() - started);
  }
  expect(reads.toSorted((a, b) => a - b)[10]).toBeLessThan(100);
  const codes = (await Promise.all(asked)).map(({ errors }) => errors?.[0]?.extensions?.code ?? 'waited');
  expect(codes.filter((code) => code === 'ENGINE_OVERLOADED')).toHaveLength(100);
  expect(codes.filter((code) => code === 'waited')).toHaveLength(100);
  await gateway.close();
}, 30_000);
