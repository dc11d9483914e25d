import { expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { callsOf, given } from './given.ts';

const Log = graphql(`
  query Log($id: ID!, $first: Int!, $after: String) {
    externalTaskLog(externalTaskId: $id, first: $first, after: $after) {
      nodes { event workerId retries priority errorMessage errorDetails occurredAt }
      edges { cursor node { event } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);
const History = graphql(`
  query History($id: ID!) { externalTask(id: $id) { history(first: 5) { nodes { event errorMessage } totalCount } } }
`);
const Finish = graphql(`
  mutation Finish($id: ID!) { completeExternalTask(input: { id: $id, workerId: "w1" }) { __typename } }
`);

const logged = given([
  {
    priority: 5,
    lock: { workerId: 'w1', expiresIn: 60_000 },
    failure: { errorMessage: 'no', errorDetails: 'at step 3', retries: 2 },
  },
]);

test('a task tells what happened to it so far, in one call more', async () => {
  const id = logged.tasks[0]?.id ?? '';
  const { data } = await logged.gateway.ask(History, { id });
  expect(data?.externalTask?.history).toEqual({
    nodes: [
      { event: 'FAILED', errorMessage: 'no' },
      { event: 'CREATED', errorMessage: null },
    ],
    totalCount: 2,
  });
  expect(callsOf(logged)).toEqual([
    `GET /external-task/${id}`,
    'POST /history/external-task-log?firstResult=0&maxResults=6',
  ]);
});

test('the log tells what happened to a task, newest first, also after it is gone', async () => {
  const id = logged.tasks[0]?.id ?? '';
  const finished = await logged.gateway.ask(Finish, { id });
  expect(finished.data?.completeExternalTask?.__typename).toBe('CompleteExternalTaskPayload');
  const { data } = await logged.gateway.ask(Log, { id, first: 10 });
  const log = data?.externalTaskLog;
  expect(log?.nodes.map(({ event, retries }) => [event, retries])).toEqual([
    ['SUCCEEDED', 2],
    ['FAILED', null],
    ['CREATED', null],
  ]);
  expect(log?.nodes[1]).toMatchObject({ workerId: 'w1', errorMessage: 'no', errorDetails: 'at step 3' });
  expect(log?.nodes[0]?.occurredAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(log?.totalCount).toBe(3);
});

test('its pages follow each other', async () => {
  const id = logged.tasks[0]?.id ?? '';
  const first = (await logged.gateway.ask(Log, { id, first: 2 })).data?.externalTaskLog;
  expect(first?.pageInfo.hasNextPage).toBe(true);
  const second = (await logged.gateway.ask(Log, { id, first: 2, after: first?.pageInfo.endCursor ?? null })).data;
  expect(second?.externalTaskLog?.nodes.map(({ event }) => event)).toEqual(['CREATED']);
});

test('a text that is no id has no log, without a call', async () => {
  const { data } = await logged.gateway.ask(Log, { id: '../x', first: 2 });
  expect(data?.externalTaskLog).toMatchObject({ nodes: [], totalCount: 0 });
  expect(callsOf(logged)).toEqual([]);
});
