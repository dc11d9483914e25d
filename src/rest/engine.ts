import { Allowance } from './allowance.ts';
import type { ConnectionSettings } from './agents.ts';
import { Capabilities } from './capabilities.ts';
import { type Credentials, credentialsOfCaller } from './credentials.ts';
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
  /** Who the gateway itself is at the engine: for callers who bring no `Authorization` header, or for all. */
  readonly service?: Credentials | undefined;
  /** Whether everybody acts as the gateway itself; then nothing of a caller's header reaches the engine. */
  readonly isServiceOnly?: boolean;
  /** How connections are made. */
  readonly connection?: ConnectionSettings | undefined;
  /** Milliseconds for one call. */
  readonly timeout: number;
  /** Bytes of the largest answer that is read. */
  readonly largestAnswer: number;
  /** Sockets at the most, for all but long polls. */
  readonly connections: number;
  /** Calls at the most that wait for one of these. */
  readonly waiting: number;
  /** Milliseconds that the engine is let wait for tasks at a time. */
  readonly longPollSlice: number;
  /** Milliseconds that a poll may take beyond its slice; 30,000 when left out. */
  readonly pollSlack?: number;
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
  /** The names of the server's engines; an engine wants no credentials for it, so it tells whether the server answers at all. */
  readonly engineNames: () => Promise<readonly string[]>;
  /** Long polls end with their present slice. */
  readonly stopPolling: () => void;
  /**
   * Waits up to so many milliseconds until what was locked for callers who left is free, then closes the connections. Answers whether
   * all is free.
   */
  readonly close: (patience: number) => Promise<boolean>;
}

/** Milliseconds; the engine looks at parked polls in turn (engine-contract 8.2). */
const usualPollSlack = 30_000;

/** Connects to an engine; sends nothing yet. */
export function createEngine(settings: EngineSettings): Engine {
  const identities = new Identities();
  const clock = new EngineClock();
  const capabilities = new Capabilities(settings.version);
  const definitions = new KnownProcessDefinitions();
  const longPolls = new LongPolls({ slice: settings.longPollSlice, most: settings.longPolls }, clock);
  const service = settings.service === undefined ? undefined : new Identity(settings.service);
  const forget = () => {
    capabilities.forget();
    identities.forgetLimits();
    if (service !== undefined) service.resultLimit = undefined;
    definitions.forget();
  };
  const http = createHttp({ ...settings, onBreak: forget });
  const pollHttp = createHttp({
    baseUrl: settings.baseUrl,
    timeout: settings.longPollSlice + (settings.pollSlack ?? usualPollSlack),
    largestAnswer: settings.largestAnswer,
    connections: settings.longPolls,
    // There are no more; but the next slice of a poll may come before the last one is through.
    waiting: settings.longPolls,
    connection: settings.connection,
    onBreak: forget,
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

  function identityOf(authorization: string | undefined): Identity {
    const own = settings.isServiceOnly ? undefined : authorization;
    return own === undefined && service !== undefined ? service : identities.of(own);
  }

  function session({ authorization, life, mostCalls = Number.POSITIVE_INFINITY }: Caller): EngineSession {
    // The engine may have been replaced while nobody asked, and so no call met the break.
    if (!http.isInTouch() && !pollHttp.isInTouch()) forget();
    const identity = identityOf(authorization);
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

  // An identity of its own: the engine exempts this resource, so it says nothing of credentials; but what stands before it may want some.
  const serverIdentity = new Identity(settings.service ?? credentialsOfCaller(undefined));
  const serverWire = createWire({ ...root, prefix: '' }, serverIdentity);
  return {
    session,
    engineNames: () => getEngineNames(serverWire),
    stopPolling: () => longPolls.stop(),
    close: async (patience) => {
      const isAllFree = await longPolls.settled(patience);
      http.close();
      pollHttp.close();
      return isAllFree;
    },
  };
}
