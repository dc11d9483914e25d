import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One core for what is measured, another for the load and the upstream. */
export type Cores = { readonly measured: number; readonly others: number };

/**
 * Moves this process, and what it starts from now on, to a core of its own and leaves another to what is measured. Where that cannot
 * be done, a sentence that says so.
 */
export function takeCores(): Cores | string {
  const unpinned = 'so all processes share all cores and the figures vary more';
  const [measured, others] = allowedCores();
  if (measured === undefined || others === undefined) return `There are no two cores to pin processes to, ${unpinned}.`;
  try {
    execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(others), String(process.pid)], {
      stdio: 'ignore',
    });
    return { measured, others };
  } catch {
    return `taskset (of util-linux) is missing or may not be used here, ${unpinned}.`;
  }
}

/** The cores that this process may run on; none where the system does not tell (elsewhere than on Linux). */
function allowedCores(): readonly number[] {
  try {
    const [, list = ''] = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return list.split(',').flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    });
  } catch {
    return [];
  }
}

/**
 * CPU time that a process and its threads have used so far, in microseconds; undefined where the system does not tell (elsewhere than
 * on Linux). Of the places that do, `schedstat` is the one with finer steps than 10 ms.
 */
export function cpuTimeOf(pid: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const nanoseconds = threads.map(
      (thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0],
    );
    // All zero where the kernel is built without it.
    return nanoseconds.reduce((sum, one) => sum + Number(one), 0) / 1_000 || undefined;
  } catch {
    return undefined;
  }
}
