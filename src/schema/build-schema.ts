import { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars.ts';
import './external-task-queries.ts';
import './topic.ts';
import './process-engine.ts';
import './batch.ts';
import './external-task-log.ts';
import './fetch.ts';
import './priority.ts';
import './retries.ts';
import './worker.ts';

builder.queryType({ description: 'What can be read.' });
builder.mutationType({ description: 'What workers and operators can do.' });

const complete = builder.toSchema({ sortSchema: false });

export type SchemaSettings = {
  /** Without the mutations, and the types that only they use. */
  readonly readOnly: boolean;
};

/** The executable schema. */
export function buildSchema({ readOnly }: SchemaSettings): GraphQLSchema {
  return readOnly ? new GraphQLSchema({ ...complete.toConfig(), mutation: null, types: [] }) : complete;
}
