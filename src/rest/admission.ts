import PQueue from 'p-queue';
import { EngineOverloadedError } from './errors/index.ts';
import { errorOf } from './request-life.ts';

export type AdmissionSettings = {
  /** Calls that may be under way at a time. */
  readonly atOnce: number;
  /** Further calls that may wait for their turn. */
  readonly waiting: number;
};

/** Lets calls to one engine go a few at a time, first come, first served. */
export class Admission {
  readonly #queue: PQueue;
  readonly #settings: AdmissionSettings;

  constructor(settings: AdmissionSettings) {
    this.#settings = settings;
    this.#queue = new PQueue({ concurrency: settings.atOnce });
  }

  /**
   * Makes a call when its turn has come. Throws EngineOverloadedError where too many wait already, at once, or its turn does not come
   * within `patience` milliseconds, and what `signal` means when it fires before; then nothing was sent.
   */
  async admit<T>(call: () => Promise<T>, patience: number, signal: AbortSignal | undefined): Promise<T> {
    // Most calls need not wait; a signal of their own would cost more than all else here.
    if (this.#queue.pending < this.#settings.atOnce) return this.#queue.add(call);
    if (signal?.aborted) throw errorOf(signal);
    if (this.#queue.size >= this.#settings.waiting) throw notSent();
    return this.#wait(call, patience, signal);
  }

  async #wait<T>(call: () => Promise<T>, patience: number, signal: AbortSignal | undefined): Promise<T> {
    const leaving = new AbortController();
    const leave = () => leaving.abort(signal && errorOf(signal));
    const timer = setTimeout(() => leaving.abort(notSent()), patience);
    signal?.addEventListener('abort', leave, { once: true });
    const stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
    const start = () => {
      stopWaiting();
      return call();
    };
    try {
      return await this.#queue.add(start, { signal: leaving.signal });
    } finally {
      stopWaiting();
    }
  }
}

function notSent(): EngineOverloadedError {
  return new EngineOverloadedError('Too many calls wait for the engine already, so this one was not sent.');
}
