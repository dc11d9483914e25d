import { defineConfig, mergeConfig } from 'vitest/config';
import common from '../vitest.config.ts';

/** For the tests that hold on every engine, run against the one that run.ts has started. */
export default mergeConfig(
  common,
  defineConfig({
    test: {
      // They all seed and clear the one engine.
      fileParallelism: false,
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  }),
);
