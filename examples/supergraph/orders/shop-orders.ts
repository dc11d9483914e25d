import { postGraphql } from '../post-graphql.ts';
import type { Order } from './order.ts';

/** A dozen orders of the demo engine's shop. */
const placed: readonly Omit<Order, 'processInstanceId' | 'taskId'>[] = [
  { number: 'order-1001', customer: 'Ada Lovelace', total: 19.9 },
  { number: 'order-1003', customer: 'Chidi Okafor', total: 93.9 },
  { number: 'order-1005', customer: 'Zoë Ångström', total: 167.9 },
  { number: 'order-1007', customer: '山田 花子', total: 241.9 },
  { number: 'order-1009', customer: 'Ada Lovelace', total: 315.9 },
  { number: 'order-1011', customer: 'Chidi Okafor', total: 389.9 },
  { number: 'order-1013', customer: 'Zoë Ångström', total: 63.9 },
  { number: 'order-1015', customer: '山田 花子', total: 137.9 },
  { number: 'order-1017', customer: 'Ada Lovelace', total: 211.9 },
  { number: 'order-1019', customer: 'Chidi Okafor', total: 285.9 },
  { number: 'order-1021', customer: 'Zoë Ångström', total: 359.9 },
  { number: 'order-1023', customer: '山田 花子', total: 33.9 },
];

const runningProcesses = /* GraphQL */ `
  query RunningProcesses {
    externalTasks(filter: { processDefinitionKeys: ["order-fulfilment"] }, first: 1000) {
      nodes { id businessKey processInstanceId }
    }
  }
`;

type RunningProcesses = {
  readonly externalTasks: {
    readonly nodes: readonly {
      readonly id: string;
      readonly businessKey: string | null;
      readonly processInstanceId: string;
    }[];
  };
};

/**
 * The orders with the ids of their processes. A real shop keeps an id when it starts a process; here the processes run already, so the
 * ids are asked of the engine's subgraph at `url`, once.
 */
export async function shopOrders(url: string): Promise<readonly Order[]> {
  const { externalTasks } = await postGraphql<RunningProcesses>(url, runningProcesses);
  const tasks = new Map(externalTasks.nodes.map((task) => [task.businessKey, task]));
  return placed.flatMap((order) => {
    const task = tasks.get(order.number);
    return task === undefined ? [] : [{ ...order, processInstanceId: task.processInstanceId, taskId: task.id }];
  });
}
