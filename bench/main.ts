import { cpus } from 'node:os';
import { type BenchCase, benchCases } from './cases.ts';
import { takeCores } from './cores.ts';
import { type Listener, startListener } from './listener.ts';
import { type Measurement, measure } from './measure.ts';
import { type BenchOptions, parseOptions, usage } from './options.ts';
import { tableOf } from './table.ts';

/** Measures what the gateway costs, beside a proxy that does nothing but pass bytes on. Answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let options: BenchOptions | 'help';
  try {
    options = parseOptions(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 1;
  }
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  const { wanted } = options;
  const cases = benchCases.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  if (cases.length === 0) {
    console.error(`There is no such case, only: ${benchCases.map(({ name }) => name).join('; ')}.`);
    return 1;
  }
  const cores = takeCores();
  if (typeof cores === 'string') console.log(cores);
  const measurements = await measureAll(cases, options, typeof cores === 'string' ? undefined : cores.measured);
  console.log(`${tableOf(measurements)}\n`);
  console.log(
    `CPU time per request at ${options.connections} connections, medians of ${options.rounds} rounds of ${options.seconds} s; ` +
      `Node ${process.versions.node} on ${cpus().length} x ${cpus()[0]?.model ?? 'an unknown processor'}, ${process.platform}.`,
  );
  return 0;
}

async function measureAll(
  cases: readonly BenchCase[],
  options: BenchOptions,
  core: number | undefined,
): Promise<readonly Measurement[]> {
  const { profile } = options;
  const started: Listener[] = [];
  const start = async (args: readonly string[], on?: number): Promise<Listener> => {
    const listener = await startListener(args, on);
    started.push(listener);
    return listener;
  };
  try {
    const upstream = await start(['bench/upstream.ts']);
    const passthrough = await start(['bench/passthrough.ts', upstream.url], core);
    const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
    const gateway = await start([...profiling, 'src/bin.js', '--engine-url', upstream.url, '--port', '0'], core);
    const measurements: Measurement[] = [];
    for (const one of cases) measurements.push(await measure(one, { passthrough, gateway }, options));
    return measurements;
  } finally {
    for (const listener of started.reverse()) await listener.stop();
  }
}

process.exitCode = await main(process.argv.slice(2));
