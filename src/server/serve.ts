import type { Config } from '../config.ts';
import { listening } from './listening.ts';
import { endSoon, untilTold } from './signals.ts';
import { version } from './version.ts';

/**
 * Serves until the process is told to stop. Answers why it could not, or what it left undone, one plain sentence each; nothing when it
 * finished everything.
 */
export async function serve(config: Config): Promise<readonly string[]> {
  return config.workers === 1 ? serveAlone(config) : serveTogether(config);
}

async function serveAlone(config: Config): Promise<readonly string[]> {
  const stopped = untilTold();
  // Where there are workers, this process needs no gateway; it takes long to load.
  const { openGateway } = await import('./open-gateway.ts');
  const outcome = await openGateway(config, { stopped });
  if ('complaint' in outcome) return [outcome.complaint];
  const { gateway, engine } = outcome;
  if (engine !== undefined) console.log(startLine(gateway.url, engine, config));
  await stopped;
  const leftUndone = await gateway.close();
  endSoon();
  return leftUndone;
}

async function serveTogether(config: Config): Promise<readonly string[]> {
  const { serveWithWorkers } = await import('./worker-processes.ts');
  const outcome = await listening(config, () =>
    serveWithWorkers(config, ({ url, engine }) => console.log(startLine(url, engine, config))),
  );
  return 'complaint' in outcome ? [outcome.complaint] : outcome.listening;
}

/** Serves the stand-in alone until the process is told to stop. */
export async function serveDemoEngine(config: Pick<Config, 'host' | 'port'>): Promise<readonly string[]> {
  const { host, port } = config;
  const stopped = untilTold();
  const { shopTasks, startDemoEngine } = await import('../demo-engine/index.ts');
  const outcome = await listening(config, () => startDemoEngine({ host, port, tasks: shopTasks(), keepsLog: false }));
  if ('complaint' in outcome) return [outcome.complaint];
  console.log(`The demo engine (a stand-in with made-up data, no real engine) listens at ${outcome.listening.url}.`);
  await stopped;
  await outcome.listening.close();
  return [];
}

function startLine(url: string, engine: string, { workers, subgraph, readOnly, engineGetOnly }: Config): string {
  const modes = [
    workers > 1 ? `${workers} workers` : '',
    subgraph ? 'as a subgraph' : '',
    readOnly ? 'read-only' : '',
    engineGetOnly ? 'reading by GET only' : '',
  ].filter(Boolean);
  return `external-task-graphql ${version} listens at ${url} for ${engine}${modes.length > 0 ? `; ${modes.join(', ')}` : ''}.`;
}
