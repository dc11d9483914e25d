import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basic } from '../engines/engine-client.ts';
import { eachGateway } from './gateways.ts';
import { startSupergraph, type SupergraphUnderTest } from './supergraph-under-test.ts';

const north = { user: 'north-clerk', password: 'north-password' };
const south = { user: 'south-clerk', password: 'south-password' };

const users = Object.fromEntries(
  [north, south].map(({ user, password }) => [user, { password, tenants: [user.replace('-clerk', '')] }]),
);

const tasks = ['north', 'south', 'north', 'south'].map((tenantId, index) => ({
  tenantId,
  businessKey: `order-${index}`,
  topicName: `topic-${index}`,
}));

const Orders = '{ orders { number task { topicName tenantId } } }';

type Orders = { readonly orders: readonly { readonly number: string; readonly task: unknown }[] };

describe.each(eachGateway)('%s', (_name, startGateway) => {
  let graph: SupergraphUnderTest;
  beforeAll(async () => {
    graph = await startSupergraph(startGateway, {
      tasks,
      users,
      orders: (seeded) =>
        seeded.map(({ id, processInstanceId }, index) => ({
          number: `order-${index}`,
          customer: 'somebody',
          total: 1,
          processInstanceId,
          taskId: id,
        })),
    });
  });
  afterAll(() => graph.close());

  const askAs = (user?: typeof north) => graph.gateway.ask(Orders, {}, user && { authorization: basic(user) });

  test('two users who ask at once each see the tasks of their own tenant, and the engine knows who asked', async () => {
    graph.subgraph.log.length = 0;
    const [ofNorth, ofSouth] = await Promise.all([askAs(north), askAs(south)]);
    const seen = (data: unknown) => (data as Orders).orders.map(({ task }) => task);
    expect(seen(ofNorth.data)).toEqual([
      { topicName: 'topic-0', tenantId: 'north' },
      null,
      { topicName: 'topic-2', tenantId: 'north' },
      null,
    ]);
    expect(seen(ofSouth.data)).toEqual([
      null,
      { topicName: 'topic-1', tenantId: 'south' },
      null,
      { topicName: 'topic-3', tenantId: 'south' },
    ]);
    expect(new Set(graph.subgraph.log.map(({ authorization }) => authorization))).toEqual(
      new Set([basic(north), basic(south)]),
    );
  });

  test('somebody without credentials is told so, and sees what the other subgraph shows everybody', async () => {
    const { data, errors } = await askAs();
    expect(data).toEqual({ orders: tasks.map(({ businessKey: number }) => ({ number, task: null })) });
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['UNAUTHENTICATED']));
    expect(new Set(errors?.map(({ path }) => path?.[0]))).toEqual(new Set(['orders']));
  });
});
