import type { Credentials } from '../credentials.ts';
import { EngineError } from './engine-error.ts';

const problems: Readonly<Record<Credentials['whose'], string>> = {
  caller:
    'The engine refused these credentials. Check them before trying again: an engine locks an account after repeated failures.',
  gateway: "The engine refused the gateway's own credentials. Only its operator can correct them.",
  nobody: 'The engine wants to know who you are: send an Authorization header.',
};

/** The engine does not accept the credentials, or wants some and got none (401, engine-contract 1.7). */
export class UnauthenticatedError extends EngineError {
  readonly code = 'UNAUTHENTICATED';
  readonly whose: Credentials['whose'];

  constructor(whose: Credentials['whose']) {
    super(problems[whose]);
    this.whose = whose;
  }
}
