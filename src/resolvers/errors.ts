export * from '../rest/errors/index.ts';
