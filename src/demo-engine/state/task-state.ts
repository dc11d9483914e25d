import type { DemoStep } from '../demo-task.ts';
import type { Incident } from './incident.ts';
import type { ProcessInstance } from './process-instance.ts';
import type { Variables } from './variable.ts';

/** One external task: what it was created with, and the state that commands change (engine-contract 3). */
export type TaskState = {
  readonly id: string;
  readonly executionId: string;
  readonly activityInstanceId: string;
  readonly activityId: string;
  readonly topicName: string;
  readonly processInstance: ProcessInstance;
  readonly createTime: number;
  /** Variables of the task's own execution. */
  readonly localVariables: Variables;
  /** What it was made of. */
  readonly step: DemoStep;
  /** What the process does behind it, one after another. */
  readonly following: readonly DemoStep[];

  priority: bigint;
  workerId: string | null;
  /** May lie beyond all dates that JavaScript knows. */
  lockExpirationTime: number | null;
  /** null until first set: retries are left. */
  retries: number | null;
  errorMessage: string | null;
  errorDetails: string | null;
  /** The open one. */
  incident: Incident | null;
  /** Of the last failure in the history. */
  failureLogId: string | null;
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

/** Whether a fetch may take it; its own worker's valid lock too stands against that (engine-contract 3). */
export function isFetchable(task: TaskState, now: number): boolean {
  return !task.processInstance.isSuspended && hasRetriesLeft(task) && !isLocked(task, now);
}
