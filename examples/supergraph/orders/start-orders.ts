import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { type Listening, listen } from '../listen.ts';
import type { Order } from './order.ts';

const typeDefs = parse(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));

type ProcessInstanceReference = { readonly id: string; readonly businessKey?: string | null };

/** Serves these orders as a subgraph at /graphql. */
export function startOrders(orders: readonly Order[], port: number): Promise<Listening> {
  const byNumber = new Map(orders.map((order) => [order.number, order]));
  const schema = buildSubgraphSchema({
    typeDefs,
    resolvers: {
      Query: {
        order: (_: unknown, { number }: { readonly number: string }) => byNumber.get(number),
        orders: () => orders,
      },
      Order: {
        __resolveReference: ({ number }: { readonly number: string }) => byNumber.get(number),
        // References only: whoever asks for more than the id gets it from the engine's subgraph.
        processInstance: ({ processInstanceId: id }: Order) => ({ id }),
        task: ({ taskId: id }: Order) => (id === undefined ? null : { id }),
      },
      ProcessInstance: {
        order: ({ businessKey }: ProcessInstanceReference) => byNumber.get(businessKey ?? ''),
      },
    },
  });
  return listen(createServer(createYoga({ schema, graphiql: false, logging: false })), port);
}
