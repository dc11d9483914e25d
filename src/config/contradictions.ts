import { createSecureContext } from 'node:tls';
import { hasProxySupport } from './proxy-support.ts';
import type { Config } from './settings.ts';

/** What cannot be given so together, and how to say it. */
const contradictions: readonly (readonly [(config: Config) => boolean, string])[] = [
  [
    ({ engineUsername, enginePassword }) => isTornApart(engineUsername, enginePassword),
    '--engine-username and --engine-password (ENGINE_USERNAME, ENGINE_PASSWORD) must be given together.',
  ],
  [
    ({ engineOauthTokenUrl, engineOauthClientId, engineOauthClientSecret }) =>
      isTornApart(engineOauthTokenUrl, engineOauthClientId, engineOauthClientSecret),
    '--engine-oauth-token-url, --engine-oauth-client-id and --engine-oauth-client-secret (ENGINE_OAUTH_TOKEN_URL, ENGINE_OAUTH_CLIENT_ID, ENGINE_OAUTH_CLIENT_SECRET) must be given together.',
  ],
  [
    ({ engineUsername, engineOauthTokenUrl }) => engineUsername !== undefined && engineOauthTokenUrl !== undefined,
    'Give --engine-username (ENGINE_USERNAME) or --engine-oauth-token-url (ENGINE_OAUTH_TOKEN_URL), not both: there is one service account.',
  ],
  [
    ({ engineCertificate, engineKey }) => isTornApart(engineCertificate, engineKey),
    '--engine-certificate-file and --engine-key-file (ENGINE_CERTIFICATE_FILE, ENGINE_KEY_FILE) must be given together.',
  ],
  [
    ({ engineKey, engineKeyPassphrase }) => engineKeyPassphrase !== undefined && engineKey === undefined,
    '--engine-key-passphrase (ENGINE_KEY_PASSPHRASE) needs --engine-key-file (ENGINE_KEY_FILE).',
  ],
  [
    hasUnusableKey,
    'The key in --engine-key-file (ENGINE_KEY_FILE) cannot be used: it must be that of --engine-certificate-file, and where it is encrypted, --engine-key-passphrase must be its passphrase.',
  ],
  [
    ({ engineProxy }) => engineProxy !== undefined && !hasProxySupport,
    '--engine-proxy (ENGINE_PROXY) needs Node 22.21, 24.5 or later.',
  ],
  [
    ({ workers, engineConnections, engineQueue, longPolls }) =>
      workers > Math.min(engineConnections, engineQueue, longPolls),
    '--engine-connections, --engine-queue and --long-polls (ENGINE_CONNECTIONS, ENGINE_QUEUE, LONG_POLLS) must each be at least --workers (WORKERS): they are divided among them.',
  ],
  [
    ({ typePrefix, subgraph }) => typePrefix !== undefined && !subgraph,
    '--type-prefix (TYPE_PREFIX) needs --subgraph (SUBGRAPH): it is for gateways that share a supergraph.',
  ],
  [
    ({ routerSecret, subgraph }) => routerSecret !== undefined && !subgraph,
    '--router-secret (ROUTER_SECRET) needs --subgraph (SUBGRAPH): without it there is no router.',
  ],
];

/** One plain sentence for each contradiction between settings that are fine by themselves. */
export function contradictionsIn(config: Config): readonly string[] {
  return contradictions.filter(([holds]) => holds(config)).map(([, complaint]) => complaint);
}

/** Some of these were given, but not all. */
function isTornApart(...settings: readonly unknown[]): boolean {
  return settings.includes(undefined) && settings.some((setting) => setting !== undefined);
}

function hasUnusableKey({ engineCertificate: cert, engineKey: key, engineKeyPassphrase }: Config): boolean {
  if (cert === undefined || key === undefined) return false;
  try {
    createSecureContext({ cert, key, ...(engineKeyPassphrase !== undefined && { passphrase: engineKeyPassphrase }) });
    return false;
  } catch {
    return true;
  }
}
