import type { ById } from './by-ids.ts';
import { pathSegment } from './id.ts';
import { aRow, listOf, readJson } from './read-answer.ts';
import { getRow } from './read-request.ts';
import { longestRequestLine, type Wire } from './wire.ts';

/** One deployed version of a process model (engine-contract 7.3). All but `suspended` never changes. */
export type ProcessDefinition = {
  readonly id: string;
  readonly key: string;
  readonly category: string | null;
  readonly description: string | null;
  readonly name: string | null;
  readonly version: number;
  readonly resource: string;
  readonly deploymentId: string;
  readonly diagram: string | null;
  readonly suspended: boolean;
  readonly tenantId: string | null;
  readonly versionTag: string | null;
  readonly historyTimeToLive: number | null;
  readonly startableInTasklist: boolean;
};

/** There is no POST, and this many ids of 64 characters fit into a request line (engine-contract 7.1). */
const idsPerCall = 80;

/** `GET /process-definition?processDefinitionIdIn=` by up to 80 ids. */
export function processDefinitionsById(wire: Wire): ById<ProcessDefinition> {
  return {
    one: (id) => getRow(wire, `/process-definition/${pathSegment(id)}`),
    many: async (ids) => {
      const parameters = new URLSearchParams({ maxResults: `${ids.length}`, processDefinitionIdIn: ids.join(',') });
      const path = `/process-definition?${parameters}`;
      return readJson(await wire.send({ method: 'GET', path, repetition: 'read' }), listOf(aRow));
    },
    idOf: ({ id }) => id,
    most: idsPerCall,
    bytes: longestRequestLine - '/process-definition?maxResults=80&processDefinitionIdIn='.length,
  };
}
