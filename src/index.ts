export { type Config, parseConfig } from './config.ts';
export { buildSchema, type SchemaSettings } from './schema/index.ts';
export { type Gateway, startGateway } from './server/gateway.ts';
