import { EngineError } from './engine-error.ts';

/** A command was sent and its answer lost: it may have happened. */
export class OutcomeUnknownError extends EngineError {
  readonly code = 'OUTCOME_UNKNOWN';

  constructor() {
    super('The command was sent, but its answer was lost: it may have happened. Read the task before you repeat it.');
  }
}
