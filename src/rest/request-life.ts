import { DeadlineExceededError, EngineError, RequestAbortedError } from './errors/index.ts';

/** From when a request comes in until it is answered, or its caller goes away, or its time is up. */
export class RequestLife {
  readonly #milliseconds: number;
  readonly #left = new AbortController();
  readonly #late = new AbortController();
  readonly #over = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #runsSince = 0;
  #remaining: number;
  #leftOut = 0;
  #hasEnded = false;

  /** A life of so many milliseconds at the most, from now on. */
  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#remaining = milliseconds;
    this.#run();
  }

  /** Fires when the caller goes away before the answer is complete. */
  get left(): AbortSignal {
    return this.#left.signal;
  }

  /** Fires when the time is up. */
  get late(): AbortSignal {
    return this.#late.signal;
  }

  /** Fires with either of them; its reason is the error that then ends a read. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** The answer is complete. */
  end(): void {
    clearTimeout(this.#timer);
    this.#hasEnded = true;
  }

  /** The caller went away. */
  leave(): void {
    this.end();
    this.#left.abort();
    this.#over.abort(new RequestAbortedError());
  }

  /** Does what may take as long as it likes: the clock stands still meanwhile. */
  async leaveOut<T>(work: () => Promise<T>): Promise<T> {
    if (this.#leftOut === 0) this.#pause();
    this.#leftOut += 1;
    try {
      return await work();
    } finally {
      this.#leftOut -= 1;
      if (this.#leftOut === 0) this.#run();
    }
  }

  #run(): void {
    if (this.#hasEnded) return;
    this.#runsSince = performance.now();
    this.#timer = setTimeout(() => {
      const reason = new DeadlineExceededError(this.#milliseconds);
      this.#late.abort(reason);
      this.#over.abort(reason);
    }, this.#remaining);
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#remaining = Math.max(1, this.#remaining - (performance.now() - this.#runsSince));
  }
}

/** The error that a signal which fired means. */
export function errorOf({ reason }: AbortSignal): EngineError {
  return reason instanceof EngineError ? reason : new RequestAbortedError();
}

/** What comes of `work`, unless the signal fires before; then `whenFired`, and nobody waits for the work any more. */
export function unless<T>(signal: AbortSignal, work: Promise<T>, whenFired = () => errorOf(signal)): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(whenFired());
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
