import type { EngineDate } from './date.ts';
import { listsOf } from './by-ids.ts';
import type { ExternalTask, ResultWindow } from './external-task.ts';
import type { Identity } from './identity.ts';
import { askForRows } from './rows-at-a-time.ts';
import type { RowsOfParents } from './shared-page.ts';
import type { Int64 } from './int64.ts';
import { pathSegment } from './id.ts';
import { nullWhereUnknown } from './not-found.ts';
import { aCount, aRow, listOf, readJson, readText } from './read-answer.ts';
import { readRequest } from './read-request.ts';
import type { Wire, WireRequest } from './wire.ts';

/** What happened to a task once, as `/history/external-task-log` answers it (engine-contract 7.3). */
export type ExternalTaskLog = {
  readonly id: string;
  readonly timestamp: EngineDate;
  readonly removalTime: EngineDate | null;
  readonly externalTaskId: string;
  readonly topicName: string;
  readonly workerId: string | null;
  readonly priority: Int64;
  /** What was left before. */
  readonly retries: number | null;
  readonly errorMessage: string | null;
  readonly activityId: string;
  readonly activityInstanceId: string | null;
  readonly executionId: string;
  readonly processInstanceId: string;
  readonly processDefinitionId: string;
  readonly processDefinitionKey: string;
  readonly tenantId: string | null;
  readonly rootProcessInstanceId: string | null;
  readonly creationLog: boolean;
  readonly failureLog: boolean;
  readonly successLog: boolean;
  readonly deletionLog: boolean;
};

const hasLostDigits = ({ priority }: ExternalTaskLog) => !Number.isSafeInteger(priority);

/** Whose log is wanted: of one task, or of many by their activity instances, of which each task has its own (engine-contract 7.1). */
export type LogQuery = { readonly externalTaskId: string } | { readonly activityInstanceIdIn: readonly string[] };

/** `POST /history/external-task-log`, or `GET` where only that is let through; newest first. */
export async function listExternalTaskLog(
  wire: Wire,
  query: LogQuery,
  { firstResult, maxResults }: ResultWindow,
): Promise<readonly ExternalTaskLog[]> {
  const window = new URLSearchParams({ firstResult: `${firstResult}`, maxResults: `${maxResults}` });
  const answer = await wire.send(logRequest(wire, '', query, window));
  return readJson(answer, listOf(aRow), (entries: readonly ExternalTaskLog[]) => entries.some(hasLostDigits));
}

/** `/history/external-task-log/count`. */
export async function countExternalTaskLog(wire: Wire, externalTaskId: string): Promise<number> {
  const answer = await wire.send(logRequest(wire, '/count', { externalTaskId }, new URLSearchParams()));
  return readJson<{ readonly count: number }>(answer, aCount).count;
}

/** What is known of the task whose log is wanted. */
export type LoggedTask = Pick<ExternalTask, 'id' | 'activityInstanceId'>;

/** The logs of tasks, newest first. */
export function logsOfTasks(wire: Wire, identity: Identity): RowsOfParents<LoggedTask, ExternalTaskLog> {
  const list = (query: LogQuery, maxResults: number) =>
    listExternalTaskLog(wire, query, { firstResult: 0, maxResults });
  return {
    idOf: ({ id }) => id,
    parentIdOf: ({ externalTaskId }) => externalTaskId,
    one: async ({ id }, wanted) => {
      const { rows, isCut } = await askForRows(wanted, identity, (most) => list({ externalTaskId: id }, most));
      return { rows, isAll: !isCut };
    },
    questions: (tasks) => {
      const byInstance = new Map(tasks.map((task) => [task.activityInstanceId ?? '', task]));
      byInstance.delete('');
      return listsOf([...byInstance.keys()], wire).map((ids) => ({
        parents: ids.flatMap((id) => byInstance.get(id) ?? []),
        ask: (maxResults) => list({ activityInstanceIdIn: ids }, maxResults),
      }));
    },
  };
}

/** `GET /history/external-task-log/{id}/error-details`: null where the entry has none or is gone (engine-contract N5). */
export async function getExternalTaskLogErrorDetails(wire: Wire, logId: string): Promise<string | null> {
  const path = `/history/external-task-log/${pathSegment(logId)}/error-details`;
  const accept = 'text/plain, application/json';
  const answer = await nullWhereUnknown(wire.send({ method: 'GET', path, accept, repetition: 'read' }));
  return answer && readText(answer);
}

function logRequest(wire: Wire, below: string, query: LogQuery, window: URLSearchParams): WireRequest {
  const sorting = { sortBy: 'timestamp', sortOrder: 'desc' } as const;
  return readRequest(wire, `/history/external-task-log${below}`, {
    window,
    body: { ...query, ...(below === '' && { sorting: [sorting] }) },
    parameters: () =>
      new URLSearchParams(Object.entries({ ...query, ...sorting }).map(([name, value]) => [name, String(value)])),
  });
}
