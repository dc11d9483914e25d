import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { type ScriptedEngine, startScriptedEngine } from './support/scripted-engine.ts';

const running: ChildProcess[] = [];
let engine: ScriptedEngine | undefined;

afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await engine?.close();
});

function start(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['src/bin.js', ...args], { env: { PATH: process.env.PATH } });
  running.push(child);
  return child;
}

async function run(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(args);
  const [out, err] = await Promise.all([text(child.stdout as never), text(child.stderr as never), once(child, 'exit')]);
  return { code: child.exitCode, out, err };
}

test('without arguments it says what to do', async () => {
  expect(await run()).toEqual({
    code: 1,
    out: '',
    err: 'Say which engine to serve: --engine-url http://localhost:8080/engine-rest (or ENGINE_URL), or --demo to try it out without one.\n',
  });
});

test('a wrong URL is one sentence', async () => {
  const { code, err } = await run('--engine-url', 'localhost:8080');
  expect(code).toBe(1);
  expect(err).toMatch(/^--engine-url \(ENGINE_URL\) must be the http or https address [^\n]*\n$/);
});

test('an address where no engine is, is one sentence', async () => {
  engine = await startScriptedEngine(() => ({ status: 404, text: '<html>' }));
  const { code, err, out } = await run('--engine-url', engine.baseUrl, '--port', '0');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^No engine's REST API is at this --engine-url: [^\n]*\n$/);
});

test('an engine that the server does not have is one sentence', async () => {
  engine = await startScriptedEngine(() => ({ json: [{ name: 'default' }] }));
  const { code, err } = await run('--engine-url', engine.baseUrl, '--port', '0', '--engine-names', 'second');
  expect(code).toBe(1);
  expect(err).toBe('The server has no engine second, only default: correct --engine-name or --engine-names.\n');
});

test.each([[['--demo']], [['demo-engine']]])('a port in use is one sentence: %j', async (command) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { code, err, out } = await run(...command, '--port', `${port}`);
  server.close();
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(`Port ${port} of 127.0.0.1 is in use: stop what uses it, or choose another with --port.\n`);
});

test('a switch that is not known is one sentence', async () => {
  expect(await run('--dmeo')).toEqual({
    code: 1,
    out: '',
    err: "Unknown option '--dmeo': see --help for what there is.\n",
  });
});

test('it prints its schema, its help and its version', async () => {
  expect((await run('print-schema')).out).toContain('type Query {');
  expect((await run('--help')).out).toContain('--engine-url URL');
  expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('an engine that is away does not keep it from starting; told to stop, it stops with 0', async () => {
  const child = start(['--engine-url', 'http://127.0.0.1:1/engine-rest', '--port', '0']);
  const [line] = (await once(child.stdout as never, 'data')) as [Buffer];
  expect(`${line}`).toMatch(
    /^external-task-graphql \S+ listens at http:\/\/127\.0\.0\.1:\d+\/graphql for an engine that does not answer yet at http:\/\/127\.0\.0\.1:1\/engine-rest\.\n$/,
  );
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});

test('the demo says where it listens and what it is, and answers', async () => {
  const child = start(['--demo', '--port', '0', '--read-only', '--subgraph']);
  const [line] = (await once(child.stdout as never, 'data')) as [Buffer];
  const [, url] =
    /listens at (\S+) for the demo engine \(a stand-in with made-up data\), version 7\.24\.0; as a subgraph, read-only\.\n$/.exec(
      `${line}`,
    ) ?? [];
  const response = await fetch(`${url}?query=${encodeURIComponent('{ externalTaskCount }')}`);
  expect(await response.json()).toMatchObject({ data: { externalTaskCount: expect.any(Number) } });
});
