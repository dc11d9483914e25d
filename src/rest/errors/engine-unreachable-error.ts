import { EngineError } from './engine-error.ts';

/** Nobody answered: refused, reset, no such host, or the connection broke in the middle of the answer. */
export class EngineUnreachableError extends EngineError {
  readonly code = 'ENGINE_UNREACHABLE';
  override readonly reason: string | undefined;

  constructor(reason?: string) {
    super('The engine cannot be reached. Try again in a moment.');
    this.reason = reason;
  }
}
