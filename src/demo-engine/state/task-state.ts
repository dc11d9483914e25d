import type { Variables } from './variable.ts';

export type ProcessDefinition = {
  readonly id: string;
  readonly key: string;
  readonly name: string | null;
  readonly version: number;
  readonly versionTag: string | null;
  readonly tenantId: string | null;
};

export type ProcessInstance = {
  readonly id: string;
  readonly definition: ProcessDefinition;
  readonly businessKey: string | null;
  readonly variables: Variables;
  /** Variables of the scopes within it, such as its external tasks' own. */
  readonly localScopes: Set<Variables>;
};

/** One external task: what it was created with, and the state that commands change (engine-contract 3). */
export type TaskState = {
  readonly id: string;
  readonly executionId: string;
  readonly activityInstanceId: string;
  readonly activityId: string;
  readonly topicName: string;
  readonly processInstance: ProcessInstance;
  /** Epoch milliseconds, as all times here. */
  readonly createTime: number;
  /** Variables of the task's own execution. */
  readonly localVariables: Variables;

  priority: bigint;
  workerId: string | null;
  lockExpirationTime: number | null;
  /** null until first set: retries are left. */
  retries: number | null;
  isSuspended: boolean;
  errorMessage: string | null;
  errorDetails: string | null;
  isIncidentOpen: boolean;
};

/** null counts as left. */
export function hasRetriesLeft({ retries }: TaskState): boolean {
  return retries === null || retries > 0;
}

/** The filter `locked`. At the very moment of expiry a task is neither locked nor not locked (engine-contract 3). */
export function isLocked({ lockExpirationTime }: TaskState, now: number): boolean {
  return lockExpirationTime !== null && lockExpirationTime > now;
}

/** The filter `notLocked`. */
export function isNotLocked({ lockExpirationTime }: TaskState, now: number): boolean {
  return lockExpirationTime === null || lockExpirationTime < now;
}
