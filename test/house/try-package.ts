import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { complaintAboutNode, oldestNode } from '../../src/node-version.js';
import { runHere } from './run-here.ts';

// Packs the project, installs the package in an empty folder and uses it the way a stranger does. Needs the package registry.

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'try-package-'));
try {
  await succeed(root, 'npm', 'pack', '--silent', '--pack-destination', folder);
  const [tarball] = readdirSync(folder);
  await succeed(folder, 'npm', 'install', '--no-audit', '--no-fund', `./${tarball}`);
  console.log(`installed ${tarball} in an empty folder`);
  await tryHelp();
  await tryDemo();
  await tryLibrary();
  await tryOldNode();
} finally {
  rmSync(folder, { recursive: true });
}

async function tryHelp(): Promise<void> {
  assert.match(await succeed(folder, 'npx', 'external-task-graphql', '--help'), /--engine-url URL/);
  console.log('npx external-task-graphql --help: lists the flags');
}

async function tryDemo(): Promise<void> {
  // A process group of its own, since npx does not hand a signal on to what it started.
  const args = ['external-task-graphql', '--demo', '--port', '0'];
  const demo = spawn('npx', args, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await firstMatch(demo.stdout, /http:\/\/\S+\/graphql/);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ externalTasks(first: 1) { totalCount nodes { id topicName } } }' }),
      signal: AbortSignal.timeout(10_000),
    });
    const answer = await response.text();
    assert.match(
      answer,
      /^\{"data":\{"externalTasks":\{"totalCount":[1-9]\d*,"nodes":\[\{"id":"[^"]+","topicName":"[^"]+"\}\]\}\}\}$/,
    );
    console.log(`npx external-task-graphql --demo: ${answer}`);
  } finally {
    if (demo.exitCode === null && demo.pid !== undefined) {
      process.kill(-demo.pid, 'SIGTERM');
      await once(demo, 'exit');
    }
  }
}

/** Imports the package, and has its types read by a strict compiler. */
async function tryLibrary(): Promise<void> {
  writeFileSync(
    join(folder, 'use.mts'),
    `import { buildSchema, startGateway } from 'external-task-graphql';
export const schema: import('graphql').GraphQLSchema = buildSchema({ readOnly: true });
export const start: (...args: never[]) => Promise<{ readonly url: string }> = startGateway;
if (schema.getQueryType() == null) throw new Error('a schema without queries');
`,
  );
  const types = ['--strict', '--module', 'nodenext', '--target', 'es2024', '--types', 'node', '--typeRoots'];
  const typeRoots = join(root, 'node_modules/@types');
  await succeed(folder, join(root, 'node_modules/.bin/tsc'), ...types, typeRoots, '--skipLibCheck', 'use.mts');
  await succeed(folder, process.execPath, 'use.mjs');
  console.log("import 'external-task-graphql': runs, and its types are read");
}

/** Runs the command on the machine's own Node where that one is too old. */
async function tryOldNode(): Promise<void> {
  for (const path of (process.env.PATH ?? '').split(delimiter)) {
    const node = join(path, 'node');
    const version = await runHere(folder, node, ['--print', 'process.versions.node']).catch(() => undefined);
    const complaint = version && complaintAboutNode(version.output.trim(), oldestNode());
    if (complaint === undefined) continue;
    const { code, output } = await runHere(folder, node, ['node_modules/.bin/external-task-graphql']);
    assert.deepEqual({ code, output }, { code: 1, output: `${complaint}\n` });
    return console.log(`${node}: ${output.trim()}`);
  }
  console.log('no Node on PATH is too old, so how the command refuses one was not tried');
}

async function succeed(cwd: string, command: string, ...args: string[]): Promise<string> {
  const { code, output } = await runHere(cwd, command, args);
  assert.equal(code, 0, `${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/** What first matches in the lines of a stream. Throws where none does within 20 s. */
async function firstMatch(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  const lines = createInterface({ input: stream, signal: AbortSignal.timeout(20_000) });
  for await (const line of lines) {
    const found = pattern.exec(line);
    if (found) return found[0];
  }
  throw new Error(`no line like ${pattern} within 20 s`);
}
