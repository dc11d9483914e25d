import type { EngineDate } from './date.ts';
import type { ResultWindow } from './external-task.ts';
import { type Int64, jsonOf } from './int64.ts';
import { pathSegment } from './id.ts';
import { EngineFaultError } from './errors/index.ts';
import { readJson, type Wire, type WireRequest } from './wire.ts';

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

/** `POST /history/external-task-log`, or `GET` where only that is let through: the log of one task, newest first. */
export async function listExternalTaskLog(
  wire: Wire,
  externalTaskId: string,
  { firstResult, maxResults }: ResultWindow,
): Promise<readonly ExternalTaskLog[]> {
  const window = new URLSearchParams({ firstResult: `${firstResult}`, maxResults: `${maxResults}` });
  const answer = await wire.send(logRequest(wire, '', externalTaskId, window));
  return readJson(answer, (entries: readonly ExternalTaskLog[]) => entries.some(hasLostDigits));
}

/** `/history/external-task-log/count`. */
export async function countExternalTaskLog(wire: Wire, externalTaskId: string): Promise<number> {
  const answer = await wire.send(logRequest(wire, '/count', externalTaskId, new URLSearchParams()));
  return readJson<{ readonly count: number }>(answer).count;
}

/** `GET /history/external-task-log/{id}/error-details`: null where the entry has none or is gone (engine-contract N5). */
export async function getExternalTaskLogErrorDetails(wire: Wire, logId: string): Promise<string | null> {
  const path = `/history/external-task-log/${pathSegment(logId)}/error-details`;
  try {
    const answer = await wire.send({ method: 'GET', path, accept: 'text/plain, application/json', repetition: 'read' });
    return answer.status === 204 || answer.body === '' ? null : answer.body;
  } catch (error) {
    if (error instanceof EngineFaultError && error.status === 404 && error.engineType !== null) return null;
    throw error;
  }
}

function logRequest(wire: Wire, below: string, externalTaskId: string, window: URLSearchParams): WireRequest {
  const path = `/history/external-task-log${below}`;
  const sorting = { sortBy: 'timestamp', sortOrder: 'desc' } as const;
  if (wire.isGetOnly) {
    const query = new URLSearchParams({ externalTaskId, ...sorting });
    return { method: 'GET', path: `${path}?${new URLSearchParams([...query, ...window])}`, repetition: 'read' };
  }
  const body = jsonOf({ externalTaskId, ...(below === '' && { sorting: [sorting] }) });
  return { method: 'POST', path: window.size === 0 ? path : `${path}?${window}`, body, repetition: 'read' };
}
