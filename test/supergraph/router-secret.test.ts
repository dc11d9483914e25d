import { afterEach, describe, expect, test } from 'vitest';
import { eachGateway } from './gateways.ts';
import { startSupergraph, type SupergraphUnderTest, type SupergraphWish } from './supergraph-under-test.ts';

const [oldSecret, newSecret] = ['the secret of last month', 'the secret of this month'];

const wish: SupergraphWish = {
  tasks: [{ topicName: 'charge', businessKey: 'order-1' }],
  orders: ([{ id, processInstanceId } = { id: '', processInstanceId: '' }]) => [
    { number: 'order-1', customer: 'somebody', total: 1, processInstanceId, taskId: id },
  ],
};

const Task = '{ order(number: "order-1") { number task { topicName } } }';

describe.each(eachGateway)('%s', (_name, startGateway) => {
  let graph: SupergraphUnderTest;
  afterEach(() => graph.close());

  const start = async (guards: 'all' | 'federation', routerSecret: string) => {
    const flags = ['--router-secret', `${oldSecret},${newSecret}`, '--router-secret-guards', guards];
    graph = await startSupergraph(startGateway, { ...wish, flags, routerSecret });
  };

  test.each([
    ['all', oldSecret],
    ['all', newSecret],
    ['federation', newSecret],
  ] as const)('is served where the secret guards %s and it says "%s"', async (guards, secret) => {
    await start(guards, secret);
    expect(await graph.gateway.ask(Task)).toEqual({
      data: { order: { number: 'order-1', task: { topicName: 'charge' } } },
    });
    // Past the router nobody is a router.
    const query = '{ __typename again: _service { sdl } }';
    expect(await statusOf(`${graph.subgraph.url}?query=${encodeURIComponent(query)}`)).toBe(403);
    expect(await statusOf(`${graph.subgraph.url}?query={__typename}`)).toBe(guards === 'all' ? 403 : 200);
  });

  test('does not pass on the secret that a client says', async () => {
    await start('all', newSecret);
    const answer = await graph.gateway.ask(Task, {}, { 'x-router-secret': 'something else' });
    expect(answer.errors).toBeUndefined();
  });
});

describe.each(eachGateway)('%s without the secret', (_name, startGateway) => {
  test.each(['all', 'federation'])('gets no tasks where it guards %s, and the orders all the same', async (guards) => {
    const graph = await startSupergraph((settings) => startGateway({ ...settings, headersFor: () => ({}) }), {
      ...wish,
      flags: ['--router-secret', newSecret, '--router-secret-guards', guards],
      routerSecret: newSecret,
    });
    try {
      const { data, errors } = await graph.gateway.ask(Task);
      expect(data).toEqual({ order: { number: 'order-1', task: null } });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(graph.subgraph.log).toEqual([]);
    } finally {
      await graph.close();
    }
  });
});

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status;
}
