import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { startDemoShop } from '../support/demo-shop.ts';

test.each([
  ['with every protection that is on by default', []],
  ['as in production, where GraphiQL, the schema and suggestions are off', ['--no-graphiql', '--no-introspection']],
  ['with batches and web pages let in', ['--max-batch', '5', '--cors-origins', 'https://app.example.com']],
])(
  'GraphQL over HTTP, in full, %s',
  async (title, flags) => {
    const shop = await startDemoShop(...flags);
    try {
      const results = await auditServer({ url: shop.url, fetchFn: fetch });
      const passed = results.filter(({ status }) => status === 'ok');
      console.log(`graphql-http audits ${title}: passed ${passed.length} of ${results.length}`);
      expect(results.length).toBeGreaterThanOrEqual(61);
      expect(results.filter(({ status }) => status !== 'ok').map((one) => ({ ...one, response: undefined }))).toEqual(
        [],
      );
    } finally {
      await shop.close();
    }
  },
  60_000,
);
