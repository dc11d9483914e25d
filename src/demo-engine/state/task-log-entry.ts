import type { TaskState } from './task-state.ts';

/** What can happen to a task and is written down. */
export type TaskLogKind = 'creation' | 'failure' | 'success' | 'deletion';

/** What happened to a task once, with the task as it was then (engine-contract 7.3). */
export type TaskLogEntry = {
  readonly id: string;
  /** How many were written before. */
  readonly position: number;
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
