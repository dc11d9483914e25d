import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Vitals } from './gateway-process.ts';

/** A gateway and its engine, each in a process of its own. */
export type Soaked = {
  readonly url: string;
  readonly engineUrl: string;
  /** Gives the engine so many more tasks of the topic `soak`. */
  readonly addTasks: (more: number) => void;
  /** The gateway's, once garbage is collected. */
  readonly vitals: () => Promise<Vitals>;
  /** What the gateway has written to its log. */
  readonly log: readonly string[];
  readonly stop: () => Promise<void>;
};

/** Starts both. */
export async function startSoaked(): Promise<Soaked> {
  const engine = start('engine-process.ts');
  const [engineUrl] = await once(engine, 'message');
  const flags = ['--engine-url', engineUrl, '--port', '0', '--subgraph', '--long-poll-slice', '1000'];
  const gateway = start('gateway-process.ts', flags, ['--expose-gc']);
  const log: string[] = [];
  gateway.stderr?.on('data', (chunk: Buffer) => log.push(`${chunk}`));
  const [url] = await once(gateway, 'message');
  return {
    url,
    engineUrl,
    addTasks: (more) => engine.send(more),
    vitals: async () => {
      gateway.send('vitals');
      return (await once(gateway, 'message'))[0];
    },
    log,
    stop: async () => {
      for (const child of [gateway, engine]) {
        const exited = once(child, 'exit');
        child.disconnect();
        await exited;
      }
    },
  };
}

function start(file: string, args: readonly string[] = [], execArgv: readonly string[] = []): ChildProcess {
  return fork(new URL(file, import.meta.url), args, {
    execArgv: [...execArgv],
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
}
