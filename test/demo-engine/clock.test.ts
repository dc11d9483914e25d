import { expect, test } from 'vitest';
import { get, given, stoppedClock } from './given.ts';

test('at the very moment of expiry a task is neither locked nor not locked', async () => {
  const clock = stoppedClock();
  const engine = await given({ clock, tasks: [{ lock: { workerId: 'w', expiresIn: 1_000 } }] });
  const counts = async () => [
    await get(engine, '/external-task/count?locked=true'),
    await get(engine, '/external-task/count?notLocked=true'),
  ];
  clock.now += 999;
  expect(await counts()).toEqual([{ count: 1 }, { count: 0 }]);
  clock.now += 1;
  expect(await counts()).toEqual([{ count: 0 }, { count: 0 }]);
  clock.now += 1;
  expect(await counts()).toEqual([{ count: 0 }, { count: 1 }]);
});

test('times are written in UTC with three digits and no colon; creation times ascend and end now', async () => {
  const clock = stoppedClock();
  const lock = { workerId: 'w', expiresIn: -657 };
  const engine = await given({ clock, tasks: [{}, {}, { lock }] });
  const path = '/external-task?sortBy=createTime&sortOrder=asc';
  const times = async () => (await get(engine, path)) as readonly { createTime: string; lockExpirationTime: string }[];
  expect((await times()).map(({ createTime }) => createTime)).toEqual([
    '2026-01-23T13:42:42.655+0000',
    '2026-01-23T13:42:42.656+0000',
    '2026-01-23T13:42:42.657+0000',
  ]);
  expect((await times()).at(-1)?.lockExpirationTime).toBe('2026-01-23T13:42:42.000+0000');
  engine.add([{}]);
  expect((await times()).at(-1)?.createTime).toBe('2026-01-23T13:42:42.658+0000');
});

test('a failure keeps the worker, hides the task until the next try and cuts the message', async () => {
  const engine = await given({
    clock: stoppedClock(),
    tasks: [
      {
        lock: { workerId: 'w', expiresIn: 60_000 },
        failure: { errorMessage: 'x'.repeat(700), errorDetails: 'Ä', retries: 0, retryTimeout: 1_343 },
      },
    ],
  });
  const [task] = (await get(engine, '/external-task')) as readonly { id: string }[];
  expect(task).toMatchObject({
    errorMessage: 'x'.repeat(666),
    workerId: 'w',
    retries: 0,
    lockExpirationTime: '2026-01-23T13:42:44.000+0000',
  });
  expect(await get(engine, `/external-task/${task?.id}/errorDetails`)).toBe('Ä');
});

test('a failure without a lock cannot be', async () => {
  const engine = await given();
  expect(() => engine.add([{ failure: { retries: 0 } }])).toThrow('A failure needs a lock');
});
