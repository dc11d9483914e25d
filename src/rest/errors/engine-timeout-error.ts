import { EngineError } from './engine-error.ts';

/** The engine did not answer in time. */
export class EngineTimeoutError extends EngineError {
  readonly code = 'ENGINE_TIMEOUT';
  /** Milliseconds that were waited. */
  readonly timeout: number;

  constructor(timeout: number) {
    super(`The engine did not answer within ${timeout} ms. Try again, or ask for less at a time.`);
    this.timeout = timeout;
  }
}
