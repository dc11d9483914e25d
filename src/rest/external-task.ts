import type { EngineDate } from './date.ts';
import { ExternalTaskNotFoundError, InvalidInputError } from './errors/index.ts';
import { type ExternalTaskQuery, searchParamsOf } from './external-task-query.ts';
import { pathSegment } from './id.ts';
import type { Int64 } from './int64.ts';
import { aCount, aRow, listOf, readJson, readText } from './read-answer.ts';
import { readRequest } from './read-request.ts';
import { longestRequestLine, type Wire, type WireRequest } from './wire.ts';

/**
 * One external task as `GET /external-task/{id}` and the list answer it (engine-contract 2.1). Every key is always
 * there, but for `createTime`, which engines before 7.24 leave out.
 */
export type ExternalTask = {
  readonly activityId: string;
  readonly activityInstanceId: string | null;
  /** Message of the last reported failure, cut to 666 UTF-16 units. */
  readonly errorMessage: string | null;
  readonly executionId: string;
  readonly id: string;
  /** Keeps its past value after expiry; after a failure it is the time before which nobody gets the task. */
  readonly lockExpirationTime: EngineDate | null;
  readonly createTime?: EngineDate | null;
  readonly processDefinitionId: string;
  readonly processDefinitionKey: string;
  readonly processDefinitionVersionTag: string | null;
  readonly processInstanceId: string;
  /** null until a worker first reports a failure or an operator sets it; never null again after that. */
  readonly retries: number | null;
  readonly suspended: boolean;
  /** The last locker; stays after expiry and after a failure. */
  readonly workerId: string | null;
  readonly topicName: string;
  readonly tenantId: string | null;
  readonly priority: Int64;
  readonly businessKey: string | null;
};

/** What `GET` and `POST /external-task/count` answer (engine-contract 2.4). */
export type CountResult = { readonly count: number };

/** Which rows of a list: from `firstResult` on, `maxResults` at most. */
export type ResultWindow = { readonly firstResult: number; readonly maxResults: number };

const hasLostDigits = (task: ExternalTask) => !Number.isSafeInteger(task.priority);

/** `GET /external-task/{id}`: the task, or null when there is none of this id or it is not visible (engine-contract 4.4). */
export async function getExternalTask(wire: Wire, id: string): Promise<ExternalTask | null> {
  try {
    const answer = await wire.send({ method: 'GET', path: `/external-task/${pathSegment(id)}`, repetition: 'read' });
    return readJson(answer, aRow, hasLostDigits);
  } catch (error) {
    return nullForNotFound(error);
  }
}

/** `POST /external-task`, or `GET` where only that is let through (engine-contract 4.2). */
export async function listExternalTasks(
  wire: Wire,
  query: ExternalTaskQuery,
  { firstResult, maxResults }: ResultWindow,
): Promise<readonly ExternalTask[]> {
  const window = new URLSearchParams({
    ...(firstResult > 0 && { firstResult: `${firstResult}` }),
    maxResults: `${maxResults}`,
  });
  const answer = await wire.send(queryRequest(wire, '/external-task', query, window));
  return readJson(answer, listOf(aRow), (tasks: readonly ExternalTask[]) => tasks.some(hasLostDigits));
}

/** `POST /external-task/count`, or `GET` where only that is let through (engine-contract 4.3). */
export async function countExternalTasks(wire: Wire, query: ExternalTaskQuery): Promise<number> {
  const answer = await wire.send(queryRequest(wire, '/external-task/count', query, new URLSearchParams()));
  return readJson<CountResult>(answer, aCount).count;
}

/**
 * `GET /external-task/{id}/errorDetails`: the text of the latest failure that gave any, or null when none did or the task is
 * gone; the engine answers 500 for an unknown id (engine-contract 4.5).
 */
export async function getExternalTaskErrorDetails(wire: Wire, id: string): Promise<string | null> {
  try {
    const answer = await wire.send({
      method: 'GET',
      path: `/external-task/${pathSegment(id)}/errorDetails`,
      accept: 'text/plain, application/json',
      repetition: 'read',
    });
    return readText(answer);
  } catch (error) {
    return nullForNotFound(error);
  }
}

function queryRequest(wire: Wire, path: string, query: ExternalTaskQuery, window: URLSearchParams): WireRequest {
  const request = readRequest(wire, path, { window, body: query, parameters: () => searchParamsOf(query) });
  if (request.method === 'GET' && request.path.length > longestRequestLine) {
    throw new InvalidInputError('filter', 'is too long for an engine that is read by GET only: name fewer values.');
  }
  return request;
}

function nullForNotFound(error: unknown): null {
  if (error instanceof ExternalTaskNotFoundError) return null;
  throw error;
}
