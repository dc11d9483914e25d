import { EngineError } from './engine-error.ts';

/** The gateway got no token for the engine, so nothing was sent there. */
export class EngineLoginFailedError extends EngineError {
  readonly code = 'ENGINE_LOGIN_FAILED';
  override readonly reason: string;

  constructor(reason: string) {
    super('The gateway cannot log in at the engine, so nothing was sent. Try again in a moment, or tell its operator.');
    this.reason = reason;
  }

  override get isRetryable(): boolean {
    return true;
  }
}
