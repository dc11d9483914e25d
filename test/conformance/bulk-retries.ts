import { expect } from 'vitest';
import type { ConformanceCase, Exchange, Expectation } from './conformance-case.ts';
import { error, json, noContent } from './expectations.ts';

/** Batches wait for the next look of the job executor, which an idle one takes every minute at worst. */
const batchMs = 30_000;

function setting(body: object, answer: Exchange['answer'], operation = 'PUT /external-task/retries'): Exchange {
  return { ask: operation, body, answer };
}

/** By a batch, which has this name from then on. */
function settingAsync(body: object, answer: Exchange['answer'], name = 'batch'): Exchange {
  return { ...setting(body, answer, 'POST /external-task/retries-async'), remember: name };
}

/** Both ways refuse the same. */
function refusing(body: object, answer: Exchange['answer']): readonly Exchange[] {
  return [setting(body, answer), setting(body, answer, 'POST /external-task/retries-async')];
}

function showing(task: string, expected: object): Exchange {
  return {
    ask: `GET /external-task/{${task}}`,
    answer: ({ text }) => expect(JSON.parse(text)).toMatchObject(expected),
  };
}

const invalid = (message: string) => error(400, 'InvalidRequestException', message, null);

/** The keys of engine-contract 2.4 in their order. */
const freshBatch =
  (totalJobs: number): Expectation =>
  ({ status, text }, _seeded, { minor }) => {
    expect(status).toBe(200);
    const batch = JSON.parse(text);
    expect(batch).toMatchObject({
      type: 'set-external-task-retries',
      totalJobs,
      jobsCreated: 0,
      batchJobsPerSeed: 100,
      invocationsPerBatchJob: 1,
      suspended: false,
      tenantId: null,
      createUserId: null,
    });
    expect(Object.keys(batch)).toEqual([
      'id',
      'type',
      'totalJobs',
      'jobsCreated',
      'batchJobsPerSeed',
      'invocationsPerBatchJob',
      'seedJobDefinitionId',
      'monitorJobDefinitionId',
      'batchJobDefinitionId',
      'suspended',
      'tenantId',
      'createUserId',
      ...(minor < 18 ? [] : ['startTime', 'executionStartTime']),
    ]);
  };

const statistics = (expected: object): Exchange => ({
  ask: 'GET /batch/statistics?batchId={batch}',
  within: batchMs,
  answer: ({ text }) => expect(JSON.parse(text)).toMatchObject([expected]),
});

const finished = (name = 'batch'): readonly Exchange[] => [
  {
    ask: `GET /history/batch/{${name}}`,
    within: batchMs,
    answer: ({ text }) => expect(JSON.parse(text).endTime).toEqual(expect.any(String)),
  },
  {
    ask: `GET /batch/{${name}}`,
    answer: error(404, 'InvalidRequestException', `Batch with id '{${name}}' does not exist`, null),
  },
  { ask: `GET /batch/statistics?batchId={${name}}`, answer: json([]) },
];

/** Engine-contract 9.6, many tasks at once. */
export const bulkRetries: readonly ConformanceCase[] = [
  {
    id: 'P7',
    title: 'what selects nothing is refused',
    given: { a: {} },
    exchanges: [
      {},
      { externalTaskIds: [] },
      { processInstanceIds: ['nope'] },
      { externalTaskQuery: { topicName: 'nope' } },
    ].flatMap((selection) => refusing({ retries: 1, ...selection }, invalid('externalTaskIds is empty'))),
  },
  {
    id: 'P8',
    title: 'with one unknown id nothing is changed',
    given: { a: {} },
    exchanges: [
      setting(
        { retries: 1, externalTaskIds: ['{a}', 'nope'] },
        error(404, 'InvalidRequestException', 'Cannot find external task with id nope: externalTask is null', null),
      ),
      showing('a', { retries: null }),
      setting(
        { retries: -1, externalTaskIds: ['{a}'] },
        invalid('The number of retries cannot be negative: retries is not greater than or equal to 0'),
      ),
    ],
  },
  {
    id: 'P9',
    title: 'an id is not null',
    given: { a: {} },
    exchanges: refusing(
      { retries: 1, externalTaskIds: ['{a}', null] },
      invalid('External task id cannot be null: externalTaskIds contains null value'),
    ),
  },
  {
    id: 'P10',
    title: 'the selections are united, and a query without a condition selects everything',
    given: { a: {}, b: { lock: { workerId: 'w1', expiresIn: 60_000 } }, c: { isSuspended: true } },
    exchanges: [
      setting(
        {
          retries: 3,
          externalTaskIds: ['{a}', '{a}'],
          processInstanceIds: ['{b.processInstanceId}'],
          externalTaskQuery: { workerId: 'w1' },
        },
        noContent,
      ),
      showing('a', { retries: 3 }),
      showing('b', { retries: 3 }),
      showing('c', { retries: null }),
      setting({ retries: 4, externalTaskQuery: {} }, noContent),
      ...['a', 'b', 'c'].map((task) => showing(task, { retries: 4 })),
    ],
  },
  {
    id: 'P11',
    title: 'a query is read before the retries are missed',
    given: { a: {} },
    exchanges: [
      ...refusing(
        { externalTaskQuery: { sortBy: 'id' } },
        invalid('Only a single sorting parameter specified. sortBy and sortOrder required'),
      ),
      ...refusing({ externalTaskIds: ['{a}'] }, invalid('The number of retries cannot be null.')),
    ],
  },
  {
    id: 'P12',
    title: 'a batch has a job for each task, once',
    given: { a: {}, b: {} },
    exchanges: [
      settingAsync({ retries: 3, externalTaskIds: ['{a}', '{a}'] }, freshBatch(1), 'once'),
      ...finished('once'),
      showing('a', { retries: 3 }),
      settingAsync({ retries: 7, externalTaskIds: ['{a}', '{b}'] }, freshBatch(2)),
      ...finished(),
      showing('a', { retries: 7 }),
      showing('b', { retries: 7 }),
    ],
  },
  {
    id: 'P13',
    title: 'what a batch cannot do is seen in its jobs only',
    given: { a: {} },
    exchanges: [
      settingAsync({ retries: -1, externalTaskIds: ['{a}'] }, freshBatch(1)),
      statistics({ totalJobs: 1, jobsCreated: 1, remainingJobs: 1, failedJobs: 1, completedJobs: 0 }),
      showing('a', { retries: null }),
      settingAsync({ retries: 1, externalTaskIds: ['nope'] }, freshBatch(1)),
      statistics({ totalJobs: 1, jobsCreated: 1, remainingJobs: 1, failedJobs: 1, completedJobs: 0 }),
    ],
  },
  {
    id: 'P14',
    title: 'a finished batch is history',
    given: { a: {} },
    exchanges: [
      settingAsync({ retries: 1, externalTaskIds: ['{a}'] }, freshBatch(1)),
      ...finished(),
      {
        ask: 'GET /history/batch/{batch}',
        answer: ({ text }, { batch }) =>
          expect(JSON.parse(text)).toMatchObject({
            id: batch?.id,
            type: 'set-external-task-retries',
            totalJobs: 1,
            startTime: expect.any(String),
            endTime: expect.any(String),
          }),
      },
    ],
  },
];
