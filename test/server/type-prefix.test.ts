import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoEngineUnderTest } from '../support/demo-engine-under-test.ts';
import { askEntities } from '../support/entities.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

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
    const own = [
      { __typename: 'BillingExternalTask', id },
      { __typename: 'ExternalTask', id },
    ];
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
