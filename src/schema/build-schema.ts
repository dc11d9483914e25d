import { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import { answerRouters, subgraphOfAllTypes } from './subgraph.ts';
import { prefixNames } from './type-prefix.ts';
import './scalars.ts';
import './external-task-queries.ts';
import './topic.ts';
import './process-engine.ts';
import './batch.ts';
import './external-task-log.ts';
import './process-instance.ts';
import './process-definition.ts';
import './fetch.ts';
import './priority.ts';
import './retries.ts';
import './worker.ts';

builder.queryType({ description: 'What can be read.' });
builder.mutationType({ description: 'What workers and operators can do.' });

export type SchemaSettings = {
  /** Without the mutations, and the types that only they use. */
  readonly readOnly: boolean;
  /** For a federated supergraph: with `_service` and `_entities`. */
  readonly subgraph?: boolean;
  /** What the names of types and root fields begin with; e.g. `Billing`. */
  readonly typePrefix?: string | undefined;
};

/** The executable schema. */
export function buildSchema({ readOnly, subgraph = false, typePrefix }: SchemaSettings): GraphQLSchema {
  const complete = subgraph ? subgraphOfAllTypes() : builder.toSchema({ sortSchema: false });
  const wanted = readOnly ? withoutMutations(complete) : complete;
  const named = typePrefix === undefined ? wanted : prefixNames(wanted, typePrefix);
  return subgraph ? answerRouters(named) : named;
}

function withoutMutations(schema: GraphQLSchema): GraphQLSchema {
  return new GraphQLSchema({ ...schema.toConfig(), mutation: null, types: [] });
}
