import { parseArgs } from 'node:util';

export type BenchOptions = {
  readonly rounds: number;
  /** How long one round loads one server. */
  readonly seconds: number;
  /** How many requests are under way at the same time. */
  readonly connections: number;
  /** Parts of the names of the cases wanted; all cases when it is empty. */
  readonly wanted: readonly string[];
  /** Where to leave a CPU profile of the gateway. */
  readonly profile: string | undefined;
};

/** How the bench is called. */
export const usage = `npm run bench -- [--rounds 5] [--seconds 1] [--connections 32] [--profile FOLDER] [CASE ...]

A CASE is a part of a case's name, e.g. "list". With --profile the gateway leaves a CPU profile of itself in the folder.`;

/** Reads the command line. Throws an error in plain words for what it cannot read. */
export function parseOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '1' },
      connections: { type: 'string', default: '32' },
      profile: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    rounds: numberOf('rounds', values.rounds, 1, Number.isInteger),
    seconds: numberOf('seconds', values.seconds, 0.01),
    connections: numberOf('connections', values.connections, 1, Number.isInteger),
    wanted: positionals,
    profile: values.profile,
  };
}

function numberOf(name: string, given: string, least: number, isOfKind = Number.isFinite): number {
  const number = Number(given);
  if (!isOfKind(number) || number < least) throw new RangeError(`--${name} cannot be ${given}.`);
  return number;
}
