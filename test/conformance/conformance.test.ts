import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import type { EngineUnderTest } from '../support/engine-under-test.ts';
import { enginesOfThisRun, startEngineUnderTest } from '../support/the-engine.ts';
import { queryFilters } from './query-filters.ts';
import { queryPaging } from './query-paging.ts';
import { queryProcessVariables } from './query-process-variables.ts';
import { reads } from './reads.ts';
import { runCase, skipReason } from './run-case.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The row of engine-contract 9 that a test stands for, and why it was skipped; read by test/engines/run.ts. */
    vector?: { readonly id: string; readonly skipped?: string };
  }
}

const byNumber = new Intl.Collator('en', { numeric: true });
const vectors = [...reads, ...queryFilters, ...queryPaging, ...queryProcessVariables].sort((one, other) =>
  byNumber.compare(one.id, other.id),
);

describe.each(enginesOfThisRun())('$title', ({ demoVersion }) => {
  let shared: EngineUnderTest;
  beforeAll(async () => {
    shared = await startEngineUnderTest({}, demoVersion);
  }, 60_000);
  afterEach(() => shared.clear());
  afterAll(() => shared.stop());

  for (const vector of vectors) {
    test(`${vector.id} ${vector.title}`, { timeout: 60_000 }, async ({ task, skip }) => {
      const skipped = skipReason(vector, shared);
      task.meta.vector = { id: vector.id, ...(skipped === undefined ? {} : { skipped }) };
      skip(skipped !== undefined, skipped);
      if (vector.engine === undefined) {
        await runCase(shared, vector);
        return;
      }
      const ownEngine = await startEngineUnderTest(vector.engine, demoVersion);
      try {
        await runCase(ownEngine, vector);
      } finally {
        await ownEngine.stop();
      }
    });
  }
});
