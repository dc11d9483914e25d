import { parse, printSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/schema/index.ts';
import { readSubgraphFile } from '../house/subgraph-file.ts';
import { startDemoEngineUnderTest } from '../support/demo-engine-under-test.ts';
import { askEntities } from '../support/entities.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

/** An engine that has every task, process instance and definition that it is asked for, but those named `gone…`. */
async function startBoundlessEngine(): Promise<ScriptedEngine> {
  return startScriptedEngine(({ url, body }) => {
    const one = /^\/external-task\/(.+)$/.exec(url)?.[1];
    if (one !== undefined) return { json: taskOf(decodeURIComponent(one)) };
    const { externalTaskIdIn: ids = [] } = JSON.parse(body || '{}');
    return { json: ids.filter((id: string) => !id.startsWith('gone')).map(taskOf) };
  });
}

const taskOf = (id: string) => ({ id, topicName: `topic of ${id}`, priority: 0, retries: null, suspended: false });
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

test('without --subgraph there is nothing for routers', async () => {
  expect(printSchema(buildSchema({ readOnly: false }))).not.toMatch(/_entities|_service|_Any/);
});

describe('with a prefix', () => {
  let gateway: GatewayUnderTest;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const engine = await startDemoEngineUnderTest({}, '7.24.0');
    await engine.seed([{ retries: 0, businessKey: 'order-1' }]);
    gateway = await startGatewayUnderTest(engine, '--subgraph', '--type-prefix', 'Billing');
    close = async () => {
      await gateway.close();
      await engine.stop();
    };
  });
  afterAll(() => close());

  test('types and root fields have other names, and answer the same', async () => {
    const { data } = await gateway.ask<{ billingExternalTasks: { nodes: { id: string }[] } }, object>(
      '{ billingExternalTasks(filter: { status: FAILED }) { __typename nodes { __typename id status incident { __typename } } pageInfo { __typename } } }',
    );
    expect(data).toEqual({
      billingExternalTasks: {
        __typename: 'BillingExternalTaskConnection',
        nodes: [
          {
            __typename: 'BillingExternalTask',
            id: expect.any(String),
            status: 'FAILED',
            incident: { __typename: 'BillingProcessIncident' },
          },
        ],
        pageInfo: { __typename: 'PageInfo' },
      },
    });
    const id = data?.billingExternalTasks.nodes[0]?.id;
    const own = [{ __typename: 'BillingExternalTask', id }, representation(id)];
    const entities = await askEntities(gateway, own, '... on BillingExternalTask { businessKey }');
    expect(entities.data?._entities).toEqual([{ businessKey: 'order-1' }, null]);
    expect(entities.errors?.map(({ path }) => path)).toEqual([['_entities', 1]]);
  });

  test('failures of commands are told apart as ever', async () => {
    const complete = `mutation { billingCompleteExternalTask(input: { id: "gone", workerId: "w" }) {
      __typename ... on BillingExternalTaskError { message isRetryable } ... on BillingExternalTaskNotFoundError { externalTaskId }
    } }`;
    expect((await gateway.ask(complete)).data).toEqual({
      billingCompleteExternalTask: {
        __typename: 'BillingExternalTaskNotFoundError',
        message: expect.stringContaining('no such external task'),
        isRetryable: false,
        externalTaskId: 'gone',
      },
    });
  });

  test('every type but what gateways share has it', async () => {
    const { data } = await gateway.ask<{ _service: { sdl: string } }, object>('{ _service { sdl } }');
    const types = [...(data?._service.sdl ?? '').matchAll(/^(?:type|union|enum|input|interface|scalar) (\w+)/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(types.filter((name) => !name.startsWith('Billing')).toSorted()).toEqual([
      'DateTime',
      'JSON',
      'Long',
      'Milliseconds',
      'Mutation',
      'PageInfo',
      'Query',
    ]);
    const names = /type Query[\s\S]*?\n}/.exec(data?._service.sdl ?? '')?.[0].match(/^ {2}\w+(?=[(:])/gm) ?? [];
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !name.trim().startsWith('billing'))).toEqual([]);
  });
});

describe('with a secret of the router', () => {
  const [present, next] = ['present-secret-0123456789', 'next-secret-0123456789'];
  const federated = [
    ['_service', '{ _service { sdl } }'],
    ['an alias', '{ innocent: _service { sdl } }'],
    ['a fragment', 'query { ...f } fragment f on Query { a: _entities(representations: []) { __typename } }'],
    ['an inline fragment', '{ ... on Query { ... { _service { sdl } } } }'],
    ['another operation of the document', 'query a { _service { sdl } } query b { __typename }'],
  ] as const;

  async function send(
    gateway: GatewayUnderTest,
    query: string,
    { secret, by = 'POST' }: { secret?: string; by?: string } = {},
  ) {
    const headers = { 'content-type': 'application/json', ...(secret !== undefined && { 'x-router-secret': secret }) };
    const operationName = query.startsWith('query a') ? 'a' : undefined;
    const url = `${gateway.url}?${new URLSearchParams({ query, ...(operationName && { operationName }) })}`;
    const response =
      by === 'GET'
        ? await fetch(url, { headers })
        : await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query, operationName }) });
    return { status: response.status, body: await response.text() };
  }

  describe.each(['all', 'federation'] as const)('that guards %s', (guards) => {
    let engine: ScriptedEngine;
    let gateway: GatewayUnderTest;
    beforeAll(async () => {
      engine = await startBoundlessEngine();
      const secrets = ['--router-secret', `${present},${next}`, '--router-secret-guards', guards];
      gateway = await startGatewayUnderTest(engine, '--subgraph', ...secrets);
    });
    afterAll(async () => {
      await gateway.close();
      await engine.close();
    });

    test.each(federated)('%s is refused without it, by POST and GET', async (_what, query) => {
      for (const by of ['POST', 'GET']) {
        for (const secret of [undefined, '', 'wrong', `${present}x`, `${present},${next}`]) {
          const { status, body } = await send(gateway, query, { by, ...(secret !== undefined && { secret }) });
          expect([by, secret, status]).toEqual([by, secret, 403]);
          expect(body).not.toContain('extend schema');
          expect(JSON.parse(body).errors[0].message).toContain('router');
        }
        for (const secret of [present, next]) expect((await send(gateway, query, { by, secret })).status).toBe(200);
      }
    });

    test('the rest is refused where all is guarded, and open where only the federation is', async () => {
      const { status, body } = await send(gateway, '{ externalTask(id: "a") { id } }');
      expect(status).toBe(guards === 'all' ? 403 : 200);
      if (guards === 'federation') expect(JSON.parse(body).data).toEqual({ externalTask: { id: 'a' } });
      else expect(engine.calls).toEqual([]);
    });

    test('health stays open', async () => {
      expect((await fetch(new URL('/health/live', gateway.url))).status).toBe(200);
    });
  });
});
