import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from './launch.ts';
import { type EngineName, engineNamed, engineNames } from './releases.ts';
import { type EngineReport, printTable, readReport } from './report.ts';

// node test/engines/run.ts [engine…]: the tests that hold on every engine, against each of them in turn.

/** Folders below `test/` whose tests take their engine from test/support/the-engine.ts. */
const suites = ['test/conformance/', 'test/gateway/'];

const root = new URL('../..', import.meta.url).pathname;

async function testOn(name: EngineName, folder: string): Promise<EngineReport> {
  const startedAt = Date.now();
  const engine = await startEngine(name);
  console.log(`\n${name} answers at ${engine.baseUrl} after ${seconds(startedAt)}`);
  try {
    const reportFile = join(folder, `${name}.json`);
    await runVitest(reportFile, { ENGINE_UNDER_TEST: name, ENGINE_UNDER_TEST_URL: engine.baseUrl });
    console.log(`${name}: ${seconds(startedAt)} in all`);
    return await readReport(name, reportFile);
  } finally {
    await engine.stop();
  }
}

/** Its exit code says no more than its report. */
async function runVitest(reportFile: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const config = join(root, 'test/engines/vitest.config.ts');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const cli = join(root, 'node_modules/vitest/vitest.mjs');
  const vitest = spawn(process.execPath, [cli, 'run', '--config', config, ...reporters, ...suites], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  await once(vitest, 'exit');
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

const wanted = process.argv.slice(2);
const names = wanted.length === 0 ? engineNames : wanted.map(engineNamed);
const folder = await mkdtemp(join(tmpdir(), 'test-engines-'));
const reports: EngineReport[] = [];
try {
  for (const name of names) reports.push(await testOn(name, folder));
} finally {
  await rm(folder, { recursive: true });
}
printTable(reports);
if (reports.some(({ hasFailed }) => hasFailed)) process.exitCode = 1;
