import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Credentials, credentialsOfCaller } from './credentials.ts';
import { DeadlineExceededError, RequestAbortedError, UnauthenticatedError } from './errors/index.ts';

/** After a 401 the same credentials are refused here for this long: an engine locks an account after ten refusals. */
const refusalLasts = 5_000;

/** So many identities are remembered per engine; the least recently used one is forgotten. */
const identitiesRemembered = 10_000;

/** What a gateway in front of the engine answers when it does not reach it: that says nothing of the credentials. */
const notTheEngine = new Set([502, 503, 504]);

/**
 * One user of one engine: a caller, known by a hash of their `Authorization` header, or the gateway itself, however often its token
 * changes. What the engine answers depends on it, so batches and what was learned from answers belong to an identity and are never shared.
 */
export class Identity {
  readonly credentials: Credentials;
  /** The engine's result limit for this user, once it was met (engine-contract 1.8). */
  resultLimit: number | undefined;
  #isProven = false;
  #refusedUntil = 0;
  #firstCall: Promise<unknown> | undefined;

  constructor(credentials: Credentials) {
    this.credentials = credentials;
  }

  /** Whether the engine has accepted these credentials, as far as is known. */
  get isProven(): boolean {
    return this.#isProven;
  }

  /**
   * Makes a call as this identity. While the engine has not accepted these credentials yet, one call goes first and the others
   * wait for its outcome, because the engine counts each parallel refusal (engine-contract 1.7). Throws UnauthenticatedError
   * without a call for 5 s after the engine refused.
   */
  async admit<T extends { readonly status: number }>(call: () => Promise<T>): Promise<T> {
    while (!this.#isProven) {
      this.#throwWhileRefused();
      if (this.#firstCall === undefined) return await this.#goFirst(call);
      await this.#firstCall.catch(rethrowUnlessAborted);
    }
    return this.#noteOutcome(await call());
  }

  async #goFirst<T extends { readonly status: number }>(call: () => Promise<T>): Promise<T> {
    const firstCall = call().then((answer) => this.#noteOutcome(answer));
    this.#firstCall = firstCall;
    try {
      return await firstCall;
    } finally {
      this.#firstCall = undefined;
    }
  }

  #noteOutcome<T extends { readonly status: number }>(answer: T): T {
    if (notTheEngine.has(answer.status)) return answer;
    this.#isProven = answer.status !== 401;
    if (answer.status === 401) this.#refusedUntil = Date.now() + refusalLasts;
    return answer;
  }

  #throwWhileRefused(): void {
    if (Date.now() < this.#refusedUntil) throw new UnauthenticatedError(this.credentials.whose);
  }
}

/** Waiting calls share the fate of the first where it met no engine; where only its request was over, another one goes first. */
function rethrowUnlessAborted(error: unknown): void {
  if (!(error instanceof RequestAbortedError || error instanceof DeadlineExceededError)) throw error;
}

/** The identities that an engine has seen, bounded. */
export class Identities {
  readonly #known = new LRUCache<string, Identity>({ max: identitiesRemembered });

  /** The identity of an `Authorization` header, or of its absence. */
  of(authorization: string | undefined): Identity {
    const key = authorization === undefined ? '' : hash('sha256', authorization, 'base64url');
    let identity = this.#known.get(key);
    if (identity === undefined) {
      identity = new Identity(credentialsOfCaller(authorization));
      this.#known.set(key, identity);
    }
    return identity;
  }

  /** What was learned about limits may be wrong after the engine was away. */
  forgetLimits(): void {
    for (const identity of this.#known.values()) identity.resultLimit = undefined;
  }
}
