import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { basic } from '../engines/engine-client.ts';
import { graphql } from '../gql/index.ts';
import type { EngineUnderTest, SeededTask } from '../support/engine-under-test.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { startEngineUnderTest } from '../support/the-engine.ts';

const LimitedPage = graphql(`
  query LimitedPage($first: Int!, $after: String) {
    externalTasks(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
  }
`);

const limit = 50;
let engine: EngineUnderTest;
let gateway: GatewayUnderTest;
let tasks: readonly SeededTask[];
let asAdmin: { readonly authorization: string };

beforeAll(async () => {
  engine = await startEngineUnderTest({ auth: true, maxResultsLimit: limit });
  tasks = await engine.seed(Array.from({ length: 210 }, () => ({})));
  asAdmin = { authorization: basic(engine.credentials ?? { user: '', password: '' }) };
}, 120_000);
// A gateway that has learned nothing yet.
beforeEach(async () => {
  gateway = await startGatewayUnderTest(engine);
  return () => gateway.close();
});
afterAll(() => engine.stop());

const ask = (first: number, after: string | null = null) => gateway.ask(LimitedPage, { first, after }, asAdmin);
const callsMade = () => gateway.log.map(({ method, path }) => `${method} ${path}`);

test('pages of 50 follow each other to the end', async () => {
  const seen = new Set<string>();
  let after: string | null = null;
  do {
    const { data, errors } = await ask(limit, after);
    expect(errors).toBeUndefined();
    for (const { id } of data?.externalTasks?.nodes ?? []) seen.add(id);
    after = data?.externalTasks?.pageInfo.hasNextPage ? (data.externalTasks.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  expect(seen).toEqual(new Set(tasks.map(({ id }) => id)));
  // One refusal, from which the limit is learned; then a list and a count for each page.
  expect(callsMade().filter((call) => call.includes('maxResults=51'))).toHaveLength(1);
  expect(callsMade().filter((call) => call.includes('maxResults=50'))).toHaveLength(5);
});

test('pages below the limit need no count', async () => {
  await ask(20);
  expect(callsMade()).toEqual(['POST /external-task?maxResults=21']);
});

test('200 lookups by id are cut to the limit', async () => {
  const ids = tasks.slice(0, 200).map(({ id }) => id);
  const query = `{ ${ids.map((id, at) => `t${at}: externalTask(id: "${id}") { id }`).join(' ')} }`;
  const { data, errors } = await gateway.ask<Record<string, unknown>, never>(query, undefined, asAdmin);
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? {})).toEqual(ids.map((id) => ({ id })));
  expect(callsMade()).toEqual([
    'POST /external-task?maxResults=200',
    ...Array(4).fill('POST /external-task?maxResults=50'),
  ]);
});

test('first above the limit names it', async () => {
  const { errors } = await ask(100);
  expect(errors).toMatchObject([
    {
      message: '`first` must be 1 to 50: the engine gives no more at a time.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'first', maximum: limit },
    },
  ]);
});
