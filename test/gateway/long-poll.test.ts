import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
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
const polling = given([], '--long-poll-slice', `${slice}`, '--long-polls', '20');

beforeEach(() => polling.engine.clear());

const wait = (waitFor: number, workerId = 'w1') =>
  polling.gateway.ask(Wait, { waitFor, workerId, lockDuration: 600_000 });
const polls = () => callsOf(polling).filter((call) => call.endsWith('/fetchAndLock')).length;

/** Asks, and leaves after a while. */
async function leave(after: number, workerId: string): Promise<void> {
  const leaving = new AbortController();
  const body = JSON.stringify({
    query: Wait.toString(),
    variables: { waitFor: 60_000, workerId, lockDuration: 600_000 },
  });
  const headers = { 'content-type': 'application/json' };
  const asked = fetch(polling.gateway.url, { method: 'POST', headers, body, signal: leaving.signal }).catch(
    () => undefined,
  );
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

test('many clients leave: no task stays locked', async () => {
  const ghosts = Promise.all(Array.from({ length: 20 }, (_, at) => leave(200 + at, `ghost-${at}`)));
  await delay(100);
  await ghosts;
  await polling.engine.seed(Array.from({ length: 25 }, () => ({ topicName: 'awaited' })));
  await delay(slice + 1_500);
  const locked = await askEngine<unknown[]>(polling, '/external-task?locked=true&topicName=awaited');
  expect(locked).toEqual([]);
}, 30_000);

test('over the cap a poll is ENGINE_OVERLOADED at once, and reads are not slowed', async () => {
  const open = Array.from({ length: 20 }, (_, at) => wait(2_000, `w${at}`));
  await delay(300);
  const started = performance.now();
  const { errors } = await wait(2_000, 'one-too-many');
  expect(errors).toMatchObject([{ extensions: { code: 'ENGINE_OVERLOADED' } }]);
  expect((await polling.gateway.ask('{ externalTaskCount }')).data).toEqual({ externalTaskCount: 0 });
  expect(performance.now() - started).toBeLessThan(500);
  await Promise.all(open);
}, 20_000);
