import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type DemoEngine, startDemoEngine } from '../../src/demo-engine/index.ts';
import { fetchTasks, locking } from '../soak/kinds.ts';
import { type Kind, type LoadReport, load, locksOfNobody } from '../soak/load.ts';
import { childrenOf, type RunningCommand, startCommand } from '../support/command.ts';

const connections = 40;

let engine: DemoEngine;
let gateway: RunningCommand;

afterEach(async () => {
  gateway.child.kill('SIGKILL');
  await engine.close();
});

/** Reads, locks, and fetches with and without a wait, whose workers leave at random; each carries its mark to the engine. */
function kindsOn(taskIds: readonly string[]): readonly Kind[] {
  const countOfWorker = 'query ($workerId: String!) { externalTaskCount(filter: { workerId: $workerId }) }';
  return [
    { name: 'count', weight: 4, ask: ({ mark, ask }) => ask({ query: countOfWorker, variables: { workerId: mark } }) },
    locking(() => taskIds[Math.floor(Math.random() * taskIds.length)] ?? ''),
    { name: 'fetch', weight: 1, ask: (turn) => fetchTasks(turn, ['a'], 0, 5) },
    { name: 'wait', weight: 1, ask: (turn) => fetchTasks(turn, ['later'], 60_000, 1_000_000) },
    { name: 'wait and leave', weight: 1, ask: (turn) => fetchTasks(turn, ['later'], 1_000, 1) },
  ];
}

/** An engine with tasks, whose ids are answered, and a gateway before it. */
async function given(workers: number): Promise<readonly string[]> {
  engine = await startDemoEngine();
  const tasks = engine.add(Array.from({ length: 300 }, (_, at) => ({ topicName: at < 200 ? 'a' : 'b' })));
  gateway = await startCommand(
    ...['--engine-url', engine.url, '--port', '0', '--workers', `${workers}`],
    // Polls of those who left count until their slice is over.
    ...['--long-poll-slice', '500', '--long-polls', '400'],
  );
  return tasks.map(({ id }) => id);
}

async function expectNothingLost(report: LoadReport): Promise<void> {
  expect([...report.unexpected]).toEqual([]);
  expect(report.counts.answered).toBeGreaterThan(50);
  // Nobody listens any more when all has ended, and not before.
  expect(report.counts.refused).toBe(connections);
  // A connection that nobody had accepted when the port was closed is lost, but nothing came of it.
  const carriedOut = report.lost.filter(({ mark }) => engine.log.some(({ body }) => body.includes(mark)));
  expect(carriedOut).toEqual([]);
  expect(report.lost.filter(({ isOnKeptConnection }) => isOnKeptConnection)).toEqual([]);
  expect(await locksOfNobody(engine.url, report)).toEqual([]);
}

test.each([1, 2])(
  'told to stop under load, %i workers answer what they have taken, leave no lock and end in time',
  async (workers) => {
    const taskIds = await given(workers);
    expect(workers === 1 || childrenOf(gateway).length === workers).toBe(true);

    const loaded = load(gateway.url, kindsOn(taskIds), connections, () => false);
    await delay(1_500);
    gateway.child.kill('SIGTERM');
    const toldAt = performance.now();
    // What comes now is fetched by slices that are open, some of them for workers who left.
    engine.add(Array.from({ length: 20 }, () => ({ topicName: 'later' })));
    expect(await gateway.ended).toBe(0);
    expect(performance.now() - toldAt).toBeLessThan(8_000);
    const report = await loaded;

    expect(gateway.err).toEqual([]);
    await expectNothingLost(report);
  },
  60_000,
);

test('each of two workers is told to stop under load, one after the other, and their clients go on at the other', async () => {
  const taskIds = await given(2);
  const loaded = load(gateway.url, kindsOn(taskIds), connections, () => false);
  for (const worker of childrenOf(gateway)) {
    await delay(1_000);
    process.kill(worker, 'SIGTERM');
    await expect.poll(() => childrenOf(gateway), { timeout: 15_000 }).not.toContain(worker);
    // Until another has taken its place.
    const taken = () => gateway.err.filter((line) => line.includes('has taken the place')).length;
    const before = taken();
    await expect.poll(taken, { timeout: 15_000 }).toBe(before + 1);
  }
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
  expect(gateway.err.filter((line) => line.includes('A worker ended')).map((line) => JSON.parse(line).cause)).toEqual([
    'exit code 0',
    'exit code 0',
  ]);
  await expectNothingLost(await loaded);
}, 60_000);
