import { Allowance } from './allowance.ts';
import { Capabilities } from './capabilities.ts';
import { EngineClock } from './engine-clock.ts';
import { createSession, type EngineSession } from './engine-session.ts';
import { ExternalTaskLookup } from './external-task-lookup.ts';
import { createHttp } from './http.ts';
import { Identities, Identity } from './identity.ts';
import { LongPolls } from './long-poll.ts';
import { KnownProcessDefinitions } from './process-definition-facts.ts';
import { getEngineNames } from './process-engine.ts';
import type { RequestLife } from './request-life.ts';
import { createWire, type WireRoot } from './wire.ts';

export type { EngineSession } from './engine-session.ts';

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
  /** Sockets at the most, for all but long polls. */
  readonly connections: number;
  /** Calls at the most that wait for one of these. */
  readonly waiting: number;
  /** Milliseconds that the engine is let wait for tasks at a time. */
  readonly longPollSlice: number;
  /** Long polls that may be open at once. */
  readonly longPolls: number;
  readonly isGetOnly: boolean;
  /** Overrides what the engine says of itself. */
  readonly version?: string | undefined;
};

/** Who asks, until when, and how much. */
export type Caller = {
  /** Their `Authorization` header, passed on as it is. */
  readonly authorization: string | undefined;
  /** How long their request lasts; for ever when left out. */
  readonly life?: RequestLife | undefined;
  /** How many calls of the engine their request may cost. */
  readonly mostCalls?: number;
};

/** One engine, for as long as the gateway runs. */
export interface Engine {
  readonly session: (caller: Caller) => EngineSession;
  /** The names of the server's engines; needs no credentials, so it tells whether the server answers at all. */
  readonly engineNames: () => Promise<readonly string[]>;
  /** Long polls end with their present slice. */
  readonly stopPolling: () => void;
  /** Waits until what was locked for callers who left is free, then closes the connections. */
  readonly close: () => Promise<void>;
}

/** Beyond its slice, a poll may take so many milliseconds: the engine looks at parked polls in turn (engine-contract 8.2). */
const pollSlack = 30_000;

/** Connects to an engine; sends nothing yet. */
export function createEngine(settings: EngineSettings): Engine {
  const identities = new Identities();
  const clock = new EngineClock();
  const capabilities = new Capabilities(settings.version);
  const definitions = new KnownProcessDefinitions();
  const longPolls = new LongPolls({ slice: settings.longPollSlice, most: settings.longPolls }, clock);
  const onBreak = () => {
    capabilities.forget();
    identities.forgetLimits();
    definitions.forget();
  };
  const http = createHttp({ ...settings, onBreak });
  const pollHttp = createHttp({
    baseUrl: settings.baseUrl,
    timeout: settings.longPollSlice + pollSlack,
    connections: settings.longPolls,
    // There are no more; but the next slice of a poll may come before the last one is through.
    waiting: settings.longPolls,
    onBreak,
  });
  const root: WireRoot = {
    http,
    clock,
    prefix: settings.isNamedInPath ? `/engine/${encodeURIComponent(settings.name)}` : '',
    isGetOnly: settings.isGetOnly,
  };
  const lookups = new WeakMap<Identity, ExternalTaskLookup>();

  function lookupOf(identity: Identity): ExternalTaskLookup {
    const known = lookups.get(identity);
    if (known !== undefined) return known;
    const lookup = new ExternalTaskLookup(identity, (signal) => createWire(root, identity, signal));
    lookups.set(identity, lookup);
    return lookup;
  }

  function session({
    authorization = settings.authorization,
    life,
    mostCalls = Number.POSITIVE_INFINITY,
  }: Caller): EngineSession {
    const identity = identities.of(authorization);
    const allowance = new Allowance(mostCalls, life);
    const lasting = createWire(root, identity);
    return createSession({
      name: settings.name,
      identity,
      allowance,
      wire: allowance.limit(createWire(root, identity, life?.over)),
      lasting: allowance.limit(lasting),
      unlimited: lasting,
      poll: createWire({ ...root, http: pollHttp }, identity),
      life,
      now: () => clock.now(),
      capabilities,
      lookup: lookupOf(identity),
      definitions,
      longPolls,
    });
  }

  // An identity of its own: that the engine refused a caller without credentials says nothing of this exempt resource.
  const serverWire = createWire({ ...root, prefix: '' }, new Identity(undefined));
  return {
    session,
    engineNames: () => getEngineNames(serverWire),
    stopPolling: () => longPolls.stop(),
    close: async () => {
      await longPolls.settled();
      http.close();
      pollHttp.close();
    },
  };
}
