import { readFile } from 'node:fs/promises';
import type { EngineName } from './releases.ts';

/** What came of one engine's run. */
export type EngineReport = {
  readonly engine: EngineName;
  readonly hasFailed: boolean;
  /** Vectors of engine-contract 9. */
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  /** Reason to vectors. */
  readonly skipped: ReadonlyMap<string, readonly string[]>;
  /** Test files that could not even be loaded. */
  readonly brokenFiles: readonly string[];
  /** The other tests. */
  readonly otherTests: { readonly passed: number; readonly failed: number; readonly skipped: number };
};

/** The part of vitest's JSON report that is read here. */
type VitestReport = {
  readonly success: boolean;
  readonly testResults: readonly VitestFile[];
};
type VitestFile = {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly VitestResult[];
};
type VitestResult = {
  readonly status: string;
  readonly meta?: { readonly vector?: { readonly id: string; readonly skipped?: string } };
};

/** Throws where vitest left no report, which it does when it could not even start. */
export async function readReport(engine: EngineName, file: string): Promise<EngineReport> {
  const report = JSON.parse(await readFile(file, 'utf8')) as VitestReport;
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const vectors = results.flatMap(({ status, meta }) =>
    meta?.vector === undefined ? [] : [{ status, ...meta.vector }],
  );
  const others = results.filter(({ meta }) => meta?.vector === undefined);
  const idsWith = (wanted: string) => vectors.filter(({ status }) => status === wanted).map(({ id }) => id);
  const othersWith = (wanted: string) => others.filter(({ status }) => status === wanted).length;
  const skipped = Map.groupBy(
    vectors.filter(({ status }) => status !== 'passed' && status !== 'failed'),
    ({ skipped = 'no reason given' }) => skipped,
  );
  return {
    engine,
    // A run without any vector has tested nothing.
    hasFailed: !report.success || vectors.length === 0,
    passed: idsWith('passed'),
    failed: idsWith('failed'),
    skipped: new Map([...skipped].map(([reason, rows]) => [reason, rows.map(({ id }) => id)])),
    brokenFiles: report.testResults
      .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .map(({ name }) => name),
    otherTests: {
      passed: othersWith('passed'),
      failed: othersWith('failed'),
      skipped: others.length - othersWith('passed') - othersWith('failed'),
    },
  };
}

/** The closing table: a line per engine, then each reason for skipping. */
export function printTable(reports: readonly EngineReport[]): void {
  console.log('\nVectors of engine-contract 9, and the other tests that hold on every engine:');
  console.table(
    Object.fromEntries(
      reports.map(({ engine, passed, failed, skipped, otherTests }) => [
        engine,
        {
          'vectors passed': passed.length,
          'vectors failed': failed.length,
          'vectors skipped': [...skipped.values()].flat().length,
          'others passed': otherTests.passed,
          'others failed': otherTests.failed,
          'others skipped': otherTests.skipped,
        },
      ]),
    ),
  );
  for (const { engine, failed, brokenFiles, skipped } of reports) {
    for (const [reason, ids] of skipped) console.log(`${engine} skipped ${ids.join(', ')}: ${reason}`);
    if (failed.length > 0) console.log(`${engine} FAILED ${failed.join(', ')}`);
    for (const file of brokenFiles) console.log(`${engine} FAILED to load ${file}`);
  }
}
