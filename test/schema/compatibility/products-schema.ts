import { DirectiveLocation, GraphQLDirective, type GraphQLSchema, specifiedDirectives } from 'graphql';
import { createBuilder } from '../../../src/schema/builder.ts';
import {
  type DeprecatedProductRow,
  deprecatedProduct,
  dimensions,
  maker,
  type ProductRow,
  products,
  type ResearchRow,
  research,
} from './catalogue.ts';

/** The `products` subgraph of Apollo's compatibility suite, made with our builder. `linkUrl` names the version of federation. */
export function productsSchema(linkUrl: string): GraphQLSchema {
  return builder.toSubGraphSchema({
    linkUrl,
    composeDirectives: ['@custom'],
    directives: [...specifiedDirectives, custom],
    extensions: {
      directives: [{ name: 'link', args: { url: 'https://myspecs.dev/myCustomDirective/v1.0', import: ['@custom'] } }],
    },
  });
}

const builder = createBuilder<{ Directives: { custom: { locations: 'OBJECT' } } }>();

const custom = new GraphQLDirective({ name: 'custom', locations: [DirectiveLocation.OBJECT] });

// Without a resolver of its own, so that fields see what a router brings for their `requires`.
const User = builder.externalRef('User', builder.selection<{ email: string }>('email')).implement({
  externalFields: (t) => ({
    email: t.id(),
    totalProductsCreated: t.int({ nullable: true }),
    yearsOfEmployment: t.int(),
  }),
  fields: (t) => ({
    name: t.string({ nullable: true, override: { from: 'users' }, resolve: () => 'Jane Smith' }),
    averageProductsCreatedPerYear: t.int({
      nullable: true,
      requires: builder.selection<{ totalProductsCreated?: number | null; yearsOfEmployment: number }>(
        'totalProductsCreated yearsOfEmployment',
      ),
      resolve: ({ totalProductsCreated, yearsOfEmployment }) =>
        totalProductsCreated == null ? null : Math.round(totalProductsCreated / yearsOfEmployment),
    }),
  }),
});

const DeprecatedProduct = builder.objectRef<DeprecatedProductRow>('DeprecatedProduct').implement({
  fields: (t) => ({
    sku: t.exposeString('sku'),
    package: t.exposeString('package'),
    reason: t.exposeString('reason', { nullable: true }),
    createdBy: t.field({ type: User, nullable: true, resolve: () => maker }),
  }),
});
builder.asEntity(DeprecatedProduct, {
  key: builder.selection<{ sku: string; package: string }>('sku package'),
  resolveReference: async (key) => deprecatedProductOf(key),
});

function deprecatedProductOf(key: { readonly sku: string; readonly package: string }): DeprecatedProductRow | null {
  return key.sku === deprecatedProduct.sku && key.package === deprecatedProduct.package ? deprecatedProduct : null;
}

const Inventory = builder.objectRef<{ id: string }>('Inventory').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    deprecatedProducts: t.field({ type: [DeprecatedProduct], resolve: () => [deprecatedProduct] }),
  }),
});
builder.asEntity(Inventory, {
  key: builder.selection<{ id: string }>('id'),
  interfaceObject: true,
  resolveReference: async ({ id }) => ({ id }),
});

const CaseStudy = builder.objectRef<ResearchRow['study']>('CaseStudy').implement({
  fields: (t) => ({
    caseNumber: t.exposeID('caseNumber'),
    description: t.exposeString('description', { nullable: true }),
  }),
});

const ProductResearch = builder.objectRef<ResearchRow>('ProductResearch').implement({
  fields: (t) => ({
    study: t.field({ type: CaseStudy, resolve: ({ study }) => study }),
    outcome: t.string({ nullable: true, resolve: () => null }),
  }),
});
builder.asEntity(ProductResearch, {
  key: builder.selection<{ study: { caseNumber: string } }>('study { caseNumber }'),
  resolveReference: async ({ study }) => research.find((one) => one.study.caseNumber === study.caseNumber) ?? null,
});

const ProductVariation = builder.objectRef<ProductRow['variation']>('ProductVariation').implement({
  fields: (t) => ({ id: t.exposeID('id') }),
});

const ProductDimension = builder.objectRef<typeof dimensions>('ProductDimension').implement({
  shareable: true,
  fields: (t) => ({
    size: t.exposeString('size', { nullable: true }),
    weight: t.exposeFloat('weight', { nullable: true }),
    unit: t.exposeString('unit', { nullable: true, inaccessible: true }),
  }),
});

const Product = builder.objectRef<ProductRow>('Product').implement({
  directives: { custom: {} },
  fields: (t) => ({
    id: t.exposeID('id'),
    sku: t.exposeString('sku', { nullable: true }),
    package: t.exposeString('package', { nullable: true }),
    variation: t.field({ type: ProductVariation, nullable: true, resolve: ({ variation }) => variation }),
    dimensions: t.field({ type: ProductDimension, nullable: true, resolve: () => dimensions }),
    createdBy: t.field({
      type: User.provides<{ totalProductsCreated: number }>('totalProductsCreated'),
      nullable: true,
      resolve: () => maker,
    }),
    notes: t.string({ nullable: true, tag: 'internal', resolve: () => null }),
    research: t.field({ type: [ProductResearch], resolve: (product) => [...product.research] }),
  }),
});
builder.asEntity(Product, {
  key: [
    builder.selection<{ id: string }>('id'),
    builder.selection<{ sku: string; package: string }>('sku package'),
    builder.selection<{ sku: string; variation: { id: string } }>('sku variation { id }'),
  ],
  resolveReference: async (key) => products.find((product) => isMeant(product, key)) ?? null,
});

type ProductKey = { id: string } | { sku: string; package: string } | { sku: string; variation: { id: string } };

function isMeant(product: ProductRow, key: ProductKey): boolean {
  if ('id' in key) return product.id === key.id;
  return (
    product.sku === key.sku &&
    ('package' in key ? product.package === key.package : product.variation.id === key.variation.id)
  );
}

builder.queryType({
  fields: (t) => ({
    product: t.field({
      type: Product,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }) => products.find((product) => product.id === id) ?? null,
    }),
    deprecatedProduct: t.field({
      type: DeprecatedProduct,
      nullable: true,
      deprecationReason: 'Use product query instead',
      args: { sku: t.arg.string({ required: true }), package: t.arg.string({ required: true }) },
      resolve: (_, key) => deprecatedProductOf(key),
    }),
  }),
});
