import type { ExternalTask } from '../rest/external-task.ts';
import type { DemoTask, DemoTaskIds } from './demo-task.ts';

/** Somebody who may call an engine that wants credentials. */
export type DemoUser = {
  readonly password: string;
  /** Which tasks the user may read; all when left out. */
  readonly canRead?: (task: ExternalTask) => boolean;
  /** Which definitions, by their key, the user may read; all when left out. Tasks do not depend on it. */
  readonly canReadDefinition?: (key: string) => boolean;
  /** Whether the user may read the history, of what the user may read at all; yes when left out. */
  readonly canReadHistory?: boolean;
  /** Which tasks the user may change; all when left out. */
  readonly canUpdate?: (task: ExternalTask) => boolean;
  /** Whether the user may start batches; yes when left out. */
  readonly canCreateBatches?: boolean;
  /** Of which tenants the user is a member, or `all` for who is not bound to tenants; of none when left out. */
  readonly tenants?: readonly string[] | 'all';
};

export type DemoEngineOptions = {
  /** A free one when left out. */
  readonly port?: number;
  /** `127.0.0.1` when left out. */
  readonly host?: string;
  /** What it plays: `7.24.0` when left out, other versions of Camunda 7, or of Operaton as `1.0.3`. */
  readonly version?: string;
  /** What `GET /version` says; `version` when left out, null for an engine that does not know (engine-contract 7.4). */
  readonly reportedVersion?: string | null;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** By name. Where given, every call but `GET /engine` needs HTTP Basic credentials (engine-contract 1.7). */
  readonly users?: Readonly<Record<string, DemoUser>>;
  /** Of lists; enforced only for authenticated users (engine-contract 1.8). */
  readonly maxResultsLimit?: number;
  /** The first one is the default engine; `default` alone when left out. Engines share no tasks. */
  readonly engineNames?: readonly string[];
  /** `full` when left out; with `none` nothing is written into the history (engine-contract 7.5). */
  readonly historyLevel?: 'full' | 'none';
  /** A long poll displaces the parked ones of the same worker, which get a 503; off when left out (engine-contract 8.2). */
  readonly isUniqueWorkerMode?: boolean;
  /** How many long polls may arrive at once; 200 when left out. */
  readonly longPollQueueCapacity?: number;
  /** Whether it keeps every request, as for tests; yes when left out. Who runs for long does not. */
  readonly keepsLog?: boolean;
  /** What is in the default engine from the start. */
  readonly tasks?: readonly DemoTask[];
};

/** A request as it arrived. */
export type LoggedCall = {
  readonly method: string;
  /** With the query string, after `/engine-rest`. */
  readonly path: string;
  readonly body: string;
  readonly authorization?: string;
};

export interface DemoEngine {
  /** Up to and including `/engine-rest`. */
  readonly url: string;
  /** Every request in order, unless it keeps none. */
  readonly log: readonly LoggedCall[];
  /** Adds tasks, which long polls notice, to the default engine unless another is named; answers their ids in the same order. */
  add(tasks: readonly DemoTask[], engineName?: string): readonly DemoTaskIds[];
  /** Forgets tasks, batches and log. */
  clear(): void;
  /** Stops listening and ends open connections at once. */
  close(): Promise<void>;
}
