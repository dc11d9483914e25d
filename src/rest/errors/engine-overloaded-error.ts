import { EngineError } from './engine-error.ts';

/** The engine has too many requests to handle (500 "too many requests at the same time", engine-contract 4.1). */
export class EngineOverloadedError extends EngineError {
  readonly code = 'ENGINE_OVERLOADED';

  constructor() {
    super('The engine has too many requests to handle. Wait a little before you try again.');
  }
}
