import { EngineError } from './engine-error.ts';

/** Somebody changed the task at the same moment, so the engine rolled back (engine-contract 8.1). */
export class ConflictError extends EngineError {
  readonly code = 'CONFLICT';
  /** False where what follows in the process may have run before it was rolled back. */
  readonly isRetryable: boolean;

  constructor(isRetryable: boolean) {
    super(
      isRetryable
        ? 'Somebody changed the task at the same moment; nothing of this call was kept. Read the task and try again.'
        : 'Somebody changed the task at the same moment; nothing of this call was kept, but what follows in the process may have begun. Read the task before you repeat it.',
    );
    this.isRetryable = isRetryable;
  }
}
