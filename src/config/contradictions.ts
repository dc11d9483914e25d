import type { Config } from '../config.ts';

/** What cannot be given so together, and how to say it. */
const contradictions: readonly (readonly [(config: Config) => boolean, string])[] = [
  [
    ({ engineUsername, enginePassword }) => (engineUsername === undefined) !== (enginePassword === undefined),
    '--engine-username and --engine-password (ENGINE_USERNAME, ENGINE_PASSWORD) must be given together.',
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
