import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { supergraphOf } from './composers.ts';
import { eachGateway, gateways } from './gateways.ts';
import { startSupergraph, type SupergraphUnderTest } from './supergraph-under-test.ts';

let graph: SupergraphUnderTest;

beforeAll(async () => {
  graph = await startSupergraph(gateways['Hive Gateway'], {
    tasks: [{ topicName: 'charge' }],
    orders: ([{ id, processInstanceId } = { id: '', processInstanceId: '' }]) => [
      { number: 'order-1', customer: 'Ada', total: 1, processInstanceId, taskId: id },
    ],
  });
});
afterAll(() => graph.close());

describe.each(['Apollo', 'The Guild'] as const)('what %s composes', (composer) => {
  test.each(eachGateway)('is served by %s', async (_name, startGateway) => {
    const gateway = await startGateway({ supergraph: supergraphOf(composer, graph.subgraphs) });
    try {
      expect(
        await gateway.ask('{ order(number: "order-1") { customer task { topicName } } externalTaskCount }'),
      ).toEqual({
        data: { order: { customer: 'Ada', task: { topicName: 'charge' } }, externalTaskCount: 1 },
      });
    } finally {
      await gateway.close();
    }
  });
});
