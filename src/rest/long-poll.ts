import pLimit from 'p-limit';
import { epochOf } from './date.ts';
import type { EngineClock } from './engine-clock.ts';
import { EngineOverloadedError, RequestAbortedError } from './errors/index.ts';
import type { ExternalTask } from './external-task.ts';
import type { Identity } from './identity.ts';
import { unless } from './request-life.ts';
import type { Wire } from './wire.ts';
import { type FetchAndLock, fetchAndLock, type LockedExternalTask, unlock } from './worker.ts';

export type LongPollSettings = {
  /** Milliseconds that the engine is let wait at a time; a caller who left is noticed in between. */
  readonly slice: number;
  /** Polls that may be open at once. */
  readonly most: number;
};

/** Who polls, and the two ways to the engine: `poll` has connections of its own. */
export type Poller = {
  readonly identity: Identity;
  readonly wire: Wire;
  readonly poll: Wire;
  /** Reads a task anew. */
  readonly lookUp: (id: string) => Promise<ExternalTask | null>;
  /** Fires when the caller goes away before the answer is complete. */
  readonly signal: AbortSignal | undefined;
};

/** Tasks that are freed at a time after their worker has left. */
const unlocksAtATime = 10;

/**
 * Fetches tasks for workers, waiting in slices: the engine does not notice that a caller left, and would lock a task for nobody
 * (engine-contract 8.2). What was locked for one who left is unlocked.
 */
export class LongPolls {
  readonly #settings: LongPollSettings;
  readonly #clock: EngineClock;
  /** Fetches, and the giving back of what they brought. */
  readonly #underWay = new Set<Promise<unknown>>();
  #open = 0;
  #isStopping = false;

  constructor(settings: LongPollSettings, clock: EngineClock) {
    this.#settings = settings;
    this.#clock = clock;
  }

  /**
   * The tasks that `body` locks, at once or within `waitFor` milliseconds. Throws EngineOverloadedError at once where too many polls are
   * open, and OutcomeUnknownError where an answer was lost; a call that answered is definite, so the next slice is no repetition.
   */
  fetch(body: FetchAndLock, waitFor: number, poller: Poller): Promise<readonly LockedExternalTask[]> {
    return this.#track(this.#fetch(body, waitFor, poller));
  }

  /** No poll begins another slice. */
  stop(): void {
    this.#isStopping = true;
  }

  /**
   * Waits up to so many milliseconds until no fetch is under way, since a slice may still lock tasks for a caller who left, and
   * everything that was locked for such callers is free. Answers whether it is so.
   */
  async settled(patience: number): Promise<boolean> {
    const isOver = AbortSignal.timeout(patience);
    while (this.#underWay.size > 0 && !isOver.aborted) {
      await unless(isOver, Promise.allSettled(this.#underWay)).catch(() => undefined);
    }
    return this.#underWay.size === 0;
  }

  #track<T>(work: Promise<T>): Promise<T> {
    const tracked = work.finally(() => this.#underWay.delete(tracked));
    this.#underWay.add(tracked);
    return tracked;
  }

  async #fetch(body: FetchAndLock, waitFor: number, poller: Poller): Promise<readonly LockedExternalTask[]> {
    if (waitFor === 0) return this.#hand(await fetchAndLock(poller.wire, body), poller);
    if (this.#open >= this.#settings.most) throw new EngineOverloadedError();
    this.#open += 1;
    try {
      return this.#hand(await this.#wait(body, waitFor, poller), poller);
    } finally {
      this.#open -= 1;
    }
  }

  async #wait(body: FetchAndLock, waitFor: number, poller: Poller): Promise<readonly LockedExternalTask[]> {
    // The first call of credentials that are not proven goes alone; others must not wait for it as long as a poll lasts.
    const first = poller.identity.isProven ? [] : await fetchAndLock(poller.wire, body);
    if (first.length > 0) return first;
    const deadline = performance.now() + waitFor;
    while (!this.#isStopping) {
      const left = Math.ceil(deadline - performance.now());
      if (left <= 0) break;
      if (poller.signal?.aborted) throw new RequestAbortedError();
      const asyncResponseTimeout = Math.min(left, this.#settings.slice);
      const tasks = await fetchAndLock(poller.poll, { ...body, asyncResponseTimeout });
      if (tasks.length > 0) return tasks;
    }
    return [];
  }

  /** Gives tasks to their caller, or takes them back when it has left, or leaves before it has them. */
  #hand(tasks: readonly LockedExternalTask[], poller: Poller): readonly LockedExternalTask[] {
    if (tasks.length === 0 || poller.signal === undefined) return tasks;
    const takeBack = () => void this.#track(this.#release(tasks, poller));
    if (poller.signal.aborted) {
      takeBack();
      throw new RequestAbortedError();
    }
    poller.signal.addEventListener('abort', takeBack, { once: true });
    return tasks;
  }

  /** Unlocks what is still locked by the worker that left; what another worker took meanwhile is not touched. */
  async #release(tasks: readonly LockedExternalTask[], { wire, lookUp }: Poller): Promise<void> {
    const limit = pLimit(unlocksAtATime);
    const release = async ({ id, workerId }: LockedExternalTask) => {
      const now = await lookUp(id);
      const isStillHeld =
        now?.workerId === workerId &&
        now.lockExpirationTime !== null &&
        epochOf(now.lockExpirationTime) > this.#clock.now();
      if (isStillHeld) await limit(() => unlock(wire, id));
    };
    // Nobody is left to tell of a failure; the locks end by themselves.
    await Promise.allSettled(tasks.map(release));
  }
}
