import type { EngineDate } from './date.ts';
import type { Int64 } from './int64.ts';

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
