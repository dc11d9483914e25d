import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** The command as it runs in a process of its own. */
export type RunningCommand = {
  readonly child: ChildProcess;
  /** Of the GraphQL API, or of the demo engine. */
  readonly url: string;
  /** What it has written so far. */
  readonly out: readonly string[];
  readonly err: readonly string[];
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
};

/** Starts the command and waits until it says where it listens. Throws what it says instead. */
export function startCommand(...args: readonly string[]): Promise<RunningCommand> {
  return startNode('src/bin.js', ...args);
}

/** The same with a script, and flags of Node before it. */
export async function startNode(...args: readonly string[]): Promise<RunningCommand> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err]: [string[], string[]] = [[], []];
  const lines = createInterface({ input: child.stdout }).on('line', (line) => out.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => err.push(line));
  const ended = once(child, 'exit').then(([code, signal]): number | string => code ?? signal);
  await Promise.race([once(lines, 'line'), ended]);
  const url = /listens at (http:\S*[\w/])/.exec(out[0] ?? '')?.[1];
  if (url === undefined) {
    child.kill('SIGKILL');
    throw new Error(`It does not listen, and ends with ${await ended}: ${[...out, ...err].join('\n')}`);
  }
  return { child, url, out, err, ended };
}

/** The processes that a process has started; only on Linux. */
export function childrenOf({ child: { pid } }: RunningCommand): readonly number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.filter((one) => parentOf(one) === pid).map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    // The name of the program comes before, in brackets.
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
