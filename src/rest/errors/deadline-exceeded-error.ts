import { EngineError } from './engine-error.ts';

/** The request took too long, so what was still to be read was not waited for, and what was still to be done was not begun. */
export class DeadlineExceededError extends EngineError {
  readonly code = 'DEADLINE_EXCEEDED';
  readonly maximum: number;

  /** `maximum` is how long the request could take, in milliseconds. */
  constructor(maximum: number) {
    super(`This was not done, because the request may take ${maximum} ms in all. Ask for less at a time.`);
    this.maximum = maximum;
  }

  override get isRetryable() {
    return true;
  }

  override get extensions() {
    return { maximum: this.maximum };
  }
}
