import { readFileSync } from 'node:fs';
import { type DocumentNode, getIntrospectionQuery, getOperationAST, parse, validate } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/schema/index.ts';
import { exampleOperations } from '../../src/server/example-operations.ts';
import { type Cost, costOf } from '../../src/server/limits/cost-of.ts';
import { planCost } from '../../src/server/limits/cost-plan.ts';
import { startDemoShop } from '../support/demo-shop.ts';
import type { GatewayUnderTest } from '../support/gateway-under-test.ts';

const schema = buildSchema({ readOnly: false, subgraph: false });

/** What an operation is reckoned to cost. */
function reckon(query: string, variables: Readonly<Record<string, unknown>> = {}): Cost {
  const document: DocumentNode = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (operation == null) throw new TypeError('The document has several operations.');
  const { rows, engineCalls, introspected } = costOf(planCost(schema, document, operation), operation, variables);
  return { rows, engineCalls, introspected };
}

const tasks = (args: string, fields: string) => `externalTasks${args} { nodes { ${fields} } }`;

test.each<[why: string, query: string, rows: number, engineCalls: number, variables?: Record<string, unknown>]>([
  ['a page is one call', `{ ${tasks('', 'id')} }`, 20, 1],
  ['its size is in the query', `{ ${tasks('(first: 7)', 'id')} }`, 7, 1],
  ['or in a variable', `query($n: Int!) { ${tasks('(first: $n)', 'id')} }`, 300, 1, { n: 300 }],
  ['or in its default', `query($n: Int! = 30) { ${tasks('(first: $n)', 'id')} }`, 30, 1],
  [
    'a variable that is no number counts as the most',
    `query($n: Int!) { ${tasks('(first: $n)', 'id')} }`,
    1_000,
    1,
    { n: '5' },
  ],
  ['so does a page that is too large', `{ ${tasks('(first: 2000000)', 'id')} }`, 1_000, 1],
  ['what is asked of each row costs for each', `{ ${tasks('(first: 7)', 'errorDetails')} }`, 7, 8],
  ['edges are the same rows', '{ externalTasks(first: 7) { edges { node { errorDetails } } nodes { id } } }', 7, 8],
  ['a count is one call more, and no rows', '{ externalTasks(first: 7) { totalCount } }', 0, 2],
  [
    'lists in lists multiply',
    `{ externalTaskTopics { ${tasks('(first: 10)', 'errorDetails')} } }`,
    50 + 500,
    1 + 50 + 500,
  ],
  ['topics are reckoned with as fifty', '{ externalTaskTopics { externalTaskCount } }', 50, 51],
  [
    'lookups by id are a batch',
    `{ ${Array.from({ length: 60 }, (_, at) => `a${at}: externalTask(id: 1) { id }`)} }`,
    0,
    1,
  ],
  ['other aliases are calls', '{ a: externalTaskCount b: externalTaskCount }', 0, 2],
  ['a field that is asked twice is asked once', '{ externalTaskCount externalTaskCount }', 0, 1],
  [
    'by fragments, too',
    `{ ...a ...b } fragment a on Query { ${tasks('', 'errorDetails')} } fragment b on Query { ${tasks('', 'id errorDetails')} }`,
    20,
    21,
  ],
  ['what is skipped costs nothing', '{ externalTaskCount @skip(if: true) }', 0, 0],
  [
    'what is not included neither',
    'query($a: Boolean!) { ... @include(if: $a) { externalTaskCount } }',
    0,
    0,
    { a: false },
  ],
  ['what is included does', 'query($a: Boolean!) { ... @include(if: $a) { externalTaskCount } }', 0, 1, { a: true }],
  ['unless it is included elsewhere', '{ externalTaskCount @skip(if: true) ... { externalTaskCount } }', 0, 1],
  [
    'a fetch has as many rows as it may lock, with their details',
    `mutation($input: FetchAndLockExternalTasksInput!) { fetchAndLockExternalTasks(input: $input) {
      ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { errorDetails } } } } }`,
    40,
    1,
    { input: { maxTasks: 40 } },
  ],
  [
    'commands are calls, and what is read after them is a batch',
    `mutation { a: setExternalTaskRetries(input: { id: 1, retries: 1 }) { ...p } b: setExternalTaskRetries(input: { id: 2, retries: 1 }) { ...p } }
    fragment p on SetExternalTaskRetriesPayload { externalTask { id } }`,
    0,
    3,
  ],
  [
    'a bulk command reads again what it names',
    `mutation { bulkSetExternalTaskRetries(input: { retries: 1, selection: { ids: [1, 2, 3] } }) {
      ... on BulkSetExternalTaskRetriesPayload { externalTasks { id } } } }`,
    3,
    2,
  ],
])('%s', (_why, query, rows, engineCalls, variables) => {
  expect(reckon(query, variables)).toMatchObject({ rows, engineCalls });
});

test('what GraphiQL asks of the schema is far below what may be asked, and its multiples are not', () => {
  expect(reckon(getIntrospectionQuery()).introspected).toBeLessThan(20_000 / 2);
  expect(
    reckon('{ __schema { types { fields { type { fields { args { name } } } } } } }').introspected,
  ).toBeGreaterThan(10_000);
});

test('every field whose description speaks of engine calls has a cost', () => {
  const sdl = readFileSync(new URL('../../src/schema/schema.graphql', import.meta.url), 'utf8');
  expect(sdl).toContain('more engine call');
  const undeclared = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type
      ? Object.values(type.getFields())
          .filter(
            ({ description, extensions }) =>
              /more engine call/i.test(description ?? '') && !('engineCost' in extensions),
          )
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  // Bytes in lists are rare: reckoning with them would refuse what is harmless. They are counted while the operation runs.
  expect(undeclared.filter((name) => name !== 'ProcessVariable.value')).toEqual([]);
});

describe('over the demo', () => {
  let shop: GatewayUnderTest;
  beforeAll(async () => {
    shop = await startDemoShop();
    // What the engine knows is asked once, and not counted.
    await shop.ask(
      '{ externalTasks(filter: { processDefinitionName: "x" }) { nodes { id } } processEngine { version } }',
    );
  });
  beforeEach(() => {
    shop.log.length = 0;
  });
  afterAll(() => shop.close());

  const more: typeof exampleOperations = [
    {
      title: 'details and history of all',
      query: `{ ${tasks('(first: 40)', 'errorDetails history(first: 3) { totalCount nodes { errorDetails } }')} }`,
    },
    {
      title: 'tasks of topics',
      query: '{ externalTaskTopics { externalTasks(first: 3) { totalCount nodes { id } } } }',
    },
  ];
  test.each([...exampleOperations, ...more])('no more calls than reckoned: $title', async ({ query, variables }) => {
    const { errors } = await shop.ask(query, variables);
    expect(errors).toBeUndefined();
    expect(shop.log.length).toBeLessThanOrEqual(reckon(query, variables).engineCalls);
  });
});
