import { EngineError } from './engine-error.ts';

/**
 * The engine has too many requests to handle: it says so (500 "too many requests at the same time", engine-contract 4.1), or a proxy
 * before it does (429), or too many wait here already.
 */
export class EngineOverloadedError extends EngineError {
  readonly code = 'ENGINE_OVERLOADED';

  /** Seconds to wait, where somebody says so. */
  readonly retryAfter: number | undefined;

  constructor(problem = 'The engine has too many requests to handle.', retryAfter?: number) {
    super(`${problem} Wait ${retryAfter === undefined ? 'a little' : `${retryAfter} seconds`} before you try again.`);
    this.retryAfter = retryAfter;
  }

  override get extensions() {
    return this.retryAfter === undefined ? {} : { retryAfter: this.retryAfter };
  }
}
