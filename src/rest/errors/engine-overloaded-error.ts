import { EngineError } from './engine-error.ts';

/**
 * The engine has too many requests to handle: it says so (500 "too many requests at the same time", engine-contract 4.1), or too many
 * wait here already.
 */
export class EngineOverloadedError extends EngineError {
  readonly code = 'ENGINE_OVERLOADED';

  constructor(problem = 'The engine has too many requests to handle.') {
    super(`${problem} Wait a little before you try again.`);
  }
}
