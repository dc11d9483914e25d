import { closeIncident, openIncident } from './incident.ts';
import type { Store } from './store.ts';
import { logTask } from './task-log.ts';
import { hasRetriesLeft, type TaskState } from './task-state.ts';

/** The engine cuts error messages to this many UTF-16 units, even through a surrogate pair (engine-contract 2.1). */
const longestErrorMessage = 666;

/** `duration` is in milliseconds; a lock that expired long ago is a lock all the same. */
export function lock(task: TaskState, workerId: string, now: number, duration: bigint): void {
  task.workerId = workerId;
  task.lockExpirationTime = timeIn(now, duration);
}

/** From now on, so a lock may become shorter (engine-contract 3). */
export function extendLock(task: TaskState, now: number, duration: bigint): void {
  task.lockExpirationTime = timeIn(now, duration);
}

/** Retries, errors and incident stay (engine-contract 3). */
export function unlock(store: Store, task: TaskState): void {
  task.workerId = null;
  task.lockExpirationTime = null;
  store.onAvailable();
}

/** What a worker reports of a failure. */
export type Failure = {
  readonly errorMessage?: string | null | undefined;
  readonly errorDetails?: string | null | undefined;
  readonly retries: number;
  /** Milliseconds. */
  readonly retryTimeout: bigint;
};

/** The message is replaced, by null too; details only by other details; the worker stays (engine-contract 3). */
export function fail(
  store: Store,
  task: TaskState,
  { errorMessage, errorDetails, retries, retryTimeout }: Failure,
): void {
  task.errorMessage = errorMessage?.slice(0, longestErrorMessage) ?? null;
  task.errorDetails = errorDetails ?? task.errorDetails;
  task.lockExpirationTime = timeIn(store.now(), retryTimeout);
  task.failureLogId = logTask(store, task, 'failure');
  setRetries(store, task, retries);
}

/** An incident is open exactly while no retries are left (engine-contract 7.2). */
export function setRetries(store: Store, task: TaskState, retries: number): void {
  const hadRetriesLeft = hasRetriesLeft(task);
  task.retries = retries;
  if (hadRetriesLeft && retries === 0) openIncident(store, task);
  if (!hadRetriesLeft && retries > 0) closeIncident(store, task, 'resolved');
}

/** Java's 64 bits overflow into the past (engine-contract 4). */
function timeIn(now: number, duration: bigint): number {
  return Number(BigInt.asIntN(64, BigInt(Math.trunc(now)) + duration));
}
