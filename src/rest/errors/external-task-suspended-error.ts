import type { CommandCall } from '../command.ts';
import { EngineError } from './engine-error.ts';

/** The task's process instance is suspended (engine-contract 4). */
export class ExternalTaskSuspendedError extends EngineError {
  readonly code = 'SUSPENDED';
  readonly externalTaskId: string;

  constructor(command: CommandCall | undefined) {
    super('The process instance of the task is suspended. Try again when it has been resumed.');
    this.externalTaskId = command?.externalTaskId ?? '';
  }

  override get isRetryable(): boolean {
    return true;
  }
}
