import type { CommandCall } from '../command.ts';
import { EngineError } from './engine-error.ts';

/** The worker's own lock has expired: it cannot be extended, only taken anew (engine-contract 4.8). */
export class ExternalTaskLockExpiredError extends EngineError {
  readonly code = 'LOCK_EXPIRED';
  readonly externalTaskId: string;

  constructor(command: CommandCall | undefined) {
    super('The lock has expired, so it cannot be extended. Lock the task anew, if no other worker has taken it.');
    this.externalTaskId = command?.externalTaskId ?? '';
  }
}
