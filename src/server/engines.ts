import type { Config } from '../config.ts';
import type { ConnectionSettings } from '../rest/agents.ts';
import { clientCredentialsLogin } from '../rest/client-credentials.ts';
import { basicCredentials, type Credentials } from '../rest/credentials.ts';
import { createEngine, type Engine } from '../rest/engine.ts';
import { createFormPost } from '../rest/http.ts';
import { ServiceToken } from '../rest/service-token.ts';

/** The engines that clients may reach, by name. */
export type Engines = {
  /** The one that `/graphql` is for. */
  readonly main: Engine;
  readonly byName: ReadonlyMap<string, Engine>;
  /** Long polls end with their present slice. */
  readonly stopPolling: () => void;
  /**
   * Waits up to so many milliseconds until what was locked for callers who left is free, then closes the connections. Answers whether
   * all is free.
   */
  readonly close: (patience: number) => Promise<boolean>;
};

/** Connects to every engine that the configuration allows; sends nothing yet. */
export function createEngines(config: Config, baseUrl: string): Engines {
  const connection = connectionFrom(config);
  const service = serviceFrom(config, connection);
  const names = new Set([config.engineName, ...(config.engineNames ?? [])]);
  const create = (name: string) =>
    createEngine({
      name,
      isNamedInPath: name !== 'default',
      baseUrl: baseUrl.replace(/\/+$/, ''),
      service,
      isServiceOnly: config.engineIdentity === 'service',
      connection,
      timeout: config.engineTimeout,
      largestAnswer: config.engineMaxAnswer,
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
    close: async (patience) => {
      const areFree = await Promise.all([...byName.values()].map((engine) => engine.close(patience)));
      return !areFree.includes(false);
    },
  };
}

function connectionFrom(config: Config): ConnectionSettings {
  return {
    ca: config.engineCa,
    certificate: config.engineCertificate,
    key: config.engineKey,
    passphrase: config.engineKeyPassphrase,
    proxy: config.engineProxy,
  };
}

/** The service account; engines of one server share its token. */
function serviceFrom(config: Config, connection: ConnectionSettings): Credentials | undefined {
  const { engineUsername, enginePassword, engineOauthTokenUrl, engineOauthClientId, engineOauthClientSecret } = config;
  if (engineUsername !== undefined && enginePassword !== undefined) {
    return basicCredentials(engineUsername, enginePassword);
  }
  if (engineOauthTokenUrl === undefined || engineOauthClientId === undefined || engineOauthClientSecret === undefined) {
    return undefined;
  }
  const client = {
    tokenUrl: engineOauthTokenUrl,
    clientId: engineOauthClientId,
    clientSecret: engineOauthClientSecret,
    scope: config.engineOauthScope,
    audience: config.engineOauthAudience,
    secretIn: config.engineOauthSecretIn,
  };
  return new ServiceToken(clientCredentialsLogin(client, createFormPost(connection, config.engineTimeout)));
}
