import { LimitExceededError, OutcomeUnknownError } from './errors/index.ts';
import { errorOf, type RequestLife, unless } from './request-life.ts';
import type { Wire } from './wire.ts';

/** What one request may use of an engine: so many calls, in the time that it has. */
export class Allowance {
  readonly #mostCalls: number;
  readonly #life: RequestLife | undefined;
  #calls = 0;

  constructor(mostCalls: number, life: RequestLife | undefined) {
    this.#mostCalls = mostCalls;
    this.#life = life;
  }

  /** Counts one call. Throws LimitExceededError when there were enough, and DeadlineExceededError when it is too late for one. */
  spend(): void {
    if (this.#life?.late.aborted) throw errorOf(this.#life.late);
    if (this.#calls >= this.#mostCalls) throw new LimitExceededError('engine calls', this.#mostCalls, this.#calls + 1);
    this.#calls += 1;
  }

  /**
   * A wire whose calls are counted and end in time. A read ends with DeadlineExceededError. A command on its way is not given up, but
   * not waited for either: OutcomeUnknownError says that it may have happened.
   */
  limit(wire: Wire): Wire {
    const life = this.#life;
    return {
      isGetOnly: wire.isGetOnly,
      send: async (request) => {
        this.spend();
        const sent = wire.send(request);
        if (life === undefined) return sent;
        return request.repetition === 'read'
          ? unless(life.over, sent)
          : unless(life.late, sent, () => new OutcomeUnknownError());
      },
    };
  }
}
