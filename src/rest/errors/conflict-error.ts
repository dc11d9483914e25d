import type { CommandCall } from '../command.ts';
import { EngineError } from './engine-error.ts';

/** Somebody changed the task at the same moment, so the engine rolled back (engine-contract 8.1). */
export class ConflictError extends EngineError {
  readonly code = 'CONFLICT';
  /** Undefined where many tasks were concerned. */
  readonly externalTaskId: string | undefined;
  /** False where what follows in the process may have run before it was rolled back. */
  readonly #isRetryable: boolean;

  constructor(command: CommandCall | undefined, isRetryable: boolean) {
    super(
      isRetryable
        ? 'Somebody changed the task at the same moment; nothing of this call was kept. Read the task and try again.'
        : 'Somebody changed the task at the same moment; nothing of this call was kept, but what follows in the process may have begun. Read the task before you repeat it.',
    );
    this.externalTaskId = command?.externalTaskId;
    this.#isRetryable = isRetryable;
  }

  override get isRetryable(): boolean {
    return this.#isRetryable;
  }
}
