import type { Config } from '../config.ts';
import { EngineError, EngineFaultError, EngineUntrustedError, UnauthenticatedError } from '../rest/errors/index.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { listening } from './listening.ts';

/** A gateway that listens and what is known of its engine, in words; or why there is none, in one plain sentence. */
export type OpenedGateway =
  | { readonly gateway: Gateway; readonly engine: string | undefined }
  | { readonly complaint: string };

/**
 * Starts a gateway and looks at its engine, unless `looksAtEngine` says that somebody has, or `stopped` resolves before the engine
 * answers. With `reusePort` other processes may listen beside it.
 */
export async function openGateway(
  config: Config,
  { reusePort = false, looksAtEngine = true, stopped }: OpeningOptions,
): Promise<OpenedGateway> {
  const outcome = await listening(config, () => startGateway(config, { reusePort }));
  if ('complaint' in outcome) return outcome;
  const gateway = outcome.listening;
  if (!looksAtEngine) return { gateway, engine: undefined };
  const engine = await Promise.race([describeEngine(gateway, config), stopped.then(() => undefined)]);
  if (engine === undefined || 'description' in engine) return { gateway, engine: engine?.description };
  await gateway.close({ shutdownDelay: 0 });
  return engine;
}

type OpeningOptions = {
  readonly reusePort?: boolean;
  readonly looksAtEngine?: boolean;
  readonly stopped: Promise<unknown>;
};

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
    if (error instanceof EngineFaultError && error.status !== null && error.status < 500) {
      return {
        complaint:
          "No engine's REST API is at this --engine-url: give the address up to and including its path, often /engine-rest.",
      };
    }
    if (isServiceRefused(error)) return { description: `${kind} that refuses the service account` };
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
    if (isServiceRefused(error)) return { description: `${kind} that refuses the service account` };
    return { description: `${kind} that tells its version only to its users` };
  }
}

/** No reason to end: started again and again, the gateway would have its account locked. */
function isServiceRefused(error: unknown): boolean {
  return error instanceof UnauthenticatedError && error.whose === 'gateway';
}
