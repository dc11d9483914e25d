import { afterAll, beforeAll, describe, test } from 'vitest';
import type { EngineFacts } from '../support/engine-facts.ts';
import type { EngineOfThisRun } from '../support/the-engine.ts';
import { bpmnErrors } from './bpmn-errors.ts';
import { bulkRetries } from './bulk-retries.ts';
import { caseEngines } from './case-engines.ts';
import { completedDocuments } from './completed-documents.ts';
import { completedVariables } from './completed-variables.ts';
import { completions } from './completions.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { failures } from './failures.ts';
import { fetchLongPolls } from './fetch-long-polls.ts';
import { fetchRequests } from './fetch-requests.ts';
import { fetchSelection } from './fetch-selection.ts';
import { locks } from './locks.ts';
import { neighbourEdges } from './neighbour-edges.ts';
import { neighbourRecords } from './neighbour-records.ts';
import { neighbourVariables } from './neighbour-variables.ts';
import { neighbours } from './neighbours.ts';
import { queryFilters } from './query-filters.ts';
import { queryPaging } from './query-paging.ts';
import { queryProcessVariables } from './query-process-variables.ts';
import { reads } from './reads.ts';
import { retriesAndPriority } from './retries-and-priority.ts';
import { runCase, skipReason } from './run-case.ts';
import { security } from './security.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The row of engine-contract 9 that a test stands for, and why it was skipped; read by test/engines/run.ts. */
    vector?: { readonly id: string; readonly skipped?: string };
  }
}

const byNumber = new Intl.Collator('en', { numeric: true });
/** The rows of engine-contract 9.1 to 9.7, in the order of their numbers. */
export const vectors: readonly ConformanceCase[] = [
  ...fetchRequests,
  ...fetchSelection,
  ...fetchLongPolls,
  ...locks,
  ...completions,
  ...completedVariables,
  ...completedDocuments,
  ...failures,
  ...bpmnErrors,
  ...retriesAndPriority,
  ...bulkRetries,
  ...security,
  ...reads,
  ...queryFilters,
  ...queryPaging,
  ...queryProcessVariables,
  ...neighbours,
  ...neighbourRecords,
  ...neighbourEdges,
  ...neighbourVariables,
].sort((one, other) => byNumber.compare(one.id, other.id));

/** All vectors on one engine, each a test. */
export function testVectorsOn(engine: EngineOfThisRun): void {
  const engines = caseEngines(engine);

  describe(engine.title, { concurrent: engines.areApart }, () => {
    let facts: EngineFacts;
    beforeAll(async () => {
      facts = await engines.facts();
    }, 60_000);
    afterAll(() => engines.stop(), 60_000);

    for (const vector of vectors) {
      test(`${vector.id} ${vector.title}`, { timeout: 60_000 }, async ({ task, skip }) => {
        const skipped = skipReason(vector, facts);
        task.meta.vector = { id: vector.id, ...(skipped === undefined ? {} : { skipped }) };
        skip(skipped !== undefined, skipped);
        await engines.use(vector.engine ?? {}, (used) => runCase(used, vector));
      });
    }
  });
}
