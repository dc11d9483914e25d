import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { LongPolls } from '../../src/demo-engine/polling/long-polls.ts';
import type { DemoEngine } from '../../src/demo-engine/index.ts';
import { get, given, send, stoppedClock } from './given.ts';

type Locked = readonly { readonly id: string; readonly activityId: string }[];

const pollOf = (workerId: string, asyncResponseTimeout: number, topicName = 'topic') => ({
  workerId,
  maxTasks: 1,
  asyncResponseTimeout,
  topics: [{ topicName, lockDuration: 60_000 }],
});

async function poll(engine: DemoEngine, workerId: string, asyncResponseTimeout = 5_000, topicName?: string) {
  const body = pollOf(workerId, asyncResponseTimeout, topicName);
  const answer = await send(engine, 'POST', '/external-task/fetchAndLock', body);
  return answer.body as Locked;
}

const arrivedAt = (engine: DemoEngine, count: number) => expect.poll(() => engine.log.length).toBe(count);

afterEach(() => {
  vi.useRealTimers();
});

test('a clock that stands still stops no poll', async () => {
  const engine = await given({ clock: stoppedClock() });
  const start = performance.now();
  expect(await poll(engine, 'w', 200)).toEqual([]);
  expect(performance.now() - start).toBeGreaterThan(195);
});

test('polls are served in the order of arrival, each with the task that was added', async () => {
  const engine = await given();
  const first = poll(engine, 'first');
  await arrivedAt(engine, 1);
  const second = poll(engine, 'second');
  await arrivedAt(engine, 2);
  await sleep(20);
  engine.add([{ activityId: 'a' }, { activityId: 'b' }]);
  expect([(await first)[0]?.activityId, (await second)[0]?.activityId]).toEqual(['a', 'b']);
});

test('the next task of a process and another engine of the server wake a poll too', async () => {
  const engine = await given({ engineNames: ['default', 'second'], tasks: [{ next: [{ topicName: 'next' }] }] });
  const [task] = (await poll(engine, 'w')) as Locked;
  const waiting = poll(engine, 'w', 5_000, 'next');
  await arrivedAt(engine, 2);
  await sleep(20);
  engine.add([{ topicName: 'next' }], 'second');
  await send(engine, 'POST', `/external-task/${task?.id}/complete`, { workerId: 'w' });
  expect(await waiting).toHaveLength(1);
  expect(await get(engine, '/engine/second/external-task')).toMatchObject([{ workerId: null }]);
});

test('a client that has left locks all the same', async () => {
  const engine = await given();
  const { hostname, port } = new URL(engine.url);
  const body = JSON.stringify(pollOf('ghost', 5_000));
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /engine-rest/external-task/fetchAndLock HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${body.length}\r\n\r\n${body}`,
  );
  await arrivedAt(engine, 1);
  socket.destroy();
  await sleep(20);
  engine.add([{}]);
  await expect
    .poll(async () => (await get(engine, '/external-task')) as unknown)
    .toMatchObject([{ workerId: 'ghost' }]);
});

test('polls end at once when the engine closes', async () => {
  const engine = await given();
  const waiting = poll(engine, 'w', 60_000);
  await arrivedAt(engine, 1);
  const start = performance.now();
  await Promise.all([expect(waiting).rejects.toThrow('fetch failed'), engine.close()]);
  expect(performance.now() - start).toBeLessThan(500);
});

test('nobody but a round every 30 s notices a lock that has expired', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const polls = new LongPolls({});
  const attempts: number[] = [];
  const attempt = () => {
    attempts.push(performance.now());
    return { answer: { status: 200 }, isEmpty: true };
  };
  const start = performance.now();
  const answer = polls.park({ workerId: 'w', patience: 70_000, attempt });
  await vi.advanceTimersByTimeAsync(70_100);
  expect(await answer).toEqual({ status: 200 });
  const rounds = attempts.map((at) => Math.round((at - start) / 1_000));
  expect(rounds).toEqual([0, 30, 60, 70]);
});
