import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { configOfWorker } from '../src/server/shares.ts';
import { childrenOf, type RunningCommand, startCommand, startNode } from './support/command.ts';
import { type ScriptedEngine, startScriptedEngine } from './support/scripted-engine.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const running: RunningCommand[] = [];
let engine: ScriptedEngine | undefined;

afterEach(async () => {
  for (const command of running.splice(0)) {
    const workers = childrenOf(command);
    command.child.kill('SIGKILL');
    for (const worker of workers) kill(worker);
  }
  await engine?.close();
});

async function start(...args: readonly string[]): Promise<RunningCommand> {
  const command = await startCommand('--port', '0', '--workers', '2', ...args);
  running.push(command);
  return command;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Asks over a connection of its own, so that any of the workers may get it. */
async function ask(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', connection: 'close' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

const asked = (url: string, times: number, query: string) =>
  Promise.all(Array.from({ length: times }, () => ask(url, query)));

const patient = { timeout: 20_000, interval: 50 };

test('one line says where they listen; they serve one demo engine; told to stop, all end', async () => {
  const gateway = await start('--demo');
  expect(gateway.out).toEqual([
    expect.stringMatching(
      /listens at \S+ for the demo engine \(a stand-in with made-up data\), version 7\.24\.0; 2 workers\.$/,
    ),
  ]);
  const workers = childrenOf(gateway);
  expect(workers).toHaveLength(2);
  const { data } = (await ask(
    gateway.url,
    '{ externalTasks(filter: { status: AVAILABLE }, first: 1) { nodes { id } } }',
  )) as {
    data: { externalTasks: { nodes: [{ id: string }] } };
  };
  const id = JSON.stringify(data.externalTasks.nodes[0].id);
  await ask(gateway.url, `mutation { setExternalTaskPriority(input: { id: ${id}, priority: "4711" }) { __typename } }`);
  const answers = await asked(gateway.url, 20, `{ externalTask(id: ${id}) { priority } }`);
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"data":{"externalTask":{"priority":"4711"}}}']),
  );
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
  expect(workers.filter(isAlive)).toEqual([]);
  expect(gateway.err).toEqual([]);
});

test('one that is killed is missed by nobody, and another takes its place', async () => {
  const gateway = await start('--demo');
  const [victim = 0, other = 0] = childrenOf(gateway);
  process.kill(victim, 'SIGKILL');
  await expect.poll(() => isAlive(victim), patient).toBe(false);
  const answers = await asked(gateway.url, 20, '{ externalTaskCount }');
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  await expect.poll(() => childrenOf(gateway).filter((pid) => pid !== victim).length, patient).toBe(2);
  expect(childrenOf(gateway)).toContain(other);
  expect(gateway.err.map((line) => JSON.parse(line))).toMatchObject([
    { msg: 'A worker ended; another will take its place.', cause: 'SIGKILL', hasListened: true },
  ]);
  // Only the new one is left to answer then.
  await expect.poll(() => gateway.err.length, patient).toBe(2);
  process.kill(other, 'SIGKILL');
  await expect.poll(() => isAlive(other), patient).toBe(false);
  expect(await ask(gateway.url, '{ externalTaskCount }')).toEqual({ data: { externalTaskCount: expect.any(Number) } });
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
});

test('one that is told to stop ends as it should, and another takes its place', async () => {
  const gateway = await start('--demo');
  const [old = 0] = childrenOf(gateway);
  process.kill(old, 'SIGTERM');
  await expect.poll(() => childrenOf(gateway).filter((pid) => pid !== old).length, patient).toBe(2);
  expect(gateway.err.map((line) => JSON.parse(line).cause)[0]).toBe('exit code 0');
});

test('workers whose first process is gone finish and end', async () => {
  const gateway = await start('--demo');
  const workers = childrenOf(gateway);
  gateway.child.kill('SIGKILL');
  await expect.poll(() => workers.filter(isAlive), patient).toEqual([]);
});

test.each([1, 2])('told again, %i workers end at once, whatever is under way', async (workers) => {
  engine = await startScriptedEngine(({ url }) =>
    url === '/engine' ? { json: [{ name: 'default' }] } : { hang: true },
  );
  const gateway = await start('--engine-url', engine.baseUrl, '--engine-version', '7.24.0', '--workers', `${workers}`);
  const children = childrenOf(gateway);
  const broken = ask(gateway.url, '{ externalTaskCount }').catch(() => 'broken off');
  await expect.poll(() => engine?.calls.some(({ url }) => url.includes('count')), patient).toBe(true);
  gateway.child.kill('SIGTERM');
  await delay(800);
  gateway.child.kill('SIGTERM');
  const toldAt = performance.now();
  expect(await gateway.ended).toBe(143);
  expect(await broken).toBe('broken off');
  expect(performance.now() - toldAt).toBeLessThan(3_000);
  await expect.poll(() => children.filter(isAlive), patient).toEqual([]);
});

test('what workers leave undone is said, and the exit code is 1', async () => {
  engine = await startScriptedEngine(({ url }) =>
    url === '/engine' ? { json: [{ name: 'default' }] } : { hang: true },
  );
  const gateway = await start(
    ...['--engine-url', engine.baseUrl, '--engine-version', '7.24.0', '--shutdown-timeout', '100'],
  );
  const broken = ask(gateway.url, '{ externalTaskCount }').catch(() => 'broken off');
  await expect.poll(() => engine?.calls.some(({ url }) => url.includes('count')), patient).toBe(true);
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(1);
  expect(await broken).toBe('broken off');
  expect(gateway.err).toEqual(['Requests that took longer than --shutdown-timeout and were broken off: 1.']);
});

test('a port in use is one sentence, also where another gateway shares it among its workers', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const complaint = (taken: number | string) =>
    `ends with 1: Port ${taken} of 127.0.0.1 is in use: stop what uses it, or choose another with --port.`;
  await expect(start('--demo', '--port', `${port}`)).rejects.toThrow(complaint(port));
  server.close();
  const { port: shared } = new URL((await start('--demo')).url);
  await expect(start('--demo', '--port', shared)).rejects.toThrow(complaint(shared));
});

test('an address where no engine is, is one sentence', async () => {
  engine = await startScriptedEngine(() => ({ status: 404, text: '<html>' }));
  await expect(start('--engine-url', engine.baseUrl)).rejects.toThrow(
    /ends with 1: No engine's REST API is at this --engine-url: [^\n]*$/,
  );
});

test('workers that cannot be started are given up in one sentence', async () => {
  const crash = 'data:text/javascript,if (process.argv[2] === "worker") process.exit(7)';
  const flags = ['--demo', '--port', '0', '--workers', '2', '--log-level', 'silent'];
  await expect(startNode('--import', crash, 'src/bin.js', ...flags)).rejects.toThrow(
    /ends with 1: No worker could be started, 5 times in a row; the last one ended with exit code 7\.$/,
  );
}, 30_000);

test('where a port cannot be bound twice, it is shared all the same', async () => {
  const gateway = await startNode(
    'test/support/serve-sharing-one-socket.ts',
    '--demo',
    '--port',
    '0',
    '--workers',
    '2',
  );
  running.push(gateway);
  const [victim = 0] = childrenOf(gateway);
  expect(await asked(gateway.url, 20, '{ __typename }')).toEqual(Array(20).fill({ data: { __typename: 'Query' } }));
  process.kill(victim, 'SIGKILL');
  await expect.poll(() => gateway.err.length, patient).toBe(2);
  expect(await asked(gateway.url, 20, '{ __typename }')).toEqual(Array(20).fill({ data: { __typename: 'Query' } }));
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
});

test('what is bounded for an engine is divided, so that all workers together keep the bound', () => {
  const outcome = parseConfig(['--workers', '3', '--engine-connections', '50', '--long-polls', '4'], {});
  if ('complaints' in outcome) throw new Error(outcome.complaints.join());
  const { config } = outcome;
  const shares = [0, 1, 2].map((at) => configOfWorker(config, at));
  expect(shares.map(({ engineConnections }) => engineConnections)).toEqual([17, 17, 16]);
  expect(shares.map(({ longPolls }) => longPolls)).toEqual([2, 1, 1]);
  expect(shares.map(({ engineQueue }) => engineQueue)).toEqual([334, 333, 333]);
});
