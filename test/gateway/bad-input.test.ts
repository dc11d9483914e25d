import { expect, test } from 'vitest';
import type { ExternalTasksOfBadInputQueryVariables } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { given } from './given.ts';

const BadInput = graphql(`
  query ExternalTasksOfBadInput(
    $filter: ExternalTaskFilter, $orderBy: [ExternalTaskOrder!], $first: Int! = 2, $after: String, $offset: Int
  ) {
    externalTasks(filter: $filter, orderBy: $orderBy, first: $first, after: $after, offset: $offset) {
      nodes { id } pageInfo { endCursor }
    }
  }
`);

const few = given([{}, {}, {}, {}]);

const cursorOf = async (variables: ExternalTasksOfBadInputQueryVariables) => {
  const { data } = await few.gateway.ask(BadInput, variables);
  few.gateway.log.length = 0;
  return data?.externalTasks?.pageInfo.endCursor ?? '';
};

const condition = (value: object, operator = 'EQUALS') =>
  ({
    filter: { processVariables: { all: [{ name: 'x', operator, value }] } },
  }) as ExternalTasksOfBadInputQueryVariables;

test.each<[string, () => unknown, string]>([
  ['first: 0', () => ({ first: 0 }), 'first'],
  ['first: -1', () => ({ first: -1 }), 'first'],
  ['first: 1001', () => ({ first: 1_001 }), 'first'],
  ['a malformed cursor', () => ({ after: 'nonsense' }), 'after'],
  ['an empty cursor', () => ({ after: '' }), 'after'],
  ['a cursor of another filter', async () => ({ after: await cursorOf({ filter: { topicName: 'topic' } }) }), 'after'],
  ['a cursor of another order', async () => ({ after: await cursorOf({ orderBy: [{ field: 'PRIORITY' }] }) }), 'after'],
  ['after with offset', async () => ({ after: await cursorOf({}), offset: 1 }), 'offset'],
  ['a negative offset', () => ({ offset: -1 }), 'offset'],
  ['an offset beyond the engine', () => ({ offset: 2 ** 31 - 1 }), 'offset'],
  [
    'a date without offset',
    () => ({ filter: { lockExpiresAfter: '2026-01-23T13:42:42.657' } }),
    'filter.lockExpiresAfter',
  ],
  [
    'a date that is none',
    () => ({ filter: { lockExpiresBefore: '2026-02-30T13:42:42Z' } }),
    'filter.lockExpiresBefore',
  ],
  ['a priority of 2^63', () => ({ filter: { priorityAtLeast: '9223372036854775808' } }), 'filter.priorityAtLeast'],
  [
    'a priority that JSON cannot hold',
    () => ({ filter: { priorityAtMost: 9007199254740992 } }),
    'filter.priorityAtMost',
  ],
  ['an order field twice', () => ({ orderBy: [{ field: 'ID' }, { field: 'ID' }] }), 'orderBy'],
  [
    'a string that reads as a date',
    () => condition({ stringValue: '2026-01-23T13:42:42.657+0000' }),
    'filter.processVariables.all.0.value.stringValue',
  ],
  ['an empty string', () => condition({ stringValue: '' }), 'filter.processVariables.all.0.value.stringValue'],
  ['the string null', () => condition({ stringValue: 'null' }), 'filter.processVariables.all.0.value.stringValue'],
  ['LIKE on a number', () => condition({ longValue: 1 }, 'LIKE'), 'filter.processVariables.all.0.operator'],
  ['GREATER_THAN on null', () => condition({ isNull: true }, 'GREATER_THAN'), 'filter.processVariables.all.0.operator'],
  ['isNull: false', () => condition({ isNull: false }), 'filter.processVariables.all.0.value.isNull'],
])('%s is BAD_USER_INPUT and names the argument', async (_, variables, argument) => {
  const given = (await variables()) as ExternalTasksOfBadInputQueryVariables;
  const { errors } = await few.gateway.ask(BadInput, given);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  expect(errors?.[0]?.message).toContain(argument.split('.').at(-1));
  expect(few.gateway.log).toEqual([]);
});

test.each([
  ['{ externalTasks(filter: { priorityAtLeast: 9223372036854775808 }) { nodes { id } } }', 'filter.priorityAtLeast'],
  ['{ externalTasks(filter: { priorityAtLeast: 1.5 }) { nodes { id } } }', 'filter.priorityAtLeast'],
  ['{ externalTasks(filter: { lockExpiresAfter: "2026-01-23" }) { nodes { id } } }', 'filter.lockExpiresAfter'],
  ['{ externalTaskCount(filter: { lockExpiresAfter: 5 }) }', 'filter.lockExpiresAfter'],
  ['{ externalTasks(first: 0) { nodes { id } } }', 'first'],
])('written into the query: %s names %s', async (query, argument) => {
  const { errors } = await few.gateway.ask(query);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  expect(few.gateway.log).toEqual([]);
});

test('two values where exactly one must be given are refused', async () => {
  const { errors } = await few.gateway.ask(BadInput, condition({ longValue: 1, stringValue: 'x' }));
  expect(errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', argument: 'filter.processVariables.all.0.value' } },
  ]);
});

test('null where the type is non-null with a default is an error; in a filter it is as left out', async () => {
  const { errors } = await few.gateway.ask('{ externalTasks(first: null) { nodes { id } } }');
  expect(errors).toHaveLength(1);
  const { data } = await few.gateway.ask('{ externalTaskCount(filter: { topicName: null, ids: null }) }');
  expect(data).toEqual({ externalTaskCount: 4 });
});
