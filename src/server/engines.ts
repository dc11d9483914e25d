import type { Config } from '../config.ts';
import { createEngine, type Engine } from '../rest/engine.ts';

/** The engines that clients may reach, by name. */
export type Engines = {
  /** The one that `/graphql` is for. */
  readonly main: Engine;
  readonly byName: ReadonlyMap<string, Engine>;
  /** Long polls end with their present slice. */
  readonly stopPolling: () => void;
  readonly close: () => Promise<void>;
};

/** Connects to every engine that the configuration allows; sends nothing yet. */
export function createEngines(config: Config, baseUrl: string): Engines {
  const authorization =
    config.engineUsername === undefined || config.enginePassword === undefined
      ? undefined
      : `Basic ${Buffer.from(`${config.engineUsername}:${config.enginePassword}`).toString('base64')}`;
  const names = new Set([config.engineName, ...(config.engineNames ?? [])]);
  const create = (name: string) =>
    createEngine({
      name,
      isNamedInPath: name !== 'default',
      baseUrl: baseUrl.replace(/\/+$/, ''),
      authorization,
      timeout: config.engineTimeout,
      connections: config.engineConnections,
      waiting: config.engineQueue,
      longPolls: config.longPolls,
      longPollSlice: config.longPollSlice,
      isGetOnly: config.engineGetOnly,
      version: config.engineVersion,
    });
  const byName = new Map([...names].map((name) => [name, create(name)]));
  return {
    main: byName.get(config.engineName) as Engine,
    byName,
    stopPolling: () => {
      for (const engine of byName.values()) engine.stopPolling();
    },
    close: async () => {
      await Promise.all([...byName.values()].map((engine) => engine.close()));
    },
  };
}
