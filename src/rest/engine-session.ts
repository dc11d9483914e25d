import pLimit from 'p-limit';
import type { Allowance } from './allowance.ts';
import { type Batch, type BatchStatistics, getBatchStatistics, getHistoricBatch, type HistoricBatch } from './batch.ts';
import type { Capabilities, Since } from './capabilities.ts';
import { EngineTooOldError, ResultLimitError } from './errors/index.ts';
import {
  countExternalTasks,
  type ExternalTask,
  getExternalTaskErrorDetails,
  listExternalTasks,
  type ResultWindow,
} from './external-task.ts';
import {
  countExternalTaskLog,
  type ExternalTaskLog,
  getExternalTaskLogErrorDetails,
  listExternalTaskLog,
} from './external-task-log.ts';
import type { ExternalTaskLookup } from './external-task-lookup.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import { canBeId } from './id.ts';
import type { Identity } from './identity.ts';
import type { Int64 } from './int64.ts';
import type { LongPolls } from './long-poll.ts';
import { createNeighbours, type Neighbours } from './neighbours.ts';
import { oncePerRequest } from './once-per-request.ts';
import { setPriority } from './priority.ts';
import type { KnownProcessDefinitions } from './process-definition-facts.ts';
import { type RequestLife, unless } from './request-life.ts';
import { bulkSetRetries, bulkSetRetriesAsync, type SetRetries, setRetries } from './retries.ts';
import { getTopicNames, type TopicNamesQuery } from './topic.ts';
import type { Wire } from './wire.ts';
import * as worker from './worker.ts';

/** One engine as one caller may use it during one request, grouped by noun. Every function may throw an EngineError. */
export interface EngineSession extends Neighbours {
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
    /** Batched, and asked once per request until `forget`; null when there is none. */
    readonly get: (id: string) => Promise<ExternalTask | null>;
    /** The task was changed: what was read of it, and of what lies around it, is old. */
    readonly forget: (id: string) => void;
    /** Throws ResultLimitError, and remembers the limit, when `maxResults` is over the engine's. */
    readonly list: (query: ExternalTaskQuery, window: ResultWindow) => Promise<readonly ExternalTask[]>;
    readonly count: (query: ExternalTaskQuery) => Promise<number>;
    /** One call each, a few at a time. */
    readonly errorDetails: (id: string) => Promise<string | null>;
  };
  readonly topic: { readonly names: (query: TopicNamesQuery) => Promise<readonly string[]> };
  readonly worker: {
    /** Waits up to `waitFor` milliseconds; tasks of a caller who left are unlocked. */
    readonly fetchAndLock: (
      body: worker.FetchAndLock,
      waitFor: number,
    ) => Promise<readonly worker.LockedExternalTask[]>;
    readonly lock: (id: string, body: { workerId: string; lockDuration: number }) => Promise<void>;
    readonly extendLock: (id: string, body: { workerId: string; newDuration: number }) => Promise<void>;
    readonly unlock: (id: string) => Promise<void>;
    readonly complete: (id: string, body: worker.Completion) => Promise<void>;
    readonly fail: (id: string, body: worker.Failure) => Promise<void>;
    readonly throwBpmnError: (id: string, body: worker.BpmnError) => Promise<void>;
  };
  readonly priority: { readonly set: (id: string, priority: Int64) => Promise<void> };
  readonly retries: {
    readonly set: (id: string, retries: number) => Promise<void>;
    readonly setMany: (body: SetRetries) => Promise<void>;
    readonly setManyAsync: (body: SetRetries) => Promise<Batch>;
  };
  readonly batch: {
    readonly statistics: (id: string) => Promise<BatchStatistics | null>;
    readonly historic: (id: string) => Promise<HistoricBatch | null>;
  };
  readonly log: {
    readonly list: (externalTaskId: string, window: ResultWindow) => Promise<readonly ExternalTaskLog[]>;
    readonly count: (externalTaskId: string) => Promise<number>;
    /** One call each, a few at a time. */
    readonly errorDetails: (logId: string) => Promise<string | null>;
  };
}

/** What a session is made of. */
export type SessionParts = {
  readonly name: string;
  readonly identity: Identity;
  readonly allowance: Allowance;
  /** Ends with the request. */
  readonly wire: Wire;
  /** Does not, for commands, which must not be given up half done. */
  readonly lasting: Wire;
  /** Neither ended nor counted: what everybody profits from, and giving tasks back. */
  readonly unlimited: Wire;
  /** The same with connections of its own. */
  readonly poll: Wire;
  readonly life: RequestLife | undefined;
  readonly now: () => number;
  readonly capabilities: Capabilities;
  readonly lookup: ExternalTaskLookup;
  readonly definitions: KnownProcessDefinitions;
  readonly longPolls: LongPolls;
};

/** Single calls that one request may have under way, e.g. for the error details of a whole page. */
const singleCallsAtATime = 10;

/** Makes the session of one request. */
export function createSession(parts: SessionParts): EngineSession {
  const {
    name,
    identity,
    allowance,
    unlimited,
    wire,
    lasting,
    poll,
    life,
    now,
    capabilities,
    lookup,
    definitions,
    longPolls,
  } = parts;
  // Most requests make none, so the queue is made by the first.
  let queue: ReturnType<typeof pLimit> | undefined;
  const singleCalls = <T>(call: () => Promise<T>): Promise<T> => {
    queue ??= pLimit(singleCallsAtATime);
    return queue(call);
  };
  const task = oncePerRequest((id) => lookup.load(id, life?.over));
  const errorDetails = oncePerRequest((id) =>
    canBeId(id) ? singleCalls(() => getExternalTaskErrorDetails(wire, id)) : Promise.resolve(null),
  );
  const logDetails = oncePerRequest((id) => singleCalls(() => getExternalTaskLogErrorDetails(wire, id)));
  // Others may wait for the same answer, so it is not given up with this request.
  const inTime = <T>(answer: Promise<T>) => (life === undefined ? answer : unless(life.over, answer));
  const version = () => inTime(capabilities.version(unlimited, identity));
  // Most requests stay with the tasks, so the loaders for what lies around them are made by the first that does not.
  let made: ReturnType<typeof createNeighbours> | undefined;
  const around = (): Neighbours => {
    made ??= createNeighbours({ wire, identity, definitions, singly: singleCalls });
    return made.neighbours;
  };
  return {
    get processInstance() {
      return around().processInstance;
    },
    get processDefinition() {
      return around().processDefinition;
    },
    get variable() {
      return around().variable;
    },
    get incident() {
      return around().incident;
    },
    get taskLog() {
      return around().taskLog;
    },
    name,
    isGetOnly: wire.isGetOnly,
    now,
    resultLimit: () => identity.resultLimit,
    version,
    require: async (what, since) => {
      if (await inTime(capabilities.understands(since, unlimited, identity))) return;
      throw new EngineTooOldError(what, since, await version());
    },
    externalTask: {
      get: task.ask,
      forget: (id) => {
        task.forget(id);
        errorDetails.forget(id);
        made?.forget();
      },
      list: (query, window) => rememberingLimit(identity, () => listExternalTasks(wire, query, window)),
      count: (query) => countExternalTasks(wire, query),
      errorDetails: errorDetails.ask,
    },
    topic: { names: (query) => getTopicNames(wire, query) },
    worker: {
      fetchAndLock: async (body, waitFor) => {
        allowance.spend();
        const poller = {
          identity,
          wire: unlimited,
          poll,
          signal: life?.left,
          lookUp: (id: string) => lookup.load(id, undefined),
        };
        const fetch = () => longPolls.fetch(body, waitFor, poller);
        return life === undefined ? fetch() : life.leaveOut(fetch);
      },
      lock: (id, body) => worker.lock(lasting, id, body),
      extendLock: (id, body) => worker.extendLock(lasting, id, body),
      unlock: (id) => worker.unlock(lasting, id),
      complete: (id, body) => worker.complete(lasting, id, body),
      fail: (id, body) => worker.fail(lasting, id, body),
      throwBpmnError: (id, body) => worker.throwBpmnError(lasting, id, body),
    },
    priority: { set: (id, priority) => setPriority(lasting, id, priority) },
    retries: {
      set: (id, retries) => setRetries(lasting, id, retries),
      setMany: (body) => bulkSetRetries(lasting, body),
      setManyAsync: (body) => bulkSetRetriesAsync(lasting, body),
    },
    batch: {
      statistics: (id) => getBatchStatistics(wire, id),
      historic: (id) => getHistoricBatch(wire, id),
    },
    log: {
      list: (id, window) => rememberingLimit(identity, () => listExternalTaskLog(wire, { externalTaskId: id }, window)),
      count: (id) => countExternalTaskLog(wire, id),
      errorDetails: logDetails.ask,
    },
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
