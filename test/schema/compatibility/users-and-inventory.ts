import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { maker, products } from './catalogue.ts';

// The two subgraphs that the suite puts beside `products`, by its description.

/** What else is known of who made the products. The name is another one, and the products' takes its place. */
export const usersSchema: GraphQLSchema = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

    type User @key(fields: "email") {
      email: ID!
      name: String
      totalProductsCreated: Int @shareable
      yearsOfEmployment: Int!
    }
  `),
  resolvers: {
    User: {
      __resolveReference: ({ email }: { readonly email: string }) =>
        email === maker.email ? { ...maker, name: 'somebody of another name', yearsOfEmployment: 10 } : null,
    },
  },
});

/** What is in stock: an interface that `products` adds a field to. */
export const inventorySchema: GraphQLSchema = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@shareable", "@external"])

    type Query {
      inventory(id: ID!): Inventory
    }

    interface Inventory @key(fields: "id") {
      id: ID!
      products: [Product!]!
    }

    type OpenSourceInventory implements Inventory @key(fields: "id") {
      id: ID!
      products: [Product!]!
    }

    type Product @key(fields: "id") {
      id: ID!
      dimensions: ProductDimension @external
      delivery(zip: String): String @requires(fields: "dimensions { size weight }")
    }

    type ProductDimension @shareable {
      size: String
      weight: Float
    }
  `),
  resolvers: {
    Query: {
      inventory: (_: unknown, { id }: { readonly id: string }) => ({
        __typename: 'OpenSourceInventory',
        id,
        products: products.slice(0, 1).map((product) => ({ id: product.id })),
      }),
    },
    Product: {
      delivery: ({ dimensions: { size, weight } }: Boxed, { zip }: { readonly zip: string }) =>
        `${size}, ${weight} kg, to ${zip}`,
    },
  },
});

type Boxed = { readonly dimensions: { readonly size: string; readonly weight: number } };
