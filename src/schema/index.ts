export { buildSchema, type SchemaSettings } from './build-schema.ts';
