import { useApolloInlineTrace } from '@graphql-yoga/plugin-apollo-inline-trace';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql';
import { createYoga } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { useFastExecutor } from '../../../src/server/use-fast-executor.ts';
import { productsSchema } from './products-schema.ts';

// The rows of github.com/apollographql/apollo-federation-subgraph-compatibility, looked at through what a router gets to see.

const schema = productsSchema('https://specs.apollo.dev/federation/v2.9');
const yoga = createYoga({ schema, logging: false, plugins: [useFastExecutor(), useApolloInlineTrace()] });

async function ask(query: string, variables?: Record<string, unknown>, headers: Record<string, string> = {}) {
  const response = await yoga.fetch('http://products.invalid/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data: Record<string, unknown>; errors?: unknown; extensions?: unknown };
}

/** What a subgraph tells of itself. */
async function sdl(): Promise<DocumentNode> {
  const { data } = await ask('{ _service { sdl } }');
  return parse((data._service as { sdl: string }).sdl);
}

async function entities(selection: string, representations: readonly object[]): Promise<unknown> {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
  const { data, errors } = await ask(query, { representations });
  expect(errors).toBeUndefined();
  return data._entities;
}

type Node = { readonly name?: { readonly value: string }; readonly directives?: readonly { readonly name: unknown }[] };

/** The directives on a type, or on a field of it, as they are written. */
async function directivesOf(typeName: string, fieldName?: string): Promise<readonly string[]> {
  const type = (await sdl()).definitions.find(
    (node): node is ObjectTypeDefinitionNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === typeName,
  );
  const node: Node | FieldDefinitionNode | undefined =
    fieldName === undefined ? type : type?.fields?.find(({ name }) => name.value === fieldName);
  return (node?.directives ?? []).map((directive) => print(directive as never));
}

/** The directives on the schema. */
async function schemaDirectives(): Promise<readonly string[]> {
  return (await sdl()).definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? (node.directives ?? []).map((directive) => print(directive))
      : [],
  );
}

test('_service: tells every type and field of the products, and no plumbing', async () => {
  const fields = (await sdl()).definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (node.fields ?? []).map((field) => `${node.name.value}.${field.name.value}: ${print(field.type)}`)
      : [],
  );
  expect(fields.sort()).toMatchInlineSnapshot(`
    [
      "CaseStudy.caseNumber: ID!",
      "CaseStudy.description: String",
      "DeprecatedProduct.createdBy: User",
      "DeprecatedProduct.package: String!",
      "DeprecatedProduct.reason: String",
      "DeprecatedProduct.sku: String!",
      "Inventory.deprecatedProducts: [DeprecatedProduct!]!",
      "Inventory.id: ID!",
      "Product.createdBy: User",
      "Product.dimensions: ProductDimension",
      "Product.id: ID!",
      "Product.notes: String",
      "Product.package: String",
      "Product.research: [ProductResearch!]!",
      "Product.sku: String",
      "Product.variation: ProductVariation",
      "ProductDimension.size: String",
      "ProductDimension.unit: String",
      "ProductDimension.weight: Float",
      "ProductResearch.outcome: String",
      "ProductResearch.study: CaseStudy!",
      "ProductVariation.id: ID!",
      "Query.deprecatedProduct: DeprecatedProduct",
      "Query.product: Product",
      "User.averageProductsCreatedPerYear: Int",
      "User.email: ID!",
      "User.name: String",
      "User.totalProductsCreated: Int",
      "User.yearsOfEmployment: Int!",
    ]
  `);
});

test('@key, single', async () => {
  expect(await directivesOf('User')).toContain('@key(fields: "email")');
  expect(
    await entities('... on User { email name }', [{ __typename: 'User', email: 'support@apollographql.com' }]),
  ).toEqual([{ email: 'support@apollographql.com', name: 'Jane Smith' }]);
});

test('@link: to one federation, with what is used', async () => {
  const links = (await schemaDirectives()).filter((directive) => directive.includes('specs.apollo.dev/federation'));
  expect(links).toMatchInlineSnapshot(`
    [
      "@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@extends", "@external", "@inaccessible", "@interfaceObject", "@key", "@override", "@provides", "@requires", "@shareable", "@tag", "@composeDirective"])",
    ]
  `);
});

test('@key, multiple fields', async () => {
  expect(await directivesOf('DeprecatedProduct')).toContain('@key(fields: "sku package")');
  const key = { sku: 'apollo-federation-v1', package: '@apollo/federation-v1' };
  expect(
    await entities('... on DeprecatedProduct { sku package reason }', [{ __typename: 'DeprecatedProduct', ...key }]),
  ).toEqual([{ ...key, reason: 'Migrate to Federation V2' }]);
});

test('@key, composite', async () => {
  expect(await directivesOf('ProductResearch')).toContain('@key(fields: "study { caseNumber }")');
  expect(
    await entities('... on ProductResearch { study { caseNumber description } }', [
      { __typename: 'ProductResearch', study: { caseNumber: '1234' } },
    ]),
  ).toEqual([{ study: { caseNumber: '1234', description: 'Federation Study' } }]);
});

test('@key, repeated: any of the keys will do', async () => {
  expect(await directivesOf('Product')).toEqual(
    expect.arrayContaining([
      '@key(fields: "id")',
      '@key(fields: "sku package")',
      '@key(fields: "sku variation { id }")',
    ]),
  );
  expect(
    await entities('... on Product { id sku }', [
      { __typename: 'Product', id: 'apollo-federation' },
      { __typename: 'Product', sku: 'federation', package: '@apollo/federation' },
      { __typename: 'Product', sku: 'studio', variation: { id: 'platform' } },
    ]),
  ).toEqual([
    { id: 'apollo-federation', sku: 'federation' },
    { id: 'apollo-federation', sku: 'federation' },
    { id: 'apollo-studio', sku: 'studio' },
  ]);
});

test('@requires: what the router brings is computed with', async () => {
  expect(await directivesOf('User', 'averageProductsCreatedPerYear')).toContain(
    '@requires(fields: "totalProductsCreated yearsOfEmployment")',
  );
  expect(await directivesOf('User', 'yearsOfEmployment')).toContain('@external');
  const representation = { __typename: 'User', email: 'support@apollographql.com', yearsOfEmployment: 10 };
  expect(
    await entities('... on User { averageProductsCreatedPerYear }', [
      { ...representation, totalProductsCreated: 1337 },
      { ...representation, totalProductsCreated: null },
    ]),
  ).toEqual([{ averageProductsCreatedPerYear: 134 }, { averageProductsCreatedPerYear: null }]);
});

test('@provides: the field is answered here', async () => {
  expect(await directivesOf('Product', 'createdBy')).toContain('@provides(fields: "totalProductsCreated")');
  const query = '{ product(id: "apollo-federation") { createdBy { email totalProductsCreated } } }';
  expect(await ask(query)).toEqual({
    data: { product: { createdBy: { email: 'support@apollographql.com', totalProductsCreated: 1337 } } },
  });
});

test('federated tracing: a trace for who asks for one', async () => {
  const traced = await ask('{ __typename }', {}, { 'apollo-federation-include-trace': 'ftv1' });
  expect(traced).toEqual({ data: { __typename: 'Query' }, extensions: { ftv1: expect.stringMatching(/^[\w+/]+=*$/) } });
  expect(await ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
});

test('@shareable', async () => {
  expect(await directivesOf('ProductDimension')).toContain('@shareable');
  expect(await ask('{ product(id: "apollo-federation") { dimensions { size weight } } }')).toEqual({
    data: { product: { dimensions: { size: 'small', weight: 1 } } },
  });
});

test('@tag', async () => {
  expect(await directivesOf('Product', 'notes')).toEqual(['@tag(name: "internal")']);
});

test('@override', async () => {
  expect(await directivesOf('User', 'name')).toEqual(['@override(from: "users")']);
});

test('@inaccessible: only routers hide it', async () => {
  expect(await directivesOf('ProductDimension', 'unit')).toEqual(['@inaccessible']);
  expect(await ask('{ product(id: "apollo-federation") { dimensions { unit } } }')).toEqual({
    data: { product: { dimensions: { unit: 'kg' } } },
  });
});

test('@composeDirective: linked, composed, defined and used', async () => {
  expect(await schemaDirectives()).toEqual(
    expect.arrayContaining([
      '@link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])',
      '@composeDirective(name: "@custom")',
    ]),
  );
  const definitions = (await sdl()).definitions.filter(({ kind }) => kind === Kind.DIRECTIVE_DEFINITION).map(print);
  expect(definitions).toContain('directive @custom on OBJECT');
  expect(await directivesOf('Product')).toContain('@custom');
});

test('@interfaceObject: an interface of another subgraph gets a field', async () => {
  expect(await directivesOf('Inventory')).toEqual(expect.arrayContaining(['@key(fields: "id")', '@interfaceObject']));
  expect(
    await entities('... on Inventory { deprecatedProducts { sku reason } }', [
      { __typename: 'Inventory', id: 'apollo-oss' },
    ]),
  ).toEqual([{ deprecatedProducts: [{ sku: 'apollo-federation-v1', reason: 'Migrate to Federation V2' }] }]);
});
