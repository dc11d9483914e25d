import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { createSecureContext, getCACertificates } from 'node:tls';

/** How connections are made. Certificates and keys are PEM texts. */
export type ConnectionSettings = {
  /** Certificates that are trusted beside those of Node. */
  readonly ca?: string | undefined;
  /** Who the gateway is, where the other side asks for a certificate. */
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
  readonly passphrase?: string | undefined;
  /** An http or https address, with user and password where it wants some. */
  readonly proxy?: string | undefined;
};

/** Idle sockets are closed before the engine closes them: a packaged Tomcat does after 20 s (engine-contract 1.2). */
const idleSocketTimeout = 15_000;

/** The connections of one client, at most so many. Throws what Node says of certificates that it cannot use. */
export function createAgents(settings: ConnectionSettings, connections: number) {
  const { proxy } = settings;
  const pool = {
    keepAlive: true,
    maxSockets: connections,
    timeout: idleSocketTimeout,
    scheduling: 'lifo' as const,
    // Never that of the environment, which may be meant for something else.
    proxyEnv: proxy === undefined ? {} : { HTTP_PROXY: proxy, HTTPS_PROXY: proxy },
  };
  const secureContext = secureContextOf(settings);
  return {
    http: new HttpAgent(pool),
    https: new HttpsAgent({ ...pool, ...(secureContext !== undefined && { secureContext }) }),
  };
}

/** Made once: given as texts, they would be part of the name under which each call looks for its connection. */
function secureContextOf({ ca, certificate, key, passphrase }: ConnectionSettings) {
  if (ca === undefined && certificate === undefined) return undefined;
  return createSecureContext({
    ...(ca !== undefined && { ca: [...getCACertificates('default'), ca] }),
    ...(certificate !== undefined && { cert: certificate }),
    ...(key !== undefined && { key }),
    ...(passphrase !== undefined && { passphrase }),
  });
}
