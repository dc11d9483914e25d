import { EngineError } from './engine-error.ts';

/** More was asked for at once than the gateway allows; nothing of it was sent. */
export class LimitExceededError extends EngineError {
  readonly code = 'LIMIT_EXCEEDED';
  readonly limit: string;
  readonly maximum: number;
  readonly actual: number;

  /** `limit` is what there is too much of, in words: "representations"; where counting stops at the limit, `actual` is one more. */
  constructor(limit: string, maximum: number, actual: number) {
    super(`${limit}: ${actual} is over the limit of ${maximum}. Ask for less at a time.`);
    this.limit = limit;
    this.maximum = maximum;
    this.actual = actual;
  }

  override get extensions() {
    const { limit, maximum, actual } = this;
    return { limit, maximum, actual };
  }
}
