import type { ById } from './by-ids.ts';
import { pathSegment } from './id.ts';
import { aRow, listOf, readJson } from './read-answer.ts';
import { getRow, readRequest } from './read-request.ts';
import { longestRequestLine, type Wire } from './wire.ts';

/** A process instance that runs (engine-contract 7.3). */
export type ProcessInstance = {
  readonly links: readonly unknown[];
  readonly id: string;
  readonly definitionId: string;
  /** From 7.23 on. */
  readonly definitionKey?: string | null;
  readonly businessKey: string | null;
  readonly caseInstanceId: string | null;
  /** Always false: an instance that has ended is not there. */
  readonly ended: boolean;
  readonly suspended: boolean;
  readonly tenantId: string | null;
};

/** `POST /process-instance` by up to 1000 ids, or `GET` where only that is let through (engine-contract 7.1). */
export function processInstancesById(wire: Wire): ById<ProcessInstance> {
  const byGet = '/process-instance?maxResults=1000&processInstanceIds=';
  return {
    one: (id) => getRow(wire, `/process-instance/${pathSegment(id)}`),
    many: async (ids) => {
      const request = readRequest(wire, '/process-instance', {
        window: new URLSearchParams({ maxResults: `${ids.length}` }),
        body: { processInstanceIds: ids },
        parameters: () => new URLSearchParams({ processInstanceIds: ids.join(',') }),
      });
      return readJson(await wire.send(request), listOf(aRow));
    },
    idOf: ({ id }) => id,
    bytes: wire.isGetOnly ? longestRequestLine - byGet.length : undefined,
  };
}
