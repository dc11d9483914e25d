import { setTimeout as delay } from 'node:timers/promises';
import got, { RequestError, TimeoutError } from 'got';
import { Admission } from './admission.ts';
import { AnswerTooLarge, atMost } from './answer-size.ts';
import { type ConnectionSettings, createAgents } from './agents.ts';
import { type CallFailure, connectionFailure } from './call-failure.ts';
import {
  EngineFaultError,
  EngineOverloadedError,
  EngineTimeoutError,
  EngineUnreachableError,
  OutcomeUnknownError,
} from './errors/index.ts';
import { errorOf, unless } from './request-life.ts';

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
  /** The `Authorization` header, asked for when the call is sent: it may have waited long. */
  readonly authorization: () => string | undefined;
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
  /** The same of `Retry-After`. */
  readonly retryAfter: string | undefined;
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
  /** Bytes of the largest answer that is read. */
  readonly largestAnswer: number;
  /** How the sockets are made. */
  readonly connection?: ConnectionSettings | undefined;
  /** Called when a connection failed, also where the call is sent again: it may be another engine that comes back. */
  readonly onBreak?: () => void;
};

/** A connection is refused while an engine restarts; that costs nothing to try again, whatever the call. */
const pausesAfterRefusal = [100, 300];

/** Got's own timer stops nothing before there is a socket, and a proxy may let one wait for that; so ours follows after so many ms. */
const graceForProxy = 200;

/** Milliseconds; an engine ends a connection also for other reasons, e.g. after an error, and then it is still the same a moment later. */
const quickestRestart = 1_000;

/** A call whose turn comes later is given up before it is sent: a command would be sent, and its answer not waited for. */
const longestWait = (timeout: number) => timeout / 2;

/** Sends calls to one engine over one bounded pool of connections. */
export type Http = {
  /**
   * Throws EngineOverloadedError, EngineUnreachableError, EngineTimeoutError or what its signal says when there is no answer,
   * EngineFaultError for one that is too large or compressed, and OutcomeUnknownError when a command may have happened all the same.
   * Refusals of the engine are answers.
   */
  readonly send: (request: HttpRequest) => Promise<HttpAnswer>;
  /** Whether it is still what answered last, as far as can be known: where no connection has stayed, it may be another engine. */
  readonly isInTouch: () => boolean;
  readonly close: () => void;
};

/** The one place that knows got. */
export function createHttp(settings: HttpSettings): Http {
  const { baseUrl, timeout, connections, waiting, largestAnswer, connection = {}, onBreak } = settings;
  let answeredAt = Number.NEGATIVE_INFINITY;
  const admission = new Admission({ atOnce: connections, waiting });
  const agent = createAgents(connection, connections);
  const client = clientThrough(agent);

  async function attempt(request: HttpRequest, timeLeft: number): Promise<HttpAnswer> {
    const authorization = request.authorization();
    const sent = client(baseUrl + request.path, {
      method: request.method,
      headers: {
        accept: request.accept ?? 'application/json',
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...(authorization !== undefined && { authorization }),
      },
      timeout: { request: timeLeft },
      ...(request.body !== undefined && { body: request.body }),
      ...(request.signal !== undefined && { signal: request.signal }),
    });
    const read = atMost(largestAnswer, sent);
    const answer = await (connection.proxy === undefined ? read : within(timeLeft, read, request.signal));
    answeredAt = performance.now();
    // Only a proxy answers so; the engine has seen nothing.
    if (answer.statusCode === 407) throw new RefusedByProxy();
    // Nobody asked for one; got leaves it as bytes.
    if (typeof answer.body !== 'string') throw new CompressedAnswer(answer.statusCode);
    return {
      status: answer.statusCode,
      contentType: answer.headers['content-type']?.toLowerCase() ?? '',
      body: answer.body,
      date: answer.headers.date,
      retryAfter: answer.headers['retry-after'],
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
        const failure = failureOf(error, request.signal, timeout);
        if (failure.kind === 'not sent' || failure.kind === 'broken') onBreak?.();
        await delay(pauseAfter(failure, deadline - performance.now()));
      }
    }
  }

  return {
    send,
    isInTouch: () =>
      performance.now() - answeredAt < quickestRestart ||
      [agent.http, agent.https].some(({ sockets, freeSockets }) => !(isEmpty(sockets) && isEmpty(freeSockets))),
    close: () => {
      agent.http.destroy();
      agent.https.destroy();
    },
  };
}

function isEmpty(names: object): boolean {
  for (const _ in names) return false;
  return true;
}

/** Posts a form and gives the answer as `fetch` does. Rejects with an EngineError when there is none. */
export type FormPost = (url: string, headers: Readonly<Record<string, string>>, form: string) => Promise<Response>;

/** Posts forms over connections that are made like those to an engine, each within `timeout` milliseconds; nothing is sent twice. */
export function createFormPost(connection: ConnectionSettings, timeout: number): FormPost {
  const client = clientThrough(createAgents(connection, formConnections));
  return async (url, headers, form) => {
    try {
      const sent = client(url, { method: 'POST', headers, body: form, timeout: { request: timeout } });
      const { statusCode, headers: answered, body } = await within(timeout, atMost(largestFormAnswer, sent));
      if (statusCode === 407) throw new RefusedByProxy();
      return new Response(bodiless.has(statusCode) ? null : body, { status: statusCode, headers: flat(answered) });
    } catch (error) {
      throw failureOf(error, undefined, timeout).error;
    }
  };
}

const formConnections = 2;

/** Nothing that answers a form has more bytes. */
const largestFormAnswer = 1_000_000;

/** Statuses with which a `Response` has no body. */
const bodiless = new Set([204, 205, 304]);

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): [string, string][] {
  return Object.entries(headers).flatMap(([name, values = []]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
}

function clientThrough(agent: ReturnType<typeof createAgents>) {
  return got.extend({
    agent,
    retry: { limit: 0 },
    throwHttpErrors: false,
    followRedirect: false,
    decompress: false,
    headers: { 'user-agent': 'external-task-graphql' },
  });
}

class RefusedByProxy extends Error {}

class CompressedAnswer extends Error {
  readonly status: number;

  constructor(status: number) {
    super('The answer came compressed.');
    this.status = status;
  }
}

/** What comes of a call that may never get a socket, unless its time is up or the signal fires before. */
function within<T>(milliseconds: number, sent: Promise<T>, signal?: AbortSignal): Promise<T> {
  const timer = AbortSignal.timeout(milliseconds + graceForProxy);
  const over = signal === undefined ? timer : AbortSignal.any([timer, signal]);
  return unless(over, sent, () => new EngineTimeoutError(milliseconds));
}

/** Throws what says nothing of the engine. */
function failureOf(error: unknown, signal: AbortSignal | undefined, timeout: number): CallFailure {
  if (signal?.aborted) throw errorOf(signal);
  if (error instanceof EngineOverloadedError) return { kind: 'no turn', error };
  if (error instanceof TimeoutError || error instanceof EngineTimeoutError) {
    return { kind: 'timeout', error: new EngineTimeoutError(timeout) };
  }
  if (error instanceof RefusedByProxy) {
    return {
      kind: 'refused',
      error: new EngineUnreachableError('the proxy refuses the credentials of --engine-proxy'),
    };
  }
  if (error instanceof AnswerTooLarge) return { kind: 'unreadable', error: tooLarge(error) };
  if (error instanceof CompressedAnswer) return { kind: 'unreadable', error: compressed(error) };
  if (!(error instanceof RequestError)) throw error;
  return connectionFailure(error.code, error.message);
}

function tooLarge({ most, status }: AnswerTooLarge): EngineFaultError {
  return new EngineFaultError(
    `The engine's answer has more than the ${most} bytes that are read. Ask for less at a time.`,
    status,
  );
}

function compressed({ status }: CompressedAnswer): EngineFaultError {
  return new EngineFaultError(
    'The answer came compressed, which nobody asked for. What stands before the engine must not do that.',
    status,
  );
}

/** Failures after which a command may have happened. */
const mayHaveArrived = new Set<CallFailure['kind']>(['broken', 'timeout', 'unreadable']);

/** How many milliseconds to wait before a call is sent again, by what went wrong and the time left; throws when it is not. */
function repetitionsOf({ repetition }: HttpRequest): (failure: CallFailure, timeLeft: number) => number {
  const pauses: Readonly<Record<CallFailure['kind'], number[]>> = {
    'no turn': [],
    refused: [],
    'not sent': [...pausesAfterRefusal],
    broken: repetition === 'once' ? [] : [0],
    timeout: [],
    unreadable: [],
  };
  let mayHaveHappened = false;
  return ({ kind, error }, timeLeft) => {
    mayHaveHappened ||= repetition !== 'read' && mayHaveArrived.has(kind);
    const pause = pauses[kind].shift();
    if (pause !== undefined && pause < timeLeft) return pause;
    throw mayHaveHappened ? new OutcomeUnknownError() : error;
  };
}
