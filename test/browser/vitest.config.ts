import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../vitest.config.ts';

const base = mergeConfig(shared, { test: { testTimeout: 60_000, hookTimeout: 60_000 } });

export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/browser/**/*.browser.test.ts'], exclude: [] },
});
