import { EngineError } from './engine-error.ts';

/** Engine and gateway could not agree on a secure connection: a certificate is not trusted, has expired or is missing. */
export class EngineUntrustedError extends EngineError {
  readonly code = 'ENGINE_UNTRUSTED';
  override readonly reason: string;

  constructor(reason: string) {
    super(
      'The connection to the engine is not secure, so nothing was sent. The operator of the gateway must correct it.',
    );
    this.reason = reason;
  }
}
