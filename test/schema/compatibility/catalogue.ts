/** What the suite wants to be sold; the values are the ones its routers ask for. */
export type ProductRow = {
  readonly id: string;
  readonly sku: string;
  readonly package: string;
  readonly variation: { readonly id: string };
  readonly research: readonly ResearchRow[];
};

export type ResearchRow = { readonly study: { readonly caseNumber: string; readonly description: string } };

export type DeprecatedProductRow = { readonly sku: string; readonly package: string; readonly reason: string };

const federationStudy: ResearchRow = { study: { caseNumber: '1234', description: 'Federation Study' } };
const studioStudy: ResearchRow = { study: { caseNumber: '1235', description: 'Studio Study' } };

export const research: readonly ResearchRow[] = [federationStudy, studioStudy];

export const products: readonly ProductRow[] = [
  {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    research: [federationStudy],
  },
  { id: 'apollo-studio', sku: 'studio', package: '', variation: { id: 'platform' }, research: [studioStudy] },
];

export const deprecatedProduct: DeprecatedProductRow = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
};

export const dimensions = { size: 'small', weight: 1, unit: 'kg' };

/** Who made everything. */
export const maker = { email: 'support@apollographql.com', totalProductsCreated: 1337 };
