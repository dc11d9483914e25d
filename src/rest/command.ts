/** What a command does; what a refusal of it means depends on it. */
export type Command =
  | 'fetchAndLock'
  | 'lock'
  | 'extendLock'
  | 'unlock'
  | 'complete'
  | 'failure'
  | 'bpmnError'
  | 'priority'
  | 'retries'
  | 'bulk retries';

/** Commands whose delegates run within the call, so that something may have happened before it was rolled back. */
export const continuesProcess: ReadonlySet<Command> = new Set<Command>(['complete', 'failure', 'bpmnError']);

/** A command and whom it concerns, for the error that a refusal becomes. */
export type CommandCall = {
  readonly name: Command;
  /** Undefined for those that concern many tasks. */
  readonly externalTaskId?: string;
  /** The worker that reports. */
  readonly workerId?: string;
};
