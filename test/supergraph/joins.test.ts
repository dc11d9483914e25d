import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DemoTask } from '../../src/demo-engine/index.ts';
import type { SeededTask } from '../support/engine-under-test.ts';
import { eachGateway } from './gateways.ts';
import { callsOf, startSupergraph, type SupergraphUnderTest } from './supergraph-under-test.ts';

const count = 50;
const numbers = Array.from({ length: count }, (_, index) => `order-${index}`);

const tasks: readonly DemoTask[] = numbers.map((businessKey, index) => ({
  businessKey,
  topicName: `topic-${index % 7}`,
  processDefinitionKey: `process-${index % 3}`,
}));

/** Each order has its task; two have one that is long gone, and one has none. */
const ordersOf = (seeded: readonly SeededTask[]) => [
  ...seeded.map(({ id, processInstanceId }, index) => order(numbers[index] ?? '', processInstanceId, id)),
  order('gone-1', 'no-such-instance', 'no-such-task'),
  order('gone-2', 'no-such-instance', 'no-such-task'),
  order('new', seeded[0]?.processInstanceId ?? ''),
];

function order(number: string, processInstanceId: string, taskId?: string) {
  return { number, processInstanceId, customer: `customer of ${number}`, total: 1, ...(taskId && { taskId }) };
}

describe.each(eachGateway)('%s', (_name, startGateway) => {
  let graph: SupergraphUnderTest;
  beforeAll(async () => {
    graph = await startSupergraph(startGateway, { tasks, orders: ordersOf });
  });
  beforeEach(() => {
    graph.subgraph.log.length = 0;
  });
  afterAll(() => graph.close());

  test('fifty orders find their tasks in one call of the engine', async () => {
    const { data, errors } = await graph.gateway.ask('{ orders { number task { id topicName businessKey } } }');
    const { orders } = data as { orders: { number: string; task: unknown }[] };
    expect(orders.slice(0, count)).toEqual(
      graph.tasks.map(({ id }, index) => ({
        number: numbers[index],
        task: { id, topicName: `topic-${index % 7}`, businessKey: numbers[index] },
      })),
    );
    expect(callsOf(graph)).toEqual(['POST /external-task?maxResults=51']);
    expect(JSON.parse(graph.subgraph.log[0]?.body ?? '').externalTaskIdIn).toHaveLength(count + 1);
    // Hive Gateway says of an entity that is null that its non-null fields are; whoever wrote the supergraph's client has to live with it.
    expect(new Set(errors?.map(({ path }) => path?.[0]))).toEqual(new Set(errors === undefined ? [] : ['orders']));
  });

  test('a task that is gone is null, and its order and the others are not', async () => {
    const { data } = await graph.gateway.ask(
      '{ gone: order(number: "gone-1") { number task { topicName } } new: order(number: "new") { task { topicName } } there: order(number: "order-3") { task { topicName } } }',
    );
    expect(data).toEqual({
      gone: { number: 'gone-1', task: null },
      new: { task: null },
      there: { task: { topicName: 'topic-3' } },
    });
  });

  test('what the other subgraph knows alone costs the engine nothing', async () => {
    const { data, errors } = await graph.gateway.ask(
      '{ order(number: "order-1") { task { id } processInstance { id } } }',
    );
    const [, { id, processInstanceId } = {}] = graph.tasks;
    expect({ data, errors }).toEqual({ data: { order: { task: { id }, processInstance: { id: processInstanceId } } } });
    expect(callsOf(graph)).toEqual([]);
  });

  test('one type by two paths takes two calls at most', async () => {
    const { data, errors } = await graph.gateway.ask(
      '{ a: order(number: "order-1") { task { topicName } } b: order(number: "order-2") { task { status } } }',
    );
    expect({ data, errors }).toEqual({
      data: { a: { task: { topicName: 'topic-1' } }, b: { task: { status: 'AVAILABLE' } } },
    });
    expect(callsOf(graph).length).toBeLessThanOrEqual(2);
  });

  test('sixteen paths are served', async () => {
    const paths = numbers
      .slice(0, 16)
      .map((number, at) => `o${at}: order(number: "${number}") { task { businessKey } }`);
    const { data, errors } = await graph.gateway.ask(`{ ${paths.join(' ')} }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual(
      Object.fromEntries(numbers.slice(0, 16).map((businessKey, at) => [`o${at}`, { task: { businessKey } }])),
    );
  });

  test('the fields that are for routers cannot be asked for', async () => {
    for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']) {
      const { data, errors } = await graph.gateway.ask(query);
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.message).toContain('Cannot query field');
    }
  });
});
