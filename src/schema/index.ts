export { buildSchema, type SchemaSettings } from './build-schema.ts';
export { prefixDocument } from './prefix-document.ts';
export { sdlOfSubgraph } from './subgraph.ts';
export { type EngineCost, engineCostOf } from './engine-cost.ts';
