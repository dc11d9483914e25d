import { expect, test } from 'vitest';
import type { ExternalTaskFilter } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { callsOf, given, isAtLeast724 } from './given.ts';
import { shop } from './shop.ts';

const ByGet = graphql(`
  query ByGet($filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!]) {
    externalTasks(filter: $filter, orderBy: $orderBy, first: 3) { nodes { topicName } totalCount }
    externalTaskCount(filter: $filter)
  }
`);

const shopped = given(Object.values(shop), '--engine-get-only');
const onlyGet = () => shopped.gateway.log.every(({ method, body }) => method === 'GET' && body === '');

test('lists, counts and lookups go as GET', async () => {
  const ids = shopped.tasks.map(({ id }) => id);
  const { data } = await shopped.gateway.ask(ByGet, {
    filter: {
      ids,
      lockExpiresAfter: '2026-01-23T13:42:42.657Z',
      priorityAtMost: '9007199254740993',
      isSuspended: false,
      activityIds: ['chargeCard', 'shipParcel'],
    },
    orderBy: [{ field: 'PRIORITY', direction: 'DESC' }],
  });
  expect(data?.externalTasks?.nodes[0]).toEqual({ topicName: 'ship-parcel' });
  expect(data?.externalTaskCount).toBe(4);
  const many = await shopped.gateway.ask(
    `{ ${ids.map((id, at) => `t${at}: externalTask(id: "${id}") { id }`).join(' ')} }`,
  );
  expect(Object.values(many.data ?? {})).toEqual(ids.map((id) => ({ id })));
  expect(onlyGet()).toBe(true);
  expect(callsOf(shopped).at(-1)).toMatch(/^GET \/external-task\?externalTaskIdIn=.*&maxResults=6$/);
});

test('strings are compared by GET, where the engine knows variables', async () => {
  const { data, errors } = await shopped.gateway.ask(ByGet, {
    filter: {
      processVariables: { all: [{ name: 'customer', value: { stringValue: 'ALICE' } }], ignoreValueCase: true },
    },
  });
  if (isAtLeast724(shopped)) expect(data?.externalTaskCount).toBe(1);
  else expect(errors?.[0]?.extensions?.code).toBe('ENGINE_TOO_OLD');
  expect(onlyGet()).toBe(true);
});

const condition = (value: object, name = 'x') =>
  ({ processVariables: { all: [{ name, value }] } }) as ExternalTaskFilter;

test.each<[string, ExternalTaskFilter, string]>([
  ['a number', condition({ longValue: 1 }), 'filter.processVariables.all.0.value.longValue'],
  ['a string with "_"', condition({ stringValue: 'a_b' }), 'filter.processVariables.all.0.value.stringValue'],
  ['a name with ","', condition({ stringValue: 'a' }, 'a,b'), 'filter.processVariables.all.0.name'],
  ['a list member with a comma', { activityIds: ['a,b', 'c'] }, 'filter.activityIds'],
  ['an empty list member', { tenantIds: [''] }, 'filter.tenantIds'],
  [
    'more than fits a request line',
    { ids: Array.from({ length: 300 }, (_, at) => `${at}`.padStart(36, 'x')) },
    'filter',
  ],
])('%s is refused by name', async (_, filter, argument) => {
  const { errors } = await shopped.gateway.ask(ByGet, { filter });
  expect(errors?.map(({ extensions }) => extensions)).toEqual(Array(2).fill({ code: 'BAD_USER_INPUT', argument }));
  expect(shopped.gateway.log).toEqual([]);
});

test('a second sort key is refused by name', async () => {
  const { errors } = await shopped.gateway.ask(ByGet, { orderBy: [{ field: 'PRIORITY' }, { field: 'ID' }] });
  expect(errors).toMatchObject([
    { path: ['externalTasks'], extensions: { code: 'BAD_USER_INPUT', argument: 'orderBy' } },
  ]);
});
