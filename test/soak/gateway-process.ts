import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { parseConfig } from '../../src/config.ts';
import { startGateway } from '../../src/server/gateway.ts';

/** What the gateway tells of itself; the event loop since it was asked last. */
export type Vitals = {
  /** Bytes after garbage was collected. */
  readonly heap: number;
  /** Milliseconds that the event loop was late, of 99 and of 100 in 100 looks. */
  readonly p99: number;
  readonly max: number;
};

/** The gateway, as a process that a soak starts with `--expose-gc`: it tells its vitals whenever it is told anything. */
const resolution = 10;
const outcome = parseConfig(process.argv.slice(2), {});
if ('complaints' in outcome) throw new Error(outcome.complaints.join());
const gateway = await startGateway(outcome.config);
const lateness = monitorEventLoopDelay({ resolution });
lateness.enable();
const inMilliseconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);

async function tellVitals(): Promise<void> {
  const loop = { p99: inMilliseconds(lateness.percentile(99)), max: inMilliseconds(lateness.max) };
  for (let round = 0; round < 5; round += 1) {
    await globalThis.gc?.({ execution: 'async', type: 'major' });
    await delay(100);
  }
  const vitals: Vitals = { heap: process.memoryUsage().heapUsed, ...loop };
  lateness.reset();
  process.send?.(vitals);
}

process.on('message', () => void tellVitals());
process.on('disconnect', () => process.exit());
process.send?.(gateway.url);
