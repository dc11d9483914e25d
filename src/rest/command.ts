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
