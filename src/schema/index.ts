export { buildSchema, type SchemaSettings } from './build-schema.ts';
export { sdlOfSubgraph } from './subgraph.ts';
