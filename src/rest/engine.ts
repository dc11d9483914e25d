import pLimit from 'p-limit';
import { Capabilities, type Since } from './capabilities.ts';
import { EngineClock } from './engine-clock.ts';
import { EngineTooOldError, ResultLimitError } from './errors/index.ts';
import {
  countExternalTasks,
  type ExternalTask,
  getExternalTaskErrorDetails,
  listExternalTasks,
  type ResultWindow,
} from './external-task.ts';
import { ExternalTaskLookup } from './external-task-lookup.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import { createHttp } from './http.ts';
import { canBeId } from './id.ts';
import { Identities, Identity } from './identity.ts';
import { getEngineNames } from './process-engine.ts';
import { getTopicNames, type TopicNamesQuery } from './topic.ts';
import { createWire, type WireRoot } from './wire.ts';

export type EngineSettings = {
  /** The engine's name in the REST path, and whether the path must have it (the default engine is at the root). */
  readonly name: string;
  readonly isNamedInPath: boolean;
  /** Up to and including `/engine-rest`. */
  readonly baseUrl: string;
  /** The `Authorization` header of callers who bring none. */
  readonly authorization?: string | undefined;
  /** Milliseconds for one call. */
  readonly timeout: number;
  /** Sockets at the most. */
  readonly connections: number;
  readonly isGetOnly: boolean;
  /** Overrides what the engine says of itself. */
  readonly version?: string | undefined;
};

/** Who asks, and until when. */
export type Caller = {
  /** Their `Authorization` header, passed on as it is. */
  readonly authorization: string | undefined;
  /** Fires when they go away. */
  readonly signal?: AbortSignal | undefined;
};

/** One engine as one caller may use it during one request, grouped by noun. */
export interface EngineSession {
  readonly name: string;
  readonly isGetOnly: boolean;
  /** The engine's time now, in epoch milliseconds. */
  readonly now: () => number;
  /** The most rows that the engine gives this caller, once that was met. */
  readonly resultLimit: () => number | undefined;
  /** Throws EngineTooOldError, naming `what`, unless the engine understands what came with a release. */
  readonly require: (what: string, since: Since) => Promise<void>;
  readonly version: () => Promise<string | null>;
  readonly externalTask: {
    /** Batched, and asked once per request; null when there is none. */
    readonly get: (id: string) => Promise<ExternalTask | null>;
    /** Throws ResultLimitError, and remembers the limit, when `maxResults` is over the engine's. */
    readonly list: (query: ExternalTaskQuery, window: ResultWindow) => Promise<readonly ExternalTask[]>;
    readonly count: (query: ExternalTaskQuery) => Promise<number>;
    /** One call each, a few at a time. */
    readonly errorDetails: (id: string) => Promise<string | null>;
  };
  readonly topic: { readonly names: (query: TopicNamesQuery) => Promise<readonly string[]> };
}

/** One engine, for as long as the gateway runs. */
export interface Engine {
  readonly session: (caller: Caller) => EngineSession;
  /** The names of the server's engines; needs no credentials, so it tells whether the server answers at all. */
  readonly engineNames: () => Promise<readonly string[]>;
  readonly close: () => void;
}

/** Single calls that one request may have under way, e.g. for the error details of a whole page. */
const singleCallsAtATime = 10;

/** Connects to an engine; sends nothing yet. */
export function createEngine(settings: EngineSettings): Engine {
  const identities = new Identities();
  const clock = new EngineClock();
  const capabilities = new Capabilities(settings.version);
  const http = createHttp({
    ...settings,
    onBreak: () => {
      capabilities.forget();
      identities.forgetLimits();
    },
  });
  const lookups = new WeakMap<Identity, ExternalTaskLookup>();
  const root: WireRoot = {
    http,
    clock,
    prefix: settings.isNamedInPath ? `/engine/${encodeURIComponent(settings.name)}` : '',
    isGetOnly: settings.isGetOnly,
  };

  function lookupOf(identity: Identity): ExternalTaskLookup {
    const known = lookups.get(identity);
    if (known !== undefined) return known;
    const lookup = new ExternalTaskLookup(identity, (signal) => createWire(root, identity, signal));
    lookups.set(identity, lookup);
    return lookup;
  }

  function session({ authorization = settings.authorization, signal }: Caller): EngineSession {
    const identity = identities.of(authorization);
    const wire = createWire(root, identity, signal);
    const singleCalls = pLimit(singleCallsAtATime);
    return {
      name: settings.name,
      isGetOnly: settings.isGetOnly,
      now: () => clock.now(),
      resultLimit: () => identity.resultLimit,
      // The answer is for everybody, so it is not given up when the first who needs it goes away.
      version: () => capabilities.version(createWire(root, identity), identity),
      require: async (what, since) => {
        const lasting = createWire(root, identity);
        if (await capabilities.understands(since, lasting, identity)) return;
        throw new EngineTooOldError(what, since, await capabilities.version(lasting, identity));
      },
      externalTask: {
        get: oncePerRequest((id) => lookupOf(identity).load(id, signal)),
        list: (query, window) => rememberingLimit(identity, () => listExternalTasks(wire, query, window)),
        count: (query) => countExternalTasks(wire, query),
        errorDetails: oncePerRequest((id) =>
          canBeId(id) ? singleCalls(() => getExternalTaskErrorDetails(wire, id)) : Promise.resolve(null),
        ),
      },
      topic: { names: (query) => getTopicNames(wire, query) },
    };
  }

  // An identity of its own: that the engine refused a caller without credentials says nothing of this exempt resource.
  const serverWire = createWire({ ...root, prefix: '' }, new Identity(undefined));
  return { session, engineNames: () => getEngineNames(serverWire), close: http.close };
}

function oncePerRequest<T>(ask: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (id) => {
    const answer = asked.get(id) ?? ask(id);
    asked.set(id, answer);
    return answer;
  };
}

async function rememberingLimit<T>(identity: Identity, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ResultLimitError) identity.resultLimit = error.limit;
    throw error;
  }
}
