import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eachComposer, type Subgraph } from './composers.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const tasks: Subgraph = { name: 'tasks', sdl: read('../../src/schema/subgraph.graphql') };
const orders: Subgraph = { name: 'orders', sdl: read('../../examples/supergraph/orders/schema.graphql') };
/** Somebody else's connections, as the Relay specification wants them. */
const shop: Subgraph = { name: 'shop', sdl: read('relay-shop.graphql') };

const fine = { errors: [], hints: [] };

describe.each(eachComposer)('%s composes', (_name, compose) => {
  test('the gateway alone', () => {
    expect(compose([tasks])).toMatchObject(fine);
  });

  test('the gateway and orders', () => {
    expect(compose([tasks, orders])).toMatchObject(fine);
  });

  test('the gateway, orders and connections of somebody else', () => {
    expect(compose([tasks, orders, shop])).toMatchObject(fine);
  });
});

describe.each(eachComposer)('%s refuses', (_name, compose) => {
  test('a page info that may not be shared, beside connections of somebody else', () => {
    const sdl = tasks.sdl.replace(/type PageInfo\s+@shareable/, 'type PageInfo');
    expect(sdl).not.toBe(tasks.sdl);
    expect(compose([{ ...tasks, sdl }, shop]).errors.join()).toContain('PageInfo');
  });

  test('a task that is no entity, beside orders', () => {
    const sdl = tasks.sdl.replace(/type ExternalTask\s+@key\(fields: "id"\)/, 'type ExternalTask');
    expect(sdl).not.toBe(tasks.sdl);
    expect(compose([{ ...tasks, sdl }, orders]).errors).not.toEqual([]);
  });

  test('two gateways whose types have the same names', () => {
    expect(compose([tasks, { ...tasks, name: 'more-tasks' }]).errors).not.toEqual([]);
  });
});
