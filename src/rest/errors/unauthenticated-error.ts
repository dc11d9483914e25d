import { EngineError } from './engine-error.ts';

/** The engine does not accept the credentials, or wants some and got none (401, engine-contract 1.7). */
export class UnauthenticatedError extends EngineError {
  readonly code = 'UNAUTHENTICATED';

  constructor(hadCredentials: boolean) {
    super(
      hadCredentials
        ? 'The engine refused these credentials. Check them before trying again: an engine locks an account after repeated failures.'
        : 'The engine wants to know who you are: send an Authorization header.',
    );
  }
}
