import type { CommandCall } from '../command.ts';
import { EngineError } from './engine-error.ts';

/** Another worker holds the task, or nobody does; this worker may not report on it (engine-contract 4.8 to 4.12). */
export class ExternalTaskNotLockedByWorkerError extends EngineError {
  readonly code = 'NOT_LOCKED_BY_WORKER';
  readonly externalTaskId: string;
  /** The worker that reported. */
  readonly workerId: string;
  /** Who holds or last held it; null when it is free. */
  readonly lockedBy: string | null;

  constructor(command: CommandCall | undefined, lockedBy: string | null) {
    super(
      lockedBy === null
        ? 'No worker holds this task: fetch or lock it before you report on it.'
        : `The task is locked by the worker ${JSON.stringify(lockedBy)}: leave it to that worker, or fetch another one.`,
    );
    this.externalTaskId = command?.externalTaskId ?? '';
    this.workerId = command?.workerId ?? '';
    this.lockedBy = lockedBy;
  }
}
