import DataLoader from 'dataloader';
import { findByIds } from './by-ids.ts';
import { EngineFaultError, InvalidInputError } from './errors/index.ts';
import { type ExternalTask, getExternalTask, listExternalTasks } from './external-task.ts';
import { canBeId } from './id.ts';
import type { Identity } from './identity.ts';
import { unless } from './request-life.ts';
import { longestRequestLine, type Wire } from './wire.ts';

/** What is left of a request line for ids. */
const bytesForIds = longestRequestLine - '/external-task?externalTaskIdIn=&maxResults=1000'.length;

/** One caller's wish for one task. Wishes of one caller share its signal. */
type Wish = { readonly id: string; readonly signal: AbortSignal | undefined };

type Outcome = ExternalTask | null | Error;

/**
 * Looks tasks up by id for one identity on one engine. Wishes of all its requests that arrive together become one call: a `GET`
 * for one id, else `POST /external-task` with up to 1000 ids. It has no cache: what one request read is no answer to the next.
 */
export class ExternalTaskLookup {
  readonly #identity: Identity;
  readonly #wireUntil: (signal: AbortSignal | undefined) => Wire;
  readonly #loader: DataLoader<Wish, ExternalTask | null>;

  /** `wireUntil` makes the wire of this identity whose calls end with a signal. */
  constructor(identity: Identity, wireUntil: (signal: AbortSignal | undefined) => Wire) {
    this.#identity = identity;
    this.#wireUntil = wireUntil;
    this.#loader = new DataLoader((wishes) => this.#grant(wishes), {
      cache: false,
      // The requests that one turn of the event loop reads from their sockets are over before `setImmediate`.
      batchScheduleFn: setImmediate,
    });
  }

  /** The task, or null when there is none. An id that can be none is answered without a call. */
  async load(id: string, signal: AbortSignal | undefined): Promise<ExternalTask | null> {
    if (!canBeId(id)) return null;
    const found = this.#loader.load({ id, signal });
    return signal === undefined ? found : unless(signal, found);
  }

  async #grant(wishes: readonly Wish[]): Promise<readonly Outcome[]> {
    const found = await this.#findMerged(wishes);
    return wishes.map(({ id, signal }) => found.get(signal)?.get(id) ?? null);
  }

  /** Outcomes by caller and id. Callers share calls until the engine refuses one; then each is asked for by itself. */
  async #findMerged(wishes: readonly Wish[]): Promise<Map<AbortSignal | undefined, ReadonlyMap<string, Outcome>>> {
    const callers = Map.groupBy(wishes, ({ signal }) => signal);
    const { signal, release } = everyoneGone([...callers.keys()]);
    try {
      const found = await this.#find(idsOf(wishes), signal);
      if (callers.size === 1 || ![...found.values()].some(isRefusal)) {
        return new Map([...callers.keys()].map((caller) => [caller, found]));
      }
    } finally {
      release();
    }
    const alone = [...callers].map(async ([caller, own]) => [caller, await this.#find(idsOf(own), caller)] as const);
    return new Map(await Promise.all(alone));
  }

  #find(ids: readonly string[], signal: AbortSignal | undefined): Promise<ReadonlyMap<string, Outcome>> {
    const wire = this.#wireUntil(signal);
    const how = {
      one: (id: string) => getExternalTask(wire, id),
      many: (ids: readonly string[]) =>
        listExternalTasks(wire, { externalTaskIdIn: ids }, { firstResult: 0, maxResults: ids.length }),
      idOf: ({ id }: ExternalTask) => id,
      bytes: wire.isGetOnly ? bytesForIds : undefined,
    };
    return findByIds(ids, how, this.#identity);
  }
}

function idsOf(wishes: readonly Wish[]): readonly string[] {
  return [...new Set(wishes.map(({ id }) => id))];
}

/** An answer that says no, perhaps only because of one odd id among many. Silence of the engine is nobody's fault. */
function isRefusal(outcome: Outcome): boolean {
  return outcome instanceof EngineFaultError || outcome instanceof InvalidInputError;
}

/** A signal that fires when every caller of a shared call has gone; none where some caller cannot go. */
function everyoneGone(signals: readonly (AbortSignal | undefined)[]) {
  const present = signals.filter((signal) => signal !== undefined);
  if (present.length < signals.length || present.length === 1) {
    return { signal: present.length === 1 && signals.length === 1 ? present[0] : undefined, release: () => {} };
  }
  const controller = new AbortController();
  const leave = () => {
    if (present.every(({ aborted }) => aborted)) controller.abort();
  };
  leave();
  for (const signal of present) signal.addEventListener('abort', leave, { once: true });
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of present) signal.removeEventListener('abort', leave);
    },
  };
}
