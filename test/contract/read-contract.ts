import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** The federation directives that the contract uses; they show in the subgraph's schema only. */
const federationDirectives = 'directive @key(fields: String!) on OBJECT directive @shareable on OBJECT | FIELD_DEFINITION';

/** The public contract, as it is written. */
export const contractText = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** The public contract, as a schema. */
export function readContract(): GraphQLSchema {
  return buildSchema(`${federationDirectives}\n${contractText}`);
}
