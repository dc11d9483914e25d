import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type DemoEngine, startDemoEngine } from '../../src/demo-engine/index.ts';
import { fetchTasks, locking } from '../soak/kinds.ts';
import { type Kind, load, locksOfNobody } from '../soak/load.ts';
import { childrenOf, type RunningCommand, startCommand } from '../support/command.ts';

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

test.each([1, 2])(
  'told to stop under load, %i workers answer what they have taken, leave no lock and end in time',
  async (workers) => {
    engine = await startDemoEngine();
    const tasks = engine.add(Array.from({ length: 300 }, (_, at) => ({ topicName: at < 200 ? 'a' : 'b' })));
    const taskIds = tasks.map(({ id }) => id);
    const flags = ['--engine-url', engine.url, '--port', '0', '--long-poll-slice', '500', '--workers', `${workers}`];
    gateway = await startCommand(...flags);
    expect(workers === 1 || childrenOf(gateway).length === workers).toBe(true);

    const loaded = load(gateway.url, kindsOn(taskIds), 40, () => false);
    await delay(1_500);
    gateway.child.kill('SIGTERM');
    const toldAt = performance.now();
    // What comes now is fetched by slices that are open, some of them for workers who left.
    engine.add(Array.from({ length: 20 }, () => ({ topicName: 'later' })));
    expect(await gateway.ended).toBe(0);
    expect(performance.now() - toldAt).toBeLessThan(8_000);
    const report = await loaded;

    expect(gateway.err).toEqual([]);
    expect([...report.unexpected]).toEqual([]);
    expect(report.counts.answered).toBeGreaterThan(50);
    expect(report.counts.refused).toBe(40);
    // A connection that nobody had accepted when the port was closed is lost, but nothing came of it.
    const carriedOut = report.lost.filter(({ mark }) => engine.log.some(({ body }) => body.includes(mark)));
    expect(carriedOut).toEqual([]);
    expect(report.lost.filter(({ isOnKeptConnection }) => isOnKeptConnection)).toEqual([]);
    expect(await locksOfNobody(engine.url, report)).toEqual([]);
  },
  60_000,
);
