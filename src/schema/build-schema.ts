import { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars.ts';
import './external-task-queries.ts';
import './topic.ts';
import './process-engine.ts';

builder.queryType({ description: 'What can be read.' });

const complete = builder.toSchema({ sortSchema: false });

export type SchemaSettings = {
  /** Without the mutations, and the types that only they use. */
  readonly readOnly: boolean;
};

/** The executable schema. */
export function buildSchema({ readOnly }: SchemaSettings): GraphQLSchema {
  return readOnly ? new GraphQLSchema({ ...complete.toConfig(), mutation: null, types: [] }) : complete;
}
