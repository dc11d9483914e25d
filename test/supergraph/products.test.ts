import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { productsSchema } from '../schema/compatibility/products-schema.ts';
import { serveSchema } from '../schema/compatibility/serve-schema.ts';
import { inventorySchema, usersSchema } from '../schema/compatibility/users-and-inventory.ts';
import { eachComposer, type Subgraph, supergraphOf } from './composers.ts';
import { eachGateway, type Gateway } from './gateways.ts';
import { sdlOf } from './subgraphs.ts';

// The rows of Apollo's compatibility suite that are asked of a router; test/schema/compatibility has them all as asked of the subgraph.

const schemas = {
  products: productsSchema('https://specs.apollo.dev/federation/v2.9'),
  users: usersSchema,
  inventory: inventorySchema,
};

let subgraphs: readonly Subgraph[] = [];
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  subgraphs = await Promise.all(
    Object.entries(schemas).map(async ([name, schema]) => {
      const { url, close } = await serveSchema(schema);
      stops.push(close);
      return { name, url, sdl: await sdlOf(url) };
    }),
  );
});
afterAll(() => Promise.all(stops.map((stop) => stop())));

test.each(eachComposer)('%s composes products, users and inventory', (_name, compose) => {
  expect(compose(subgraphs).errors).toEqual([]);
});

describe.each(eachGateway)('%s', (_name, startGateway) => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway({ supergraph: supergraphOf('The Guild', subgraphs) });
  });
  afterAll(() => gateway.close());

  const maker = '{ product(id: "apollo-federation") { createdBy';
  test.each([
    [
      '@requires',
      `${maker} { averageProductsCreatedPerYear email } } }`,
      { product: { createdBy: { averageProductsCreatedPerYear: 134, email: 'support@apollographql.com' } } },
    ],
    ['@override', `${maker} { name } } }`, { product: { createdBy: { name: 'Jane Smith' } } }],
    [
      '@provides',
      `${maker} { totalProductsCreated yearsOfEmployment } } }`,
      { product: { createdBy: { totalProductsCreated: 1337, yearsOfEmployment: 10 } } },
    ],
    [
      '@shareable',
      '{ product(id: "apollo-federation") { dimensions { size weight } delivery(zip: "94111") } }',
      { product: { dimensions: { size: 'small', weight: 1 }, delivery: 'small, 1 kg, to 94111' } },
    ],
    [
      '@interfaceObject',
      '{ inventory(id: "apollo-oss") { products { sku } deprecatedProducts { sku reason } } }',
      {
        inventory: {
          products: [{ sku: 'federation' }],
          deprecatedProducts: [{ sku: 'apollo-federation-v1', reason: 'Migrate to Federation V2' }],
        },
      },
    ],
  ])('%s', async (_directive, query, data) => {
    expect(await gateway.ask(query)).toEqual({ data });
  });

  test('@inaccessible: cannot be asked for', async () => {
    const { errors } = await gateway.ask('{ product(id: "apollo-federation") { dimensions { unit } } }');
    expect(errors?.[0]?.message).toContain('Cannot query field');
  });
});
