import { EngineError } from './engine-error.ts';

/** The engine gives at most `limit` rows a call to this user (engine-contract 1.8). Its callers cut their calls anew. */
export class ResultLimitError extends EngineError {
  readonly code = 'LIMIT_EXCEEDED';
  readonly limit: number;

  constructor(limit: number) {
    super(`The engine answers at most ${limit} rows at a time.`);
    this.limit = limit;
  }

  override get extensions() {
    return { limit: 'engine result limit', maximum: this.limit };
  }
}
