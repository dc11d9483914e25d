import { EngineError } from './engine-error.ts';

/** A bulk selection matches no task now (engine-contract 4.15). */
export class NothingSelectedError extends EngineError {
  readonly code = 'NOTHING_SELECTED';

  constructor() {
    super('The selection matches no task now, so nothing was changed.');
  }

  override get isRetryable(): boolean {
    return true;
  }
}
