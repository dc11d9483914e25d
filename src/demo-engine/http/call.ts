import type { EngineVersion } from '../engine-version.ts';
import type { LongPolls } from '../polling/long-polls.ts';
import type { ResultWindow } from '../query/result-window.ts';
import type { JobExecutor } from '../state/job-executor.ts';
import type { Store } from '../state/store.ts';
import { EngineFault } from '../wire/engine-fault.ts';
import { isInt } from '../wire/int64.ts';
import { type JsonValue, readJson } from '../wire/json.ts';
import type { Caller } from './accounts.ts';
import { containerFault } from './container-fault.ts';

/** One of the engines that the server has. */
export type Engine = {
  readonly name: string;
  readonly version: EngineVersion;
  readonly store: Store;
  readonly jobExecutor: JobExecutor;
  readonly maxResultsLimit: number | undefined;
};

/** What a handler gets to see of a request. */
export type Call = {
  readonly engine: Engine;
  /** Every engine of the server, the default one first. */
  readonly engineNames: readonly string[];
  /** What `GET /version` says. */
  readonly reportedVersion: string | null;
  /** Of all engines of the server (engine-contract 8.2). */
  readonly longPolls: LongPolls;
  /** undefined where the engine wants no credentials. */
  readonly caller: Caller | undefined;
  /** As the client named this server. */
  readonly host: string;
  /** What stands for the `{name}`s of the route. */
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  /** The JSON of the body; read when asked for, since the container looks at parameters first. Throws the engine's 400. */
  readonly readBody: () => JsonValue;
};

/** The id that the path names. */
export function idOf({ pathParameters }: Call): string {
  return pathParameters.id ?? '';
}

/** An `Integer` query parameter; null where absent or empty. Throws Jersey's odd 404 for anything else (engine-contract 1.3). */
export function integerParameter({ search }: Call, name: string): number | null {
  const text = search.get(name) ?? '';
  if (text === '') return null;
  if (!/^[+-]?\d+$/.test(text) || !isInt(BigInt(text.replace('+', '')))) throw containerFault('notAnInteger');
  return Number(text);
}

/** Which rows a list is to show. */
export function windowOf(call: Call): ResultWindow {
  return { firstResult: integerParameter(call, 'firstResult'), maxResults: integerParameter(call, 'maxResults') };
}

/** The limit of this caller's lists; enforced only for authenticated users (engine-contract 1.8). */
export function maxResultsLimitFor({ caller, engine }: Call): number | undefined {
  return caller === undefined ? undefined : engine.maxResultsLimit;
}

/** A `boolean` query parameter: anything but `true` is false (engine-contract 4.6). */
export function booleanParameter({ search }: Call, name: string): boolean {
  return search.get(name)?.toLowerCase() === 'true';
}

/** A JSON body as the engine reads it: nothing at all is `{}`, blanks alone are null (engine-contract 1.2, 1.4). */
export function readJsonBody(bytes: Uint8Array, { level }: EngineVersion): JsonValue {
  if (bytes.length === 0) return {};
  // The limits came with Jackson 2.15.
  const isStrict = level >= 20;
  const maxDepth = isStrict ? 1000 : Number.POSITIVE_INFINITY;
  const text = decoded(bytes);
  return text.trim() === '' ? null : readJson(text, { ignoresTrailingText: !isStrict, maxDepth });
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EngineFault(400, 'InvalidRequestException', '', null);
  }
}
