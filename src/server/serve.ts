import type { Config } from '../config.ts';
import { EngineError, EngineFaultError, EngineUntrustedError, UnauthenticatedError } from '../rest/errors/index.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { untilTold } from './signals.ts';
import { version } from './version.ts';

/**
 * Serves until the process is told to stop. Answers why it could not, or what it left undone, one plain sentence each; nothing when it
 * finished everything.
 */
export async function serve(config: Config): Promise<readonly string[]> {
  const stopped = untilTold();
  const outcome = await listening(config, () => startGateway(config));
  if ('complaint' in outcome) return [outcome.complaint];
  const gateway = outcome.listening;
  const engine = await Promise.race([describeEngine(gateway, config), stopped]);
  if (engine !== undefined && 'complaint' in engine) {
    await gateway.close({ shutdownDelay: 0 });
    return [engine.complaint];
  }
  if (engine !== undefined) console.log(startLine(gateway.url, engine.description, config));
  await stopped;
  const leftUndone = await gateway.close();
  if (leftUndone.length > 0) endSoon();
  return leftUndone;
}

/** Serves the stand-in alone until the process is told to stop. */
export async function serveDemoEngine(config: Pick<Config, 'host' | 'port'>): Promise<readonly string[]> {
  const { host, port } = config;
  const stopped = untilTold();
  const { shopTasks, startDemoEngine } = await import('../demo-engine/index.ts');
  const outcome = await listening(config, () => startDemoEngine({ host, port, tasks: shopTasks() }));
  if ('complaint' in outcome) return [outcome.complaint];
  console.log(`The demo engine (a stand-in with made-up data, no real engine) listens at ${outcome.listening.url}.`);
  await stopped;
  await outcome.listening.close();
  return [];
}

function startLine(url: string, engine: string, config: Config): string {
  const modes = [config.readOnly ? 'read-only' : '', config.engineGetOnly ? 'reading by GET only' : ''].filter(Boolean);
  return `external-task-graphql ${version} listens at ${url} for ${engine}${modes.length > 0 ? `; ${modes.join(', ')}` : ''}.`;
}

async function listening<T>(
  { host, port }: Pick<Config, 'host' | 'port'>,
  start: () => Promise<T>,
): Promise<{ readonly listening: T } | { readonly complaint: string }> {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} of ${host} is in use: stop what uses it, or choose another with --port.`,
    EACCES: `Port ${port} may not be used by this user: choose one from 1024 up with --port.`,
    EADDRNOTAVAIL: `${host} is no address of this machine: give one with --host, e.g. 127.0.0.1.`,
    ENOTFOUND: `${host} is no address of this machine: give one with --host, e.g. 127.0.0.1.`,
  };
  try {
    return { listening: await start() };
  } catch (error) {
    const complaint = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (complaint === undefined) throw error;
    return { complaint };
  }
}

/**
 * What the gateway serves, in words. An engine that is away may come; but where something else answers, or the server lacks an engine
 * that was named, the configuration is wrong.
 */
async function describeEngine(
  { engines }: Gateway,
  config: Config,
): Promise<{ readonly description: string } | { readonly complaint: string }> {
  const kind = config.demo ? 'the demo engine (a stand-in with made-up data)' : 'an engine';
  try {
    const present = await engines.main.engineNames();
    const missing = [...engines.byName.keys()].filter((name) => !present.includes(name));
    if (missing.length > 0) {
      return {
        complaint: `The server has no engine ${missing.join(', ')}, only ${present.join(', ')}: correct --engine-name or --engine-names.`,
      };
    }
  } catch (error) {
    if (error instanceof EngineFaultError && error.status < 500) {
      return {
        complaint:
          "No engine's REST API is at this --engine-url: give the address up to and including its path, often /engine-rest.",
      };
    }
    if (error instanceof EngineUntrustedError) {
      return { complaint: `The connection to --engine-url is not secure: ${error.reason}.` };
    }
    const why = error instanceof EngineError && error.reason !== undefined ? ` (${error.reason})` : '';
    return { description: `${kind} that does not answer yet at ${config.engineUrl}${why}` };
  }
  try {
    return {
      description: `${kind}, version ${(await engines.main.session({ authorization: undefined }).version()) ?? 'unknown'}`,
    };
  } catch (error) {
    const isServiceRefused = error instanceof UnauthenticatedError && error.whose === 'gateway';
    if (isServiceRefused) return { description: `${kind} that refuses the service account` };
    return { description: `${kind} that tells its version only to its users` };
  }
}

/** What is left undone must not keep the process. */
function endSoon(): void {
  setTimeout(() => process.exit(), 500).unref();
}
