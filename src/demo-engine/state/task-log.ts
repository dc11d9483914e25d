import type { Store } from './store.ts';
import type { TaskLogKind } from './task-log-entry.ts';
import type { TaskState } from './task-state.ts';

/**
 * Writes down what happens; answers the entry's id, or null where there is no history. Errors are those of the failure alone.
 */
export function logTask(
  store: Store,
  task: TaskState,
  kind: TaskLogKind,
  timestamp: number = store.now(),
): string | null {
  if (!store.keepsHistory) return null;
  const { workerId, priority, retries } = task;
  const isFailure = kind === 'failure';
  const errorMessage = isFailure ? task.errorMessage : null;
  const errorDetails = isFailure ? task.errorDetails : null;
  const id = store.nextRecordId();
  const position = store.taskLog.length;
  store.taskLog.push({ id, position, kind, timestamp, task, workerId, priority, retries, errorMessage, errorDetails });
  return id;
}
