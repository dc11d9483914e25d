import { startOrders } from '../../examples/supergraph/orders/start-orders.ts';
import type { Order } from '../../examples/supergraph/orders/order.ts';
import {
  type DemoEngine,
  type DemoEngineOptions,
  type DemoTask,
  startDemoEngine,
} from '../../src/demo-engine/index.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import type { SeededTask } from '../support/engine-under-test.ts';
import { supergraphOf, type Subgraph } from './composers.ts';
import type { Gateway, GatewaySettings } from './gateways.ts';
import { sdlOf } from './subgraphs.ts';

/** What a test wants to be there. */
export type SupergraphWish = {
  readonly tasks: readonly DemoTask[];
  /** What the shop knows, once the engine has given ids to the tasks. */
  readonly orders?: (tasks: readonly SeededTask[]) => readonly Order[];
  readonly users?: DemoEngineOptions['users'];
  /** Stands between the gateway and the engine; answers the base URL to use instead. */
  readonly through?: (engineUrl: string) => Promise<string>;
  /** More flags for the gateway before the engine. */
  readonly flags?: readonly string[];
  /** The secret that a router says. */
  readonly routerSecret?: string;
};

/** A supergraph of the gateway before an engine and of orders. */
export type SupergraphUnderTest = {
  readonly engine: DemoEngine;
  readonly tasks: readonly SeededTask[];
  /** The gateway before the engine: its address, and what it asked the engine. */
  readonly subgraph: GatewayUnderTest;
  /** What the supergraph is made of. */
  readonly subgraphs: readonly Subgraph[];
  /** What serves the supergraph. */
  readonly gateway: Gateway;
  readonly close: () => Promise<void>;
};

/** Starts all of it, from the engine up. */
export async function startSupergraph(
  startGateway: (settings: GatewaySettings) => Promise<Gateway>,
  { tasks: wanted, orders: ordersOf = () => [], users, through, flags = [], routerSecret }: SupergraphWish,
): Promise<SupergraphUnderTest> {
  const engine = await startDemoEngine(users === undefined ? {} : { users });
  const tasks = engine.add(wanted);
  const baseUrl = (await through?.(engine.url)) ?? engine.url;
  const subgraph = await startGatewayUnderTest({ baseUrl }, '--subgraph', ...flags);
  const orders = await startOrders(ordersOf(tasks), 0);
  const headers: Readonly<Record<string, string>> =
    routerSecret === undefined ? {} : { 'x-router-secret': routerSecret };
  const subgraphs: readonly Subgraph[] = [
    { name: 'tasks', url: subgraph.url, sdl: await sdlOf(subgraph.url, headers) },
    { name: 'orders', url: orders.url, sdl: await sdlOf(orders.url) },
  ];
  const supergraph = supergraphOf('Apollo', subgraphs);
  const gateway = await startGateway({ supergraph, headersFor: (name) => (name === 'tasks' ? headers : {}) });
  subgraph.log.length = 0;
  return {
    engine,
    tasks,
    subgraph,
    subgraphs,
    gateway,
    close: async () => {
      await gateway.close();
      await Promise.all([orders.close(), subgraph.close()]);
      await engine.close();
    },
  };
}

/** The calls at the engine, as `POST /external-task?maxResults=50`. */
export function callsOf({ subgraph }: SupergraphUnderTest): readonly string[] {
  return subgraph.log.map(({ method, path }) => `${method} ${path}`);
}
