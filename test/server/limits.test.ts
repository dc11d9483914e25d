import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getIntrospectionQuery } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedCall, type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

async function given(json: (call: ScriptedCall) => unknown, ...flags: string[]): Promise<void> {
  engine = await startScriptedEngine((call) => ({ json: json(call) }));
  gateway = await startGatewayUnderTest(engine, ...flags);
}

const topics = Array.from({ length: 300 }, (_, at) => `topic-${at}`);
const topicsOf300 = ({ url }: ScriptedCall) => (url.startsWith('/external-task/topic-names') ? topics : { count: 1 });
const countTopics = '{ externalTaskTopics { name externalTaskCount } }';

test('where an engine has more than was reckoned with, the call over the limit is not sent', async () => {
  await given(topicsOf300, '--max-engine-calls', '250');
  const { data, errors } = await gateway.ask<{ externalTaskTopics: { externalTaskCount: number | null }[] }, unknown>(
    countTopics,
  );
  expect(engine.calls).toHaveLength(250);
  expect(data?.externalTaskTopics.filter(({ externalTaskCount }) => externalTaskCount !== null)).toHaveLength(249);
  expect(errors).toHaveLength(300 - 249);
  expect(errors?.[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'engine calls', maximum: 250, actual: 251 });
});

test('each limit can be changed', async () => {
  await given(topicsOf300, '--max-engine-calls', '301', '--max-tokens', '20', '--max-depth', '2', '--max-aliases', '1');
  const { data } = await gateway.ask<{ externalTaskTopics: unknown[] }, unknown>(countTopics);
  expect(data?.externalTaskTopics).toHaveLength(300);
  const limitOf = async (query: string) => (await gateway.ask(query)).errors?.[0]?.extensions;
  expect(await limitOf('{ a: __typename b: __typename }')).toMatchObject({ limit: 'aliases', maximum: 1, actual: 2 });
  expect(await limitOf('{ externalTasks { nodes { id } } }')).toMatchObject({ limit: 'depth', maximum: 2, actual: 3 });
  expect(await limitOf(`{ ${'__typename '.repeat(20)} }`)).toMatchObject({ limit: 'tokens', maximum: 20, actual: 21 });
});

test.each([
  [
    'no limit that has just been reached refuses',
    '--max-aliases',
    '2',
    '--max-depth',
    '1',
    '--max-duplicated-fields',
    '1',
    '--max-fields',
    '4',
  ],
])('%s', async (_title, ...flags) => {
  await given(() => ({ count: 3 }), ...flags, '--max-engine-calls', '3', '--max-tokens', '11');
  const { data } = await gateway.ask(
    '{ a: externalTaskCount b: externalTaskCount externalTaskCount externalTaskCount }',
  );
  expect(data).toEqual({ a: 3, b: 3, externalTaskCount: 3 });
});

test('what routers and GraphiQL send is let through', async () => {
  await given(() => [], '--subgraph');
  const fields = `id topicName status priority retries errorMessage createdAt businessKey lock { workerId expiresAt }
    processInstance { externalTasks(first: 1) { edges { node { history(first: 1) { nodes { id event occurredAt workerId retries } } } } } }`;
  const entities = Array.from(
    { length: 16 },
    (_, at) => `_e${at}: _entities(representations: $r) { __typename ... on ExternalTask { ${fields} } }`,
  );
  const router = `query Tasks__camunda__0($r: [_Any!]!) { ${entities.join(' ')} }`;
  expect(router.match(/[\w$]+|[^\s\w]/g)?.length).toBeGreaterThan(1_000);
  for (const query of [router, getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true })]) {
    expect((await gateway.ask(query, { r: [] })).errors).toBeUndefined();
  }
});

test('thousands of different documents do not fill the memory', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const heap = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed / 1_000_000;
  };
  await given(() => ({ count: 3 }));
  const documentOf = (at: number) =>
    `query q${at} { externalTaskCount(filter: { activityIds: [${`"${at}" `.repeat(4_900)}] }) }`;
  await gateway.ask(documentOf(0));
  const before = heap();
  // Each takes 2.5 MB when it is parsed.
  for (let at = 1; at <= 120; at += 1) await gateway.ask(documentOf(at));
  expect(heap() - before).toBeLessThan(120);
}, 60_000);
