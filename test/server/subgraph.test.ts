import { parse, printSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/schema/index.ts';
import { readSubgraphFile } from '../house/subgraph-file.ts';
import { startBoundlessEngine } from '../support/boundless-engine.ts';
import { askEntities } from '../support/entities.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedAnswer, type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

const representation = (id: unknown, more: object = {}) => ({ __typename: 'ExternalTask', id, ...more });

describe('a subgraph', () => {
  let engine: ScriptedEngine;
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    engine = await startBoundlessEngine();
    gateway = await startGatewayUnderTest(engine, '--subgraph');
  });
  beforeEach(() => {
    gateway.log.length = 0;
  });
  afterAll(async () => {
    await gateway.close();
    await engine.close();
  });
  const tasks = (representations: readonly unknown[], selection = '__typename ... on ExternalTask { id topicName }') =>
    askEntities(gateway, representations, selection);
  const answered = (id: string) => ({ __typename: 'ExternalTask', id, topicName: `topic of ${id}` });

  test.each([
    [1_000, 200, [200]],
    [1_200, 1_200, [1_000, 200]],
    [5_000, 5_000, [1_000, 1_000, 1_000, 1_000, 1_000]],
  ])('%i representations of %i tasks', async (representations, distinct, calls) => {
    const ids = Array.from({ length: representations }, (_, at) => `t${at % distinct}`);
    const { data, errors } = await tasks(ids.map((id) => representation(id)));
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual(ids.map(answered));
    expect(gateway.log.map(({ body }) => JSON.parse(body).externalTaskIdIn.length)).toEqual(calls);
  });

  test('more than 5,000 representations are refused as a whole, without a call', async () => {
    const { data, errors } = await tasks(Array.from({ length: 5_001 }, (_, at) => representation(`t${at}`)));
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['_entities'],
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'representations', maximum: 5_000, actual: 5_001 },
      }),
    ]);
    expect(gateway.log).toEqual([]);
  });

  const badOnes: readonly (readonly [what: string, representation: unknown, argument: string])[] = [
    ['an unknown type', { __typename: 'Order', id: 'a' }, '.__typename'],
    ['a type that is no entity', { __typename: 'PageInfo', id: 'a' }, '.__typename'],
    ['a type from nowhere', { __typename: 'constructor', id: 'a' }, '.__typename'],
    ['no type', { id: 'a' }, '.__typename'],
    ['a type that is no name', { __typename: 7, id: 'a' }, '.__typename'],
    ['no key', { __typename: 'ExternalTask' }, '.id'],
    ['a null key', representation(null), '.id'],
    ['an object as key', representation({ id: 'a' }), '.id'],
    ['a list as key', representation(['a']), '.id'],
    ['a fraction as key', representation(1.5), '.id'],
    ['a string', 'ExternalTask:a', ''],
    ['a number', 17, ''],
    ['a list', [representation('a')], ''],
  ];

  test.each(badOnes)('%s costs its own index', async (_what, bad, argument) => {
    const { data, errors } = await tasks([representation('a'), bad, representation('b')]);
    expect(data?._entities).toEqual([answered('a'), null, answered('b')]);
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['_entities', 1],
        extensions: { code: 'BAD_USER_INPUT', argument: `representations[1]${argument}` },
      }),
    ]);
    expect(gateway.log).toHaveLength(1);
  });

  test('all of them at once, too', async () => {
    const { data, errors } = await tasks([...badOnes.map(([, bad]) => bad), representation('a')]);
    expect(data?._entities).toEqual([...badOnes.map(() => null), answered('a')]);
    expect(errors?.map(({ path }) => path)).toEqual(badOnes.map((_, at) => ['_entities', at]));
  });

  test('a number is as good as its digits', async () => {
    expect((await tasks([representation(42)])).data?._entities).toEqual([answered('42')]);
  });

  test.each(['../batch', 'a/b', 'count', '', 'x'.repeat(65), 'a\u0000b'])(
    'what can be no id is nobody, without a call: %j',
    async (id) => {
      const { data, errors } = await tasks([representation(id), { __typename: 'ProcessInstance', id }]);
      expect(data?._entities[0]).toBeNull();
      expect(errors).toBeUndefined();
      expect(gateway.log).toEqual([]);
    },
  );

  test('what else a representation says never comes back', async () => {
    const lie = { topicName: 'forged', businessKey: 'forged', tenantId: 'forged' };
    const selection =
      '... on ExternalTask { id topicName businessKey tenantId } ... on ProcessInstance { id businessKey }';
    const { data } = await tasks(
      [representation('a', lie), { __typename: 'ProcessInstance', id: 'gone', ...lie }],
      selection,
    );
    expect(JSON.stringify(data)).not.toContain('forged');
  });

  test('several `_entities` of one operation share calls, whatever their aliases', async () => {
    const query = `query ($a: [_Any!]!, $b: [_Any!]!) {
      _e0: _entities(representations: $a) { ...t } _e1: _entities(representations: $b) { ...t }
    } fragment t on ExternalTask { topicName }`;
    const { data } = await gateway.ask(query, { a: [representation('a')], b: [representation('b')] });
    expect(data).toEqual({ _e0: [{ topicName: 'topic of a' }], _e1: [{ topicName: 'topic of b' }] });
    expect(gateway.log).toHaveLength(1);
  });

  test('tells its schema, as it is committed', async () => {
    const { data } = await gateway.ask<{ _service: { sdl: string } }, object>('{ _service { sdl } }');
    expect(data?._service.sdl).toBe(readSubgraphFile());
    const sdl = data?._service.sdl ?? '';
    expect(() => parse(sdl)).not.toThrow();
    expect(sdl).toContain('@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])');
    expect(sdl).not.toMatch(/_entities|_Any|_Service/);
    for (const entity of ['ExternalTask', 'ProcessInstance', 'ProcessDefinition', 'ProcessBatch']) {
      expect(sdl).toMatch(new RegExp(`type ${entity}\\s+@key\\(fields: "id"\\)`));
    }
    expect(sdl).toMatch(/type PageInfo\s+@shareable/);
  });
});

describe('a subgraph before an engine that fails', () => {
  const exception = { type: 'NullPointerException', message: 'at com.acme.Secret', code: 0 };

  test.each<[string, ScriptedAnswer, string]>([
    ['500', { status: 500, json: exception }, 'ENGINE_ERROR'],
    ['401', { status: 401 }, 'UNAUTHENTICATED'],
    ['403', { status: 403, json: { ...exception, type: 'AuthorizationException' } }, 'FORBIDDEN'],
    ['nothing', { socket: (socket) => socket.destroy() }, 'ENGINE_UNREACHABLE'],
  ])('that answers %s says so of each entity that needs it, and of no other', async (_what, answer, code) => {
    const engine = await startScriptedEngine(() => answer);
    const gateway = await startGatewayUnderTest(engine, '--subgraph');
    const { data, errors } = await askEntities(
      gateway,
      [representation('a'), { __typename: 'ProcessInstance', id: 'p' }, representation('b')],
      '__typename ... on ExternalTask { topicName } ... on ProcessInstance { id }',
    );
    await gateway.close();
    await engine.close();
    expect(data?._entities).toEqual([null, { __typename: 'ProcessInstance', id: 'p' }, null]);
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['_entities', 0], code],
      [['_entities', 2], code],
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/com\.acme|127\.0\.0\.1/);
  });
});

test('without --subgraph there is nothing for routers', async () => {
  expect(printSchema(buildSchema({ readOnly: false }))).not.toMatch(/_entities|_service|_Any/);
});
