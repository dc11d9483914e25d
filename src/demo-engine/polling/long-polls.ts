import { type Answer, htmlPage } from '../http/answer.ts';
import { EngineFault } from '../wire/engine-fault.ts';

/** A fetch that found nothing yet. */
export type LongPoll = {
  readonly workerId: string;
  /** Milliseconds to wait. */
  readonly patience: number;
  /** Tries once more; the answer with tasks or without. Throws EngineFaults. */
  readonly attempt: () => { readonly answer: Answer; readonly isEmpty: boolean };
};

type ParkedPoll = LongPoll & {
  /** On the clock of this machine: a clock that a test has stopped stops no poll. */
  readonly deadline: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: unknown) => void;
};

/** Nothing else wakes the polls: no expired lock, no failure, no retries (engine-contract 4.1). */
const tickMs = 30_000;

/** How long the one thread that serves the polls takes from a call to its round; what arrives meanwhile has to queue. */
const roundDelayMs = 4;

const defaultCapacity = 200;

/** The long polls of all engines of a server: one queue, served in the order of arrival (engine-contract 8.2). */
export class LongPolls {
  readonly #isUniqueWorkerMode: boolean;
  readonly #capacity: number;
  #arriving: ParkedPoll[] = [];
  #parked: ParkedPoll[] = [];
  #timer: NodeJS.Timeout | undefined;
  #nextRound = Number.POSITIVE_INFINITY;

  constructor({
    isUniqueWorkerMode = false,
    longPollQueueCapacity = defaultCapacity,
  }: {
    readonly isUniqueWorkerMode?: boolean;
    readonly longPollQueueCapacity?: number;
  }) {
    this.#isUniqueWorkerMode = isUniqueWorkerMode;
    this.#capacity = longPollQueueCapacity;
  }

  /** Whether the client is still there is of no interest. Rejects with the 500 of a full queue. */
  park(poll: LongPoll): Promise<Answer> {
    if (this.#arriving.length >= this.#capacity) return Promise.reject(tooManyRequests());
    return new Promise((resolve, reject) => {
      this.#arriving.push({ ...poll, deadline: performance.now() + poll.patience, resolve, reject });
      this.wake();
    });
  }

  /** A task was created or unlocked, or a poll has come: everyone gets another try soon. */
  wake(): void {
    if (this.#arriving.length + this.#parked.length > 0) this.#scheduleIn(roundDelayMs);
  }

  /** Polls are not answered any more: their connections end. */
  close(): void {
    clearTimeout(this.#timer);
    this.#arriving = [];
    this.#parked = [];
  }

  #scheduleIn(delay: number): void {
    const at = performance.now() + delay;
    if (at >= this.#nextRound) return;
    clearTimeout(this.#timer);
    this.#nextRound = at;
    this.#timer = setTimeout(() => this.#round(), delay);
  }

  #round(): void {
    this.#nextRound = Number.POSITIVE_INFINITY;
    const arrived = this.#arriving;
    this.#arriving = [];
    if (this.#isUniqueWorkerMode) this.#displace(new Set(arrived.map(({ workerId }) => workerId)));
    this.#parked = [...this.#parked, ...arrived].filter((poll) => !hasEnded(poll));
    if (this.#parked.length === 0) return;
    const firstDeadline = Math.min(...this.#parked.map(({ deadline }) => deadline));
    this.#scheduleIn(Math.min(Math.max(Math.ceil(firstDeadline - performance.now()), 1), tickMs));
  }

  /** Only parked polls make way, so two that arrive in one round both stay. */
  #displace(workerIds: ReadonlySet<string>): void {
    const isDisplaced = ({ workerId }: ParkedPoll) => workerIds.has(workerId);
    for (const poll of this.#parked.filter(isDisplaced)) poll.resolve(htmlPage(503));
    this.#parked = this.#parked.filter((poll) => !isDisplaced(poll));
  }
}

function hasEnded({ attempt, deadline, resolve, reject }: ParkedPoll): boolean {
  try {
    const { answer, isEmpty } = attempt();
    if (isEmpty && performance.now() < deadline) return false;
    resolve(answer);
  } catch (fault) {
    reject(fault);
  }
  return true;
}

function tooManyRequests(): EngineFault {
  const message = 'At the moment the server has to handle too many requests at the same time. Please try again later.';
  return new EngineFault(500, 'InvalidRequestException', message, null);
}
