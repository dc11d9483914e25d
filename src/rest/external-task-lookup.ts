import DataLoader from 'dataloader';
import { EngineFaultError, InvalidInputError, ResultLimitError } from './errors/index.ts';
import { type ExternalTask, getExternalTask, listExternalTasks, longestRequestLine } from './external-task.ts';
import { canBeId } from './id.ts';
import type { Identity } from './identity.ts';
import type { Wire } from './wire.ts';

/** The engine puts so many ids into one `IN` group; beyond, some databases refuse (engine-contract 5). */
const idsPerCall = 1_000;

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
    return canBeId(id) ? this.#loader.load({ id, signal }) : null;
  }

  async #grant(wishes: readonly Wish[]): Promise<readonly Outcome[]> {
    const found = await this.#findMerged(wishes);
    return wishes.map(({ id, signal }) => found.get(signal)?.get(id) ?? null);
  }

  /** Outcomes by caller and id. Callers share calls until the engine refuses one; then each is asked for by itself. */
  async #findMerged(wishes: readonly Wish[]): Promise<Map<AbortSignal | undefined, Map<string, Outcome>>> {
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

  async #find(ids: readonly string[], signal: AbortSignal | undefined): Promise<Map<string, Outcome>> {
    const wire = this.#wireUntil(signal);
    const chunks = this.#chunksOf(ids, wire.isGetOnly);
    const found = await Promise.all(chunks.map((chunk) => this.#findChunk(chunk, wire)));
    return new Map(found.flatMap((outcomes) => [...outcomes]));
  }

  async #findChunk(ids: readonly string[], wire: Wire): Promise<Map<string, Outcome>> {
    const [first, ...others] = ids;
    try {
      if (first !== undefined && others.length === 0) return new Map([[first, await getExternalTask(wire, first)]]);
      const tasks = await listExternalTasks(
        wire,
        { externalTaskIdIn: ids },
        { firstResult: 0, maxResults: ids.length },
      );
      return new Map(tasks.map((task) => [task.id, task]));
    } catch (error) {
      if (error instanceof ResultLimitError && error.limit > 0 && error.limit < ids.length) {
        this.#identity.resultLimit = error.limit;
        const cutAnew = this.#chunksOf(ids, wire.isGetOnly).map((chunk) => this.#findChunk(chunk, wire));
        return new Map((await Promise.all(cutAnew)).flatMap((outcomes) => [...outcomes]));
      }
      return new Map(ids.map((id) => [id, error as Error]));
    }
  }

  #chunksOf(ids: readonly string[], isGetOnly: boolean): readonly (readonly string[])[] {
    const most = Math.min(idsPerCall, this.#identity.resultLimit ?? idsPerCall);
    return isGetOnly ? chunksForGet(ids, most) : chunksOfAtMost(ids, most);
  }
}

function chunksOfAtMost(ids: readonly string[], most: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, at) => ids.slice(at * most, (at + 1) * most));
}

/** Ids in a query string: cut where the request line would get too long; one with a comma cannot be in a list at all. */
function chunksForGet(ids: readonly string[], most: number): string[][] {
  const [alone, listable] = [ids.filter((id) => id.includes(',')), ids.filter((id) => !id.includes(','))];
  const chunks: string[][] = alone.map((id) => [id]);
  let chunk: string[] = [];
  let bytes = 0;
  for (const id of listable) {
    const cost = encodeURIComponent(id).length + '%2C'.length;
    if (
      chunk.length === most ||
      bytes + cost > longestRequestLine - '/external-task?externalTaskIdIn=&maxResults=1000'.length
    ) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(id);
    bytes += cost;
  }
  return chunk.length === 0 ? chunks : [...chunks, chunk];
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
