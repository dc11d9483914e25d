import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import got, { RequestError, TimeoutError } from 'got';
import { Admission } from './admission.ts';
import {
  type EngineError,
  EngineOverloadedError,
  EngineTimeoutError,
  EngineUnreachableError,
  OutcomeUnknownError,
} from './errors/index.ts';
import { errorOf } from './request-life.ts';

/**
 * What it means to send a call again when nobody knows if it arrived (engine-contract 8.1): nothing for a `read`; the same state for an
 * `absolute` command, e.g. one that sets a priority; a second effect for a command that is to be sent `once`.
 */
export type Repetition = 'read' | 'absolute' | 'once';

/** One call of the engine's REST API. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the base URL, ids encoded, with the query string: `/external-task?maxResults=21`. */
  readonly path: string;
  /** JSON text. */
  readonly body?: string;
  /** Media types that the answer may have; JSON when left out. */
  readonly accept?: string;
  readonly repetition: Repetition;
  readonly authorization: string | undefined;
  /** Ends the call, e.g. when the caller goes away. */
  readonly signal?: AbortSignal | undefined;
};

/** What came back, whatever its status. */
export type HttpAnswer = {
  readonly status: number;
  /** In lower case; empty when there is none. */
  readonly contentType: string;
  readonly body: string;
  /** The `Date` header as it came. */
  readonly date: string | undefined;
};

export type HttpSettings = {
  /** Up to and including `/engine-rest`; no trailing slash. */
  readonly baseUrl: string;
  /** Milliseconds for one call, its repetitions and the wait for a connection included. */
  readonly timeout: number;
  /** At most this many sockets to the engine; further calls wait for one. */
  readonly connections: number;
  /** At most this many calls wait; further ones are refused. */
  readonly waiting: number;
  /** Called when a connection failed, also where the call is sent again: it may be another engine that comes back. */
  readonly onBreak?: () => void;
};

/** Idle sockets are closed before the engine closes them: a packaged Tomcat does after 20 s (engine-contract 1.2). */
const idleSocketTimeout = 15_000;

/** A connection is refused while an engine restarts; that costs nothing to try again, whatever the call. */
const pausesAfterRefusal = [100, 300];

const notSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** A call whose turn comes later is given up before it is sent: a command would be sent, and its answer not waited for. */
const longestWait = (timeout: number) => timeout / 2;

/** Sends calls to one engine over one bounded pool of connections. */
export type Http = {
  /**
   * Throws EngineOverloadedError, EngineUnreachableError, EngineTimeoutError or what its signal says when there is no answer, and
   * OutcomeUnknownError when a command may have happened all the same. Refusals of the engine are answers.
   */
  readonly send: (request: HttpRequest) => Promise<HttpAnswer>;
  readonly close: () => void;
};

/** The one place that knows got. */
export function createHttp({ baseUrl, timeout, connections, waiting, onBreak }: HttpSettings): Http {
  const admission = new Admission({ atOnce: connections, waiting });
  const pool = { keepAlive: true, maxSockets: connections, timeout: idleSocketTimeout, scheduling: 'lifo' as const };
  const agent = { http: new HttpAgent(pool), https: new HttpsAgent(pool) };
  const client = got.extend({
    agent,
    retry: { limit: 0 },
    throwHttpErrors: false,
    followRedirect: false,
    decompress: false,
    headers: { 'user-agent': 'external-task-graphql' },
  });

  async function attempt(request: HttpRequest, timeLeft: number): Promise<HttpAnswer> {
    const answer = await client(baseUrl + request.path, {
      method: request.method,
      headers: {
        accept: request.accept ?? 'application/json',
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...(request.authorization !== undefined && { authorization: request.authorization }),
      },
      timeout: { request: timeLeft },
      ...(request.body !== undefined && { body: request.body }),
      ...(request.signal !== undefined && { signal: request.signal }),
    });
    return {
      status: answer.statusCode,
      contentType: answer.headers['content-type']?.toLowerCase() ?? '',
      body: answer.body,
      date: answer.headers.date,
    };
  }

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    const deadline = performance.now() + timeout;
    const timeLeft = () => Math.max(1, Math.ceil(deadline - performance.now()));
    const pauseAfter = repetitionsOf(request);
    while (true) {
      try {
        const patience = Math.min(longestWait(timeout), timeLeft());
        return await admission.admit(() => attempt(request, timeLeft()), patience, request.signal);
      } catch (error) {
        const failure = failureOf(error, request, timeout);
        if (failure.kind === 'not sent' || failure.kind === 'broken') onBreak?.();
        await delay(pauseAfter(failure, deadline - performance.now()));
      }
    }
  }

  return {
    send,
    close: () => {
      agent.http.destroy();
      agent.https.destroy();
    },
  };
}

/**
 * Why a call has no answer: it never had a turn, was surely not sent, perhaps sent, or there was no answer in time; and what its caller
 * gets when it is not sent again.
 */
type Failure = {
  readonly kind: 'no turn' | 'not sent' | 'broken' | 'timeout';
  readonly error: EngineError;
};

/** Throws what says nothing of the engine. */
function failureOf(error: unknown, { signal }: HttpRequest, timeout: number): Failure {
  if (signal?.aborted) throw errorOf(signal);
  if (error instanceof EngineOverloadedError) return { kind: 'no turn', error };
  if (error instanceof TimeoutError) return { kind: 'timeout', error: new EngineTimeoutError(timeout) };
  if (!(error instanceof RequestError)) throw error;
  return { kind: notSent.has(error.code) ? 'not sent' : 'broken', error: new EngineUnreachableError() };
}

/** How many milliseconds to wait before a call is sent again, by what went wrong and the time left; throws when it is not. */
function repetitionsOf({ repetition }: HttpRequest): (failure: Failure, timeLeft: number) => number {
  const pauses: Readonly<Record<Failure['kind'], number[]>> = {
    'no turn': [],
    'not sent': [...pausesAfterRefusal],
    broken: repetition === 'once' ? [] : [0],
    timeout: [],
  };
  let mayHaveHappened = false;
  return ({ kind, error }, timeLeft) => {
    mayHaveHappened ||= repetition !== 'read' && (kind === 'broken' || kind === 'timeout');
    const pause = pauses[kind].shift();
    if (pause !== undefined && pause < timeLeft) return pause;
    throw mayHaveHappened ? new OutcomeUnknownError() : error;
  };
}
