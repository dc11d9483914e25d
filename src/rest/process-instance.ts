import type { ById } from './by-ids.ts';
import { pathSegment } from './id.ts';
import { jsonOf } from './int64.ts';
import { nullWhereUnknown } from './not-found.ts';
import { aRow, listOf, readJson } from './read-answer.ts';
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
    one: async (id) => {
      const path = `/process-instance/${pathSegment(id)}`;
      const answer = await nullWhereUnknown(wire.send({ method: 'GET', path, repetition: 'read' }));
      return answer && readJson(answer, aRow);
    },
    many: async (ids) => {
      const maxResults = ids.length;
      const answer = await wire.send(
        wire.isGetOnly
          ? {
              method: 'GET',
              path: `/process-instance?${new URLSearchParams({ maxResults: `${maxResults}`, processInstanceIds: ids.join(',') })}`,
              repetition: 'read',
            }
          : {
              method: 'POST',
              path: `/process-instance?maxResults=${maxResults}`,
              body: jsonOf({ processInstanceIds: ids }),
              repetition: 'read',
            },
      );
      return readJson(answer, listOf(aRow));
    },
    idOf: ({ id }) => id,
    bytes: wire.isGetOnly ? longestRequestLine - byGet.length : undefined,
  };
}
