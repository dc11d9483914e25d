import { expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { callsOf, given } from './given.ts';

const FirstPage = graphql(`
  query FirstPage($filter: ExternalTaskFilter) {
    externalTasks(first: 20, filter: $filter) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  }
`);
const PageAndTotal = graphql(`
  query PageAndTotal($first: Int!, $filter: ExternalTaskFilter) {
    externalTasks(first: $first, filter: $filter) { nodes { id } totalCount }
  }
`);
const TotalOnly = graphql(`
  query TotalOnly { externalTasks { __typename ...Total } }
  fragment Total on ExternalTaskConnection { totalCount }
`);
const Details = graphql(`
  query Details { externalTasks(first: 200) { nodes { errorDetails } } }
`);
const OneId = graphql(`
  query OneId($id: ID!) { externalTask(id: $id) { id } }
`);

const twoHundred = given([
  ...Array.from({ length: 198 }, (_, at) => ({ topicName: `topic-${at % 3}` })),
  { lock: { workerId: 'w', expiresIn: 60_000 }, failure: { errorDetails: 'why', retries: 1 } },
  { lock: { workerId: 'w', expiresIn: 60_000 }, failure: { errorDetails: 'because', retries: 0 } },
]);

const aliasesFor = (ids: readonly string[]) =>
  `{ ${ids.map((id, at) => `t${at}: externalTask(id: ${JSON.stringify(id)}) { id }`).join(' ')} }`;

test('20 of 200 is one call, for one task more than wanted', async () => {
  const { data } = await twoHundred.gateway.ask(FirstPage);
  expect(data?.externalTasks?.nodes).toHaveLength(20);
  expect(data?.externalTasks?.pageInfo.hasNextPage).toBe(true);
  expect(callsOf(twoHundred)).toEqual(['POST /external-task?maxResults=21']);
});

test('totalCount is one call more, only when selected', async () => {
  const { data } = await twoHundred.gateway.ask(PageAndTotal, { first: 20 });
  expect(data?.externalTasks?.totalCount).toBe(200);
  expect(callsOf(twoHundred).toSorted()).toEqual(['POST /external-task/count', 'POST /external-task?maxResults=21']);
});

test('totalCount of a page that holds all is no call more', async () => {
  const { data } = await twoHundred.gateway.ask(PageAndTotal, { first: 300 });
  expect(data?.externalTasks?.totalCount).toBe(200);
  expect(callsOf(twoHundred)).toEqual(['POST /external-task?maxResults=301']);
});

test('only the total is only the count', async () => {
  const { data } = await twoHundred.gateway.ask(TotalOnly);
  expect(data?.externalTasks).toEqual({ __typename: 'ExternalTaskConnection', totalCount: 200 });
  expect(callsOf(twoHundred)).toEqual(['POST /external-task/count']);
});

test('an empty OR list is an empty page without a call', async () => {
  for (const filter of [
    { ids: [] },
    { processInstanceIds: [] },
    { activityIds: [] },
    { tenantIds: [] },
    { processDefinitionKeys: [] },
  ]) {
    const { data } = await twoHundred.gateway.ask(PageAndTotal, { first: 20, filter });
    expect(data?.externalTasks).toEqual({ nodes: [], totalCount: 0 });
  }
  expect(callsOf(twoHundred)).toEqual([]);
});

test('contradicting conditions are an empty page without a call', async () => {
  for (const filter of [
    { status: 'SUSPENDED', isSuspended: false },
    { status: 'FAILED', hasRetriesLeft: true },
    { status: 'LOCKED', isLocked: false },
    { status: 'AVAILABLE', isSuspended: true },
  ] as const) {
    const { data } = await twoHundred.gateway.ask(PageAndTotal, { first: 20, filter });
    expect(data?.externalTasks).toEqual({ nodes: [], totalCount: 0 });
  }
  expect(callsOf(twoHundred)).toEqual([]);
});

test('20 aliases of different ids are one POST', async () => {
  const ids = twoHundred.tasks.slice(0, 20).map(({ id }) => id);
  const { data } = await twoHundred.gateway.ask<Record<string, unknown>, never>(aliasesFor(ids));
  expect(data).toEqual(Object.fromEntries(ids.map((id, at) => [`t${at}`, { id }])));
  expect(callsOf(twoHundred)).toEqual(['POST /external-task?maxResults=20']);
});

test('20 aliases of the same id are one GET', async () => {
  const id = twoHundred.tasks[0]?.id ?? '';
  const { data } = await twoHundred.gateway.ask<Record<string, unknown>, never>(aliasesFor(Array(20).fill(id)));
  expect(new Set(Object.values(data ?? {}).map((task) => JSON.stringify(task)))).toEqual(new Set([`{"id":"${id}"}`]));
  expect(callsOf(twoHundred)).toEqual([`GET /external-task/${id}`]);
});

test('one lookup alone is one GET, and of an unknown id it is null', async () => {
  expect(await twoHundred.gateway.ask(OneId, { id: 'nope' })).toEqual({ data: { externalTask: null } });
  expect(callsOf(twoHundred)).toEqual(['GET /external-task/nope']);
});

test('error details are asked only for tasks that ever failed', async () => {
  const { data } = await twoHundred.gateway.ask(Details);
  expect(data?.externalTasks?.nodes.flatMap(({ errorDetails }) => errorDetails ?? []).toSorted()).toEqual([
    'because',
    'why',
  ]);
  expect(callsOf(twoHundred).filter((call) => call.endsWith('/errorDetails'))).toHaveLength(2);
});

test('two identities that ask for the same ids in the same tick never share a call', async () => {
  const ids = twoHundred.tasks.slice(0, 3).map(({ id }) => id);
  const asked = ['Basic b25lOjE=', 'Basic b3RoZXI6MQ=='].flatMap((authorization) => [
    twoHundred.gateway.ask(aliasesFor(ids), undefined, { authorization }),
    twoHundred.gateway.ask(aliasesFor(ids), undefined, { authorization }),
  ]);
  for (const { errors } of await Promise.all(asked)) expect(errors).toBeUndefined();
  const callers = Map.groupBy(twoHundred.gateway.log, ({ authorization }) => authorization);
  expect([...callers.keys()].toSorted()).toEqual(['Basic b25lOjE=', 'Basic b3RoZXI6MQ==']);
});
