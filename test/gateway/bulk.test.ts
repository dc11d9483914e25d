import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import type { ExternalTaskSelection } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import type { SeededTask } from '../support/engine-under-test.ts';
import { askEngine, callsOf, given, isAtLeast724 } from './given.ts';

const Bulk = graphql(`
  mutation Bulk($selection: ExternalTaskSelection!, $retries: Int!) {
    bulkSetExternalTaskRetries(input: { selection: $selection, retries: $retries }) {
      __typename
      ... on BulkSetExternalTaskRetriesPayload { externalTasks { id retries } }
      ... on ExternalTaskError { message isRetryable }
      ... on ExternalTaskInvalidInputError { path }
    }
  }
`);
const BulkAsync = graphql(`
  mutation BulkAsync($selection: ExternalTaskSelection!, $retries: Int!) {
    bulkSetExternalTaskRetriesAsync(input: { selection: $selection, retries: $retries }) {
      __typename
      ... on BulkSetExternalTaskRetriesAsyncPayload { batch { id type totalJobs remainingJobs completedJobs endedAt } }
      ... on ExternalTaskError { message }
    }
  }
`);
const Progress = graphql(`
  query Progress($id: ID!) {
    processBatch(id: $id) { id type totalJobs remainingJobs completedJobs failedJobs jobsCreated isSuspended endedAt startedAt }
  }
`);

const bulk = given([]);
let tasks: readonly SeededTask[];

beforeEach(async () => {
  await bulk.engine.clear();
  tasks = await bulk.engine.seed([
    { topicName: 'a', processDefinitionKey: 'order', businessKey: 'one' },
    { topicName: 'a', processDefinitionKey: 'order', businessKey: 'two' },
    { topicName: 'b', processDefinitionKey: 'shipment', businessKey: 'three' },
  ]);
  bulk.gateway.log.length = 0;
});

/** The retries of the seeded tasks, as the engine itself has them. */
async function retriesNow(): Promise<readonly (number | null)[]> {
  const rows = await askEngine<{ id: string; retries: number | null }[]>(bulk, '/external-task');
  return tasks.map((task) => rows.find(({ id }) => id === task.id)?.retries ?? null);
}

const idOf = (at: number) => tasks[at]?.id ?? '';
const instanceOf = (at: number) => tasks[at]?.processInstanceId ?? '';

test.each<[string, () => Partial<ExternalTaskSelection>, readonly (number | null)[]]>([
  ['ids', () => ({ ids: [idOf(0), idOf(2), idOf(0)] }), [5, null, 5]],
  ['process instances by id', () => ({ processInstanceIds: [instanceOf(1)] }), [null, 5, null]],
  ['a filter', () => ({ filter: { topicName: 'a' } }), [5, 5, null]],
  ['running process instances', () => ({ processInstances: { businessKey: 'three' } }), [null, null, 5]],
  [
    'any of two conditions',
    () => ({ processInstances: { anyOf: [{ businessKey: 'one', processDefinitionKeys: ['shipment'] }] } }),
    [5, null, 5],
  ],
  [
    'process instances of the history',
    () => ({ historicProcessInstances: { businessKeys: ['two'], isFinished: false } }),
    [null, 5, null],
  ],
  [
    'all of them together',
    () => ({ ids: [idOf(0)], processInstanceIds: [instanceOf(1)], filter: { topicName: 'b' } }),
    [5, 5, 5],
  ],
  ['everything', () => ({ allExternalTasks: true }), [5, 5, 5]],
  ['an empty list beside another member', () => ({ ids: [], filter: { topicName: 'b' } }), [null, null, 5]],
  [
    'a filter that nothing can match beside another member',
    () => ({ ids: [idOf(0)], filter: { topicName: 'b', ids: [] } }),
    [5, null, null],
  ],
])('selects by %s', async (_, selection, expected) => {
  const { data, errors } = await bulk.gateway.ask(Bulk, { selection: selection(), retries: 5 });
  expect(errors).toBeUndefined();
  expect(data?.bulkSetExternalTaskRetries?.__typename).toBe('BulkSetExternalTaskRetriesPayload');
  expect(await retriesNow()).toEqual(expected);
});

test('the tasks named by id come back in their order, after the change', async () => {
  const { data } = await bulk.gateway.ask(Bulk, { selection: { ids: [idOf(2), idOf(0)] }, retries: 4 });
  expect(data?.bulkSetExternalTaskRetries).toMatchObject({
    externalTasks: [
      { id: idOf(2), retries: 4 },
      { id: idOf(0), retries: 4 },
    ],
  });
  const byFilter = await bulk.gateway.ask(Bulk, { selection: { filter: { topicName: 'a' } }, retries: 4 });
  expect(byFilter.data?.bulkSetExternalTaskRetries).toMatchObject({ externalTasks: null });
});

test.each<[string, () => Partial<ExternalTaskSelection>, string, boolean]>([
  ['nothing', () => ({}), 'ExternalTaskNothingSelectedError', false],
  ['empty lists', () => ({ ids: [], processInstanceIds: [] }), 'ExternalTaskNothingSelectedError', false],
  [
    'a filter that nothing can match',
    () => ({ filter: { status: 'FAILED', hasRetriesLeft: true } }),
    'ExternalTaskNothingSelectedError',
    false,
  ],
  [
    'a filter that nothing matches',
    () => ({ filter: { topicName: 'none' } }),
    'ExternalTaskNothingSelectedError',
    true,
  ],
  [
    'process instances that do not exist',
    () => ({ processInstanceIds: ['nope'] }),
    'ExternalTaskNothingSelectedError',
    true,
  ],
  ['a filter without a condition', () => ({ filter: {} }), 'ExternalTaskInvalidInputError', false],
  ['a filter of nulls', () => ({ filter: { topicName: null, ids: null } }), 'ExternalTaskInvalidInputError', false],
  ['process instances without a condition', () => ({ processInstances: {} }), 'ExternalTaskInvalidInputError', false],
  [
    'flags that are left false',
    () => ({ processInstances: { hasIncident: false, notProcessDefinitionKeys: [] } }),
    'ExternalTaskInvalidInputError',
    false,
  ],
  [
    'a history without a condition',
    () => ({ historicProcessInstances: { isRoot: false } }),
    'ExternalTaskInvalidInputError',
    false,
  ],
  [
    'a member of anyOf without a condition',
    () => ({ processInstances: { businessKey: 'one', anyOf: [{}] } }),
    'ExternalTaskInvalidInputError',
    false,
  ],
  [
    'anyOf in anyOf',
    () => ({ processInstances: { anyOf: [{ businessKey: 'one', anyOf: [] }] } }),
    'ExternalTaskInvalidInputError',
    false,
  ],
  [
    'everything beside another member',
    () => ({ allExternalTasks: true, ids: ['x'] }),
    'ExternalTaskInvalidInputError',
    false,
  ],
  ['an id that cannot be one', () => ({ ids: [idOf(0), '../x'] }), 'ExternalTaskInvalidInputError', false],
  ['one unknown id among known ones', () => ({ ids: [idOf(0), 'nope'] }), 'ExternalTaskNotFoundError', true],
])('%s is refused, and nothing is changed', async (_, selection, typename, isAsked) => {
  const { data } = await bulk.gateway.ask(Bulk, { selection: selection(), retries: 5 });
  expect(data?.bulkSetExternalTaskRetries?.__typename).toBe(typename);
  expect(callsOf(bulk)).toEqual(isAsked ? ['PUT /external-task/retries'] : []);
  expect(await retriesNow()).toEqual([null, null, null]);
});

test('negative retries are refused before anything is sent', async () => {
  const { data } = await bulk.gateway.ask(Bulk, { selection: { ids: [idOf(0)] }, retries: -1 });
  expect(data?.bulkSetExternalTaskRetries).toMatchObject({
    __typename: 'ExternalTaskInvalidInputError',
    path: ['retries'],
  });
  expect(callsOf(bulk)).toEqual([]);
});

test('a filter that is too new for the engine changes nothing', async () => {
  const selection = { filter: { processDefinitionKeys: ['order'] } };
  const { data, errors } = await bulk.gateway.ask(Bulk, { selection, retries: 5 });
  if (isAtLeast724(bulk)) {
    expect(data?.bulkSetExternalTaskRetries?.__typename).toBe('BulkSetExternalTaskRetriesPayload');
    expect(await retriesNow()).toEqual([5, 5, null]);
  } else {
    expect(errors).toMatchObject([{ extensions: { code: 'ENGINE_TOO_OLD' } }]);
    expect(callsOf(bulk)).not.toContain('PUT /external-task/retries');
    expect(await retriesNow()).toEqual([null, null, null]);
  }
});

test('a batch works through 2,000 tasks, and its progress can be watched to the end', async () => {
  await bulk.engine.seed(Array.from({ length: 1_997 }, () => ({ topicName: 'a' })));
  const started = await bulk.gateway.ask(BulkAsync, { selection: { allExternalTasks: true }, retries: 3 });
  const result = started.data?.bulkSetExternalTaskRetriesAsync;
  if (result?.__typename !== 'BulkSetExternalTaskRetriesAsyncPayload') throw new Error(JSON.stringify(started));
  expect(result.batch).toMatchObject({ type: 'set-external-task-retries', totalJobs: 2_000, endedAt: null });
  const seen: number[] = [];
  let lostReads = 0;
  const mostLostReads = bulk.engine.version.startsWith('7.13') ? 10 : 0;
  const deadline = Date.now() + 100_000;
  while (Date.now() < deadline) {
    const { data, errors } = await bulk.gateway.ask(Progress, { id: result.batch.id });
    // H2 1.4 of the 7.13 launcher now and then fails a read while the job executor writes; the gateway says so, and one asks again.
    if (errors?.[0]?.extensions?.engineType === 'TransactionSystemException' && lostReads < mostLostReads) {
      lostReads += 1;
      continue;
    }
    expect(errors).toBeUndefined();
    if (data?.processBatch?.endedAt !== null) {
      expect(data?.processBatch).toMatchObject({ id: result.batch.id, totalJobs: 2_000, remainingJobs: null });
      break;
    }
    seen.push(data.processBatch.completedJobs ?? -1);
    await delay(bulk.engine.name === 'demo' ? 50 : 500);
  }
  expect(seen[0]).toBeLessThan(2_000);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.every((count) => count >= 0 && count <= 2_000)).toBe(true);
  expect(Date.now()).toBeLessThan(deadline);
  expect(await retriesNow()).toEqual([3, 3, 3]);
}, 180_000);

test('a batch that the engine does not know is null', async () => {
  expect((await bulk.gateway.ask(Progress, { id: 'nope' })).data).toEqual({ processBatch: null });
  expect((await bulk.gateway.ask(Progress, { id: '../task' })).data).toEqual({ processBatch: null });
});
