import { chunksForQueryString } from './by-ids.ts';
import type { EngineDate } from './date.ts';
import type { ExternalTask, ResultWindow } from './external-task.ts';
import type { Identity } from './identity.ts';
import { askForAllRows } from './rows-at-a-time.ts';
import type { RowsOfParents, SharedQuestion } from './shared-page.ts';
import { aRow, listOf, readJson } from './read-answer.ts';
import { longestRequestLine, type Wire } from './wire.ts';

/** An open incident (engine-contract 7.2). */
export type Incident = {
  readonly id: string;
  readonly processDefinitionId: string | null;
  readonly processInstanceId: string | null;
  readonly executionId: string | null;
  readonly incidentTimestamp: EngineDate;
  readonly incidentType: string;
  readonly activityId: string | null;
  readonly failedActivityId: string | null;
  readonly causeIncidentId: string | null;
  readonly rootCauseIncidentId: string | null;
  /** Of a failed external task its id; null for the mirror of an incident of a called process. */
  readonly configuration: string | null;
  readonly tenantId: string | null;
  readonly incidentMessage: string | null;
  readonly jobDefinitionId: string | null;
  /** From 7.15 on. */
  readonly annotation?: string | null;
};

/** What is known of the task whose incident is wanted. */
export type FailedTask = Pick<ExternalTask, 'id' | 'processInstanceId' | 'processDefinitionKey'>;

type IncidentQuery = {
  readonly incidentType?: 'failedExternalTask';
  readonly configuration?: string;
  readonly processInstanceId?: string;
  readonly processDefinitionKeyIn?: readonly string[];
};

/** What is known of the process instance whose incidents are wanted; without a key, it is asked for alone. */
export type InstanceWithIncidents = { readonly id: string; readonly processDefinitionKey?: string | undefined };

/** Rows of a page of one instance's incidents. */
const rowsPerPage = 1_000;

/** Keys in a query string have what the rest of it leaves. */
const bytesForKeys = longestRequestLine - 200;

/**
 * The incidents of failed tasks. The resource takes one task, one instance, or a list of definition keys; so tasks share a page of the
 * incidents of their definitions. An incident of a called process is mirrored in its callers; the mirrors are no task's (engine-contract 7.2).
 */
export function incidentsOfTasks(wire: Wire): RowsOfParents<FailedTask, Incident> {
  const incidentType = 'failedExternalTask';
  const list = (query: IncidentQuery, maxResults: number) =>
    listIncidents(wire, { ...query, incidentType }, { firstResult: 0, maxResults });
  return {
    idOf: ({ id }) => id,
    parentIdOf: ({ configuration }) => configuration,
    one: async ({ id }) => ({ rows: await list({ configuration: id }, 1), isAll: true }),
    questions: (tasks) => {
      const instances = new Set(tasks.map(({ processInstanceId }) => processInstanceId));
      const [processInstanceId] = instances;
      return instances.size === 1 && processInstanceId !== undefined
        ? [{ parents: tasks, ask: (maxResults) => list({ processInstanceId }, maxResults) }]
        : questionsByKey(tasks, list);
    },
  };
}

/** All incidents of process instances. Those of which the key of the definition is known share a page, as tasks do. */
export function incidentsOfInstances(wire: Wire, identity: Identity): RowsOfParents<InstanceWithIncidents, Incident> {
  const list = (query: IncidentQuery, window: ResultWindow) => listIncidents(wire, query, window);
  return {
    idOf: ({ id }) => id,
    parentIdOf: ({ processInstanceId }) => processInstanceId,
    one: async ({ id }) => ({
      rows: await askForAllRows(rowsPerPage, identity, (window) => list({ processInstanceId: id }, window)),
      isAll: true,
    }),
    questions: (instances) =>
      questionsByKey(instances, (query, maxResults) => list(query, { firstResult: 0, maxResults })),
  };
}

/** As few questions as keys fit into query strings; none for a parent without a key, or with a comma in it. */
function questionsByKey<Parent extends { readonly processDefinitionKey?: string | undefined }>(
  parents: readonly Parent[],
  list: (query: IncidentQuery, maxResults: number) => Promise<readonly Incident[]>,
): readonly SharedQuestion<Parent, Incident>[] {
  const byKey = Map.groupBy(parents, ({ processDefinitionKey: key }) => (key?.includes(',') ? undefined : key));
  const keys = [...byKey.keys()].filter((key) => key !== undefined);
  return chunksForQueryString(keys, Number.POSITIVE_INFINITY, bytesForKeys).map((chunk) => ({
    parents: chunk.flatMap((key) => byKey.get(key) ?? []),
    ask: (maxResults) => list({ processDefinitionKeyIn: chunk }, maxResults),
  }));
}

/** `GET /incident`, the only way to ask (engine-contract N4). */
async function listIncidents(
  wire: Wire,
  { processDefinitionKeyIn, ...query }: IncidentQuery,
  { firstResult, maxResults }: ResultWindow,
): Promise<readonly Incident[]> {
  const parameters = new URLSearchParams({
    ...query,
    ...(processDefinitionKeyIn !== undefined && { processDefinitionKeyIn: processDefinitionKeyIn.join(',') }),
    sortBy: 'incidentId',
    sortOrder: 'asc',
    firstResult: `${firstResult}`,
    maxResults: `${maxResults}`,
  });
  const answer = await wire.send({ method: 'GET', path: `/incident?${parameters}`, repetition: 'read' });
  return readJson(answer, listOf(aRow));
}
