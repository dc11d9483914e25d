import type { ErrorCode } from './error-codes.ts';

/**
 * The root of every failure that `rest/` reports: decoded once, from an answer of the engine or from its absence. `message` is
 * written for the client of the gateway, so it never holds the engine's address, a header or a stack.
 */
export abstract class EngineError extends Error {
  /** Stable, for programs: `extensions.code` of the GraphQL error. */
  abstract readonly code: ErrorCode;

  /** Whether the same call can succeed later, unchanged. */
  get isRetryable(): boolean {
    return false;
  }

  /** What the operator of the gateway needs to know and its clients must not. */
  readonly reason: string | undefined;

  /** More facts for `extensions`, beside the code. */
  get extensions(): Readonly<Record<string, unknown>> {
    return {};
  }

  override get name(): string {
    return this.constructor.name;
  }
}
