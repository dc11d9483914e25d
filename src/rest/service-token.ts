import type { Credentials, Renewal } from './credentials.ts';
import { EngineLoginFailedError } from './errors/index.ts';

/** A token that was given out, and for how many seconds; undefined when nobody says. */
export type Token = { readonly value: string; readonly lifetime: number | undefined };

/** Milliseconds of rest after a login that failed; twice as many after each further one, up to the second number. */
const restAfterFailure = [5_000, 60_000] as const;

/** Milliseconds that must lie between two tokens that were asked for because the engine refused the one before. */
const replacedAtMostEvery = 5_000;

/** The last part of a token's life, in which another one is fetched while this one still serves: a fifth, a minute at the most. */
const renewalAhead = (lifetime: number) => Math.min(lifetime / 5, 60_000);

/** The end of it, in which it no longer serves, because it could end on its way: a twentieth, five seconds at the most. */
const safetyMargin = (lifetime: number) => Math.min(lifetime / 20, 5_000);

type Held = { readonly authorization: string; readonly freshUntil: number; readonly usableUntil: number };

/**
 * Credentials of the gateway that are a token. It is fetched once for all who wait, renewed before it ends, and not asked for again for a
 * while when that failed. Times are of the monotonic clock, in milliseconds.
 */
export class ServiceToken implements Credentials, Renewal {
  readonly whose = 'gateway';
  readonly #login: () => Promise<Token>;
  #held: Held | undefined;
  #underWay: Promise<void> | undefined;
  #failures = 0;
  #restUntil = 0;
  #lastError = new EngineLoginFailedError('there was no login yet');
  #replacedAt = Number.NEGATIVE_INFINITY;

  /** `login` fetches a token; it rejects with EngineLoginFailedError. */
  constructor(login: () => Promise<Token>) {
    this.#login = login;
  }

  get renewal(): Renewal {
    return this;
  }

  readonly authorization = (): string | undefined => this.#held?.authorization;

  readonly ready = (): Promise<void> | undefined => {
    const now = performance.now();
    if (this.#held === undefined || now >= this.#held.usableUntil) return this.#renew();
    // What goes wrong ahead of time concerns nobody yet.
    if (now >= this.#held.freshUntil) this.#renew().catch(() => {});
    return undefined;
  };

  readonly replace = async (refused: string | undefined): Promise<boolean> => {
    if (this.#held !== undefined && this.#held.authorization === refused) {
      if (performance.now() < this.#replacedAt + replacedAtMostEvery) return false;
      this.#replacedAt = performance.now();
      this.#held = undefined;
    }
    await this.ready();
    return this.authorization() !== refused;
  };

  #renew(): Promise<void> {
    if (this.#underWay !== undefined) return this.#underWay;
    if (performance.now() < this.#restUntil) return Promise.reject(this.#lastError);
    this.#underWay = this.#fetch().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  async #fetch(): Promise<void> {
    try {
      const { value, lifetime } = await this.#login();
      this.#held = heldFrom(value, lifetime);
      this.#failures = 0;
    } catch (error) {
      if (!(error instanceof EngineLoginFailedError)) throw error;
      const [shortest, longest] = restAfterFailure;
      this.#lastError = error;
      this.#restUntil = performance.now() + Math.min(shortest * 2 ** this.#failures, longest);
      this.#failures += 1;
      throw error;
    }
  }
}

/** One that nobody says the end of serves until the engine refuses it. */
function heldFrom(value: string, seconds = Number.POSITIVE_INFINITY): Held {
  const [now, lifetime] = [performance.now(), seconds * 1_000];
  return {
    authorization: `Bearer ${value}`,
    freshUntil: now + lifetime - renewalAhead(lifetime),
    usableUntil: now + lifetime - safetyMargin(lifetime),
  };
}
