import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, sdlOfSubgraph } from '../../src/schema/index.ts';

const file = new URL('../../src/schema/subgraph.graphql', import.meta.url);

/** What `_service { sdl }` answers without further settings. */
export const subgraphSdl = sdlOfSubgraph(buildSchema({ readOnly: false, subgraph: true }));

/** The committed file, as it is. */
export function readSubgraphFile(): string {
  return readFileSync(file, 'utf8');
}

if (import.meta.main) writeFileSync(file, subgraphSdl);
