import { parseConfig, startGateway } from '../../src/index.ts';
import { compose } from './compose.ts';
import { shopOrders } from './orders/shop-orders.ts';
import { startOrders } from './orders/start-orders.ts';
import { startRouter } from './start-router.ts';

// As `external-task-graphql --demo --subgraph --port 0` does: the demo engine, and the gateway before it as a subgraph.
const outcome = parseConfig(['--demo', '--subgraph', '--port', '0', '--log-level', 'warn'], {});
if ('complaints' in outcome) throw new Error(outcome.complaints.join('\n'));
const tasks = await startGateway(outcome.config);
const orders = await startOrders(await shopOrders(tasks.url), 0);
const supergraph = await compose([
  { name: 'tasks', url: tasks.url },
  { name: 'orders', url: orders.url },
]);
const router = await startRouter(supergraph, Number(process.env.PORT ?? 4100));

console.log(`external tasks, a subgraph: ${tasks.url}`);
console.log(`orders, a subgraph:         ${orders.url}`);
console.log(`the supergraph, with GraphiQL: ${router.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

async function stop(): Promise<void> {
  await router.close();
  await Promise.all([orders.close(), tasks.close()]);
  // The router's runtime keeps timers.
  process.exit();
}
