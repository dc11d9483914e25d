import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eachGateway } from './gateways.ts';
import { callsOf, startSupergraph, type SupergraphUnderTest } from './supergraph-under-test.ts';

const count = 50;
const numbers = Array.from({ length: count }, (_, index) => `order-${index}`);

type Orders = { readonly orders: readonly unknown[] };

describe.each(eachGateway)('%s', (_name, startGateway) => {
  let graph: SupergraphUnderTest;
  beforeAll(async () => {
    graph = await startSupergraph(startGateway, {
      // The last process is about nothing that the shop knows.
      tasks: [...numbers, 'payroll'].map((businessKey, index) => ({ businessKey, topicName: `topic-${index % 7}` })),
      orders: (tasks) => [
        ...numbers.map((number, index) => ({
          number,
          customer: `customer-${index}`,
          total: index,
          processInstanceId: tasks[index]?.processInstanceId ?? '',
          taskId: tasks[index]?.id ?? '',
        })),
        { number: 'old', customer: 'somebody', total: 0, processInstanceId: 'ended' },
      ],
    });
  });
  beforeEach(() => {
    graph.subgraph.log.length = 0;
  });
  afterAll(() => graph.close());

  test('each task finds the order of its business key, and none where there is none', async () => {
    const { data, errors } = await graph.gateway.ask(
      '{ externalTasks(first: 100) { nodes { businessKey processInstance { order { number customer } } } } }',
    );
    expect(errors).toBeUndefined();
    const { externalTasks } = data as { externalTasks: { nodes: { businessKey: string }[] } };
    expect(externalTasks.nodes).toHaveLength(count + 1);
    for (const task of externalTasks.nodes) {
      const { businessKey } = task;
      const order =
        businessKey === 'payroll' ? null : { number: businessKey, customer: businessKey.replace('order', 'customer') };
      expect(task).toEqual({ businessKey, processInstance: { order } });
    }
    expect(callsOf(graph)).toEqual(['POST /external-task?maxResults=101']);
  });

  test('fifty orders find all tasks of their processes in one call of the engine', async () => {
    const { data, errors } = await graph.gateway.ask(
      '{ orders { number processInstance { externalTasks { nodes { topicName businessKey } } } } }',
    );
    expect(errors).toBeUndefined();
    expect((data as Orders).orders.slice(0, count)).toEqual(
      numbers.map((number, index) => ({
        number,
        processInstance: { externalTasks: { nodes: [{ topicName: `topic-${index % 7}`, businessKey: number }] } },
      })),
    );
    expect(callsOf(graph)).toHaveLength(1);
  });

  test('orders, their processes, the tasks of these, and the orders of these: a call for each kind of thing', async () => {
    const { data, errors } = await graph.gateway.ask(
      '{ orders { processInstance { businessKey externalTasks { nodes { processInstance { order { customer task { topicName } } } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect((data as Orders).orders.slice(0, count)).toEqual(
      numbers.map((businessKey, index) => {
        const order = { customer: `customer-${index}`, task: { topicName: `topic-${index % 7}` } };
        return { processInstance: { businessKey, externalTasks: { nodes: [{ processInstance: { order } }] } } };
      }),
    );
    // The processes, their tasks, and the tasks that the orders name; the Rust planner has the processes asked for twice.
    const calls = callsOf(graph).map((call) => call.replace(/\?.*/, ''));
    expect(new Set(calls)).toEqual(new Set(['POST /process-instance', 'POST /external-task']));
    expect(calls.length).toBeLessThanOrEqual(4);
  });

  test('a process that has ended is there with what is known of it, which is nothing', async () => {
    const { data, errors } = await graph.gateway.ask(
      '{ order(number: "old") { customer processInstance { id businessKey isSuspended externalTasks { totalCount } } } }',
    );
    expect({ data, errors }).toEqual({
      data: {
        order: {
          customer: 'somebody',
          processInstance: { id: 'ended', businessKey: null, isSuspended: null, externalTasks: { totalCount: 0 } },
        },
      },
    });
  });
});
