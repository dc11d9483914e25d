import { z } from 'zod';
import { define, list, text, toggle } from './setting.ts';

/** How the gateway takes part in a federated supergraph. */
export const federation = define({
  subgraph: {
    flag: 'subgraph',
    schema: toggle,
    default: 'false',
    must: 'be true or false',
    help: 'Be a subgraph of a federated supergraph: answer `_service` and `_entities`.',
  },
  typePrefix: {
    flag: 'type-prefix',
    value: 'PREFIX',
    schema: text.regex(/^[A-Z][A-Za-z0-9]{0,31}$/),
    must: 'be a capital letter and up to 31 more letters or digits, e.g. Billing',
    help: 'Begin the names of types and root fields with this, so that several gateways can join one supergraph. Needs --subgraph.',
  },
  routerSecret: {
    flag: 'router-secret',
    value: 'SECRET',
    schema: list.pipe(z.array(z.string().min(16)).max(2)),
    must: 'be one secret of at least 16 characters, or the old and the new one with a comma in between',
    help: 'What the router says in its `x-router-secret` header to prove itself. Needs --subgraph. Better given by the environment.',
    isSecret: true,
  },
  routerSecretGuards: {
    flag: 'router-secret-guards',
    value: 'WHAT',
    schema: z.enum(['all', 'federation']),
    default: 'all',
    must: 'be all or federation',
    help: 'What is refused without the secret: `all` but the health checks, or only `_entities` and `_service` (federation).',
  },
});
