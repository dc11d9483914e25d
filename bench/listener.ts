import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export type Listener = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> };

const root = new URL('..', import.meta.url);

/** Starts a script of this project that prints `… listens at URL …`, on one core if given. Throws when it ends instead. */
export async function startListener(args: readonly string[], core?: number): Promise<Listener> {
  const pin = core === undefined ? [] : ['taskset', '--cpu-list', String(core)];
  const [command = '', ...rest] = [...pin, process.execPath, ...args];
  const child = spawn(command, rest, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Settings of the gateway in the environment are none of the bench's.
    env: { PATH: process.env.PATH },
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /listens at (http:\S*[\w/])/.exec(line) ?? [];
    if (url === undefined || child.pid === undefined) continue;
    return {
      url,
      pid: child.pid,
      stop: async () => {
        child.kill();
        await exited;
      },
    };
  }
  throw new Error(`${args[0]} ended before it listened.`);
}
