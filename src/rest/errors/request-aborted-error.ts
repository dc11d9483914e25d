import { EngineError } from './engine-error.ts';

/** The caller went away before the engine answered, so the call was given up. Nobody is left to read this. */
export class RequestAbortedError extends EngineError {
  readonly code = 'REQUEST_ABORTED';

  constructor() {
    super('The request was given up because its caller went away.');
  }
}
