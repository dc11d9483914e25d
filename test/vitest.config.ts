import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/engines/**', 'test/browser/**', 'test/supergraph/**', 'test/soak/**'],
    testTimeout: 10_000,
  },
  // Two copies of graphql break `instanceof`: tests import index.mjs, Pothos requires index.js.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
});
