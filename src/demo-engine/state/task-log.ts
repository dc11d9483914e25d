import type { Store } from './store.ts';
import type { TaskState } from './task-state.ts';

export type TaskLogKind = 'creation' | 'failure' | 'success' | 'deletion';

/** What happened to a task once, with the task as it was then (engine-contract 7.3). */
export type TaskLogEntry = {
  readonly id: string;
  readonly kind: TaskLogKind;
  readonly timestamp: number;
  readonly task: TaskState;
  readonly workerId: string | null;
  readonly priority: bigint;
  /** Before the change. */
  readonly retries: number | null;
  readonly errorMessage: string | null;
  readonly errorDetails: string | null;
};

/** Writes down what happens; answers the entry's id. Errors are those of the failure alone. */
export function logTask(store: Store, task: TaskState, kind: TaskLogKind, timestamp: number = store.now()): string {
  const { workerId, priority, retries } = task;
  const isFailure = kind === 'failure';
  const errorMessage = isFailure ? task.errorMessage : null;
  const errorDetails = isFailure ? task.errorDetails : null;
  const id = store.nextRecordId();
  store.taskLog.push({ id, kind, timestamp, task, workerId, priority, retries, errorMessage, errorDetails });
  return id;
}
