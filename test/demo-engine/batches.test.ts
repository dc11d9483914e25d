import { expect, test } from 'vitest';
import type { DemoEngine } from '../../src/demo-engine/index.ts';
import { get, given, send, stoppedClock } from './given.ts';

type Statistics = {
  readonly jobsCreated: number;
  readonly remainingJobs: number;
  readonly completedJobs: number;
  readonly failedJobs: number;
};

async function startBatch(engine: DemoEngine, body: object): Promise<{ readonly id: string }> {
  const answer = await send(engine, 'POST', '/external-task/retries-async', body);
  expect(answer.status).toBe(200);
  return answer.body as { readonly id: string };
}

async function statisticsOf(engine: DemoEngine, id: string): Promise<Statistics | undefined> {
  return ((await get(engine, `/batch/statistics?batchId=${id}`)) as readonly Statistics[])[0];
}

test('2,000 tasks: progress can be watched, ends within 3 s, and then only the history knows the batch', async () => {
  const tasks = Array.from({ length: 2_000 }, () => ({}));
  const engine = await given({ clock: stoppedClock(), tasks });
  const start = performance.now();
  const batch = await startBatch(engine, { retries: 5, externalTaskQuery: {} });
  expect(batch).toMatchObject({ totalJobs: 2_000, jobsCreated: 0, executionStartTime: null, createUserId: null });

  const seen: Statistics[] = [];
  for (let now = await statisticsOf(engine, batch.id); now !== undefined; now = await statisticsOf(engine, batch.id)) {
    seen.push(now);
    expect(now.remainingJobs + now.completedJobs).toBe(2_000);
    expect(now.completedJobs).toBeLessThanOrEqual(now.jobsCreated);
  }
  const took = performance.now() - start;
  expect(took).toBeGreaterThan(300);
  expect(took).toBeLessThan(3_000);
  const progress = seen.map(({ completedJobs }) => completedJobs);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  expect(new Set(progress).size).toBeGreaterThan(10);

  expect(await get(engine, `/batch/${batch.id}`)).toMatchObject({ type: 'InvalidRequestException' });
  expect(await get(engine, `/history/batch/${batch.id}`)).toMatchObject({
    id: batch.id,
    totalJobs: 2_000,
    endTime: '2026-01-23T13:42:42.657+0000',
    executionStartTime: '2026-01-23T13:42:42.657+0000',
  });
  expect(await get(engine, '/external-task/count?noRetriesLeft=true')).toEqual({ count: 0 });
});

test('jobs that fail keep the batch and leave incidents', async () => {
  const engine = await given({ tasks: [{}] });
  const [task] = (await get(engine, '/external-task')) as readonly { id: string }[];
  const unknown = await startBatch(engine, { retries: 3, externalTaskIds: [task?.id, 'nope'] });
  const negative = await startBatch(engine, { retries: -1, externalTaskIds: [task?.id] });
  await expect
    .poll(() => statisticsOf(engine, unknown.id))
    .toMatchObject({
      remainingJobs: 1,
      completedJobs: 1,
      failedJobs: 1,
    });
  await expect.poll(() => statisticsOf(engine, negative.id)).toMatchObject({ completedJobs: 0, failedJobs: 1 });
  expect(await get(engine, `/external-task/${task?.id}`)).toMatchObject({ retries: 3 });
  expect(await get(engine, `/history/batch/${unknown.id}`)).toMatchObject({ endTime: null });
  const incidents = (await get(engine, '/incident?incidentType=failedJob')) as readonly { incidentMessage: string }[];
  expect(incidents.map(({ incidentMessage }) => incidentMessage).sort()).toEqual([
    'Cannot find external task with id nope: externalTask is null',
    'The number of retries cannot be negative: retries is not greater than or equal to 0',
  ]);
});

test('clearing and closing end what is running', async () => {
  const engine = await given({ tasks: [{}] });
  const batch = await startBatch(engine, { retries: 3, externalTaskQuery: {} });
  engine.clear();
  expect(await statisticsOf(engine, batch.id)).toBeUndefined();
  expect(await get(engine, `/history/batch/${batch.id}`)).toMatchObject({
    message: `Historic batch with id '${batch.id}' does not exist`,
  });
});

test('before 7.18 a batch has no times', async () => {
  const engine = await given({ version: '7.17.0', tasks: [{}] });
  const batch = await startBatch(engine, { retries: 3, externalTaskQuery: {} });
  expect(batch).not.toHaveProperty('startTime');
  expect(await get(engine, '/batch?type=set-external-task-retries')).toEqual([
    expect.objectContaining({ id: batch.id }),
  ]);
  expect(await get(engine, '/batch?withFailures=true')).toMatchObject({ type: 'InvalidRequestException' });
});
