/** A `Date` header has whole seconds, and a server may reuse its text for another second. */
const headerAge = 2_000;

/**
 * The engine's clock as far as its answers tell: ours plus an offset. Each `Date` header says between which two offsets the
 * truth lies; the intervals of all answers are intersected. Zero is taken where it is possible, so that an engine on the same clock
 * has exactly ours, else the middle. Locks are decided by the engine's clock (engine-contract 8.3).
 */
export class EngineClock {
  readonly #ourNow: () => number;
  #lowest = Number.NEGATIVE_INFINITY;
  #highest = Number.POSITIVE_INFINITY;

  constructor(ourNow: () => number = Date.now) {
    this.#ourNow = ourNow;
  }

  /** The engine's time now, in epoch milliseconds. */
  now(): number {
    return this.#ourNow() + this.offset;
  }

  /** Milliseconds that the engine's clock is ahead of ours. */
  get offset(): number {
    const isZeroPossible = this.#lowest <= 0 && this.#highest >= 0;
    return isZeroPossible ? 0 : (this.#lowest + this.#highest) / 2;
  }

  /** Takes in the `Date` header of an answer to a request that was sent at `sentAt` (epoch milliseconds) and has just arrived. */
  observe(dateHeader: string | undefined, sentAt: number): void {
    const written = dateHeader === undefined ? Number.NaN : Date.parse(dateHeader);
    if (Number.isNaN(written)) return;
    const lowest = written - this.#ourNow();
    const highest = written + headerAge - sentAt;
    const clockWasSet = lowest > this.#highest || highest < this.#lowest;
    this.#lowest = clockWasSet ? lowest : Math.max(lowest, this.#lowest);
    this.#highest = clockWasSet ? highest : Math.min(highest, this.#highest);
  }
}
