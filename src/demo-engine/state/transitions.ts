import { hasRetriesLeft, type TaskState } from './task-state.ts';

/** The engine cuts error messages to this many UTF-16 units, even through a surrogate pair (engine-contract 2.1). */
const longestErrorMessage = 666;

/** `expiresIn` is in milliseconds; a lock that expired long ago is a lock all the same. */
export function lock(task: TaskState, workerId: string, now: number, expiresIn: number): void {
  task.workerId = workerId;
  task.lockExpirationTime = now + expiresIn;
}

export type Failure = {
  readonly errorMessage?: string | null | undefined;
  readonly errorDetails?: string | null | undefined;
  readonly retries: number;
  /** Milliseconds. */
  readonly retryTimeout?: number | undefined;
};

/** The message is replaced, by null too; details only by other details; the worker stays (engine-contract 3). */
export function fail(
  task: TaskState,
  now: number,
  { errorMessage, errorDetails, retries, retryTimeout }: Failure,
): void {
  task.errorMessage = errorMessage?.slice(0, longestErrorMessage) ?? null;
  task.errorDetails = errorDetails ?? task.errorDetails;
  task.lockExpirationTime = now + (retryTimeout ?? 0);
  setRetries(task, retries);
}

/** An incident is open exactly while no retries are left (engine-contract 7.2). */
export function setRetries(task: TaskState, retries: number): void {
  task.retries = retries;
  task.isIncidentOpen = !hasRetriesLeft(task);
}
