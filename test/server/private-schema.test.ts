import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoShop } from '../support/demo-shop.ts';
import type { GatewayUnderTest } from '../support/gateway-under-test.ts';

let open: GatewayUnderTest;
let closed: GatewayUnderTest;

beforeAll(async () => {
  open = await startDemoShop('--subgraph');
  closed = await startDemoShop('--subgraph', '--no-introspection');
});

afterAll(async () => {
  await open.close();
  await closed.close();
});

const filtered = 'query($filter: ExternalTaskFilter) { externalTaskCount(filter: $filter) }';

test.each<[what: string, query: string, variables?: unknown]>([
  ['a field', '{ externalTaskCoun }'],
  ['an argument', '{ externalTaskCount(filte: {}) }'],
  ['a type', '{ ... on Quer { __typename } }'],
  ['a fragment of the wrong type', '{ externalTasks { nodes { workerId } } }'],
  ['an enum value', '{ externalTaskCount(filter: { status: LOCKD }) }'],
  ['an input field', '{ externalTaskCount(filter: { topicNam: "x" }) }'],
  ['an input field by variable', filtered, { filter: { topicNam: 'x' } }],
  ['an enum value by variable', filtered, { filter: { status: 'LOCKD' } }],
])('a wrong name of %s is told without suggestions', async (_what, query, variables) => {
  const [helpful, silent] = [await open.ask(query, variables), await closed.ask(query, variables)];
  expect(silent.data).toBeUndefined();
  const messages = helpful.errors?.map(({ message }) => message.replace(/ Did you mean .*\?/, ''));
  expect(silent.errors?.map(({ message }) => message)).toEqual(messages);
  expect(silent.errors?.map(({ extensions }) => extensions)).toEqual(
    helpful.errors?.map(({ extensions }) => extensions),
  );
});

test('suggestions are there where the schema is', async () => {
  expect((await open.ask('{ externalTaskCoun }')).errors?.[0]?.message).toContain('Did you mean');
});

test('the schema is told where it may be, and not where it may not', async () => {
  expect((await open.ask(getIntrospectionQuery())).errors).toBeUndefined();
  const { data, errors } = await closed.ask(getIntrospectionQuery());
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect((await closed.ask('{ __typename externalTaskCount }')).data).toMatchObject({ __typename: 'Query' });
});

test('of a type nobody learns whether it exists, however it is asked', async () => {
  const query =
    'query($name: String!) { a: __type(name: $name) { name } ...f } fragment f on Query { __type(name: "Query") { name } }';
  expect((await open.ask(query, { name: 'ExternalTask' })).data).toEqual({
    a: { name: 'ExternalTask' },
    __type: { name: 'Query' },
  });
  expect(await closed.ask(query, { name: 'ExternalTask' })).toEqual({ data: { a: null, __type: null } });
});

test('a router gets the schema of the subgraph all the same', async () => {
  const { data } = await closed.ask<{ _service: { sdl: string } }, unknown>('{ _service { sdl } }');
  expect(data?._service.sdl).toContain('type ExternalTask');
});
