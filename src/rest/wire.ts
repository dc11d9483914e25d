import type { CommandCall } from './command.ts';
import type { Renewal } from './credentials.ts';
import { decodeError } from './decode-error.ts';
import type { EngineClock } from './engine-clock.ts';
import type { Http, HttpAnswer, HttpRequest } from './http.ts';
import type { Identity } from './identity.ts';
import { unless } from './request-life.ts';

/** A call, without what a wire adds to it. */
export type WireRequest = Omit<HttpRequest, 'authorization' | 'signal'> & { readonly command?: CommandCall };

/** Tomcat refuses a request line with headers over 8 KiB (engine-contract 1.2); this leaves room for the headers. */
export const longestRequestLine = 7_000;

/** The way to one engine as one identity; what endpoints are written against. */
export interface Wire {
  /** Every read goes as GET, because only GET is let through (`ENGINE_GET_ONLY`). */
  readonly isGetOnly: boolean;
  /** The 2xx answer. Throws the typed error that any other answer, or none, means. */
  readonly send: (request: WireRequest) => Promise<HttpAnswer>;
}

/** What all wires to one engine share. */
export type WireRoot = {
  readonly http: Http;
  /** Between the base URL and the paths: empty, or `/engine/{name}` for a named engine. */
  readonly prefix: string;
  readonly clock: EngineClock;
  readonly isGetOnly: boolean;
};

/** A wire to the engine as `identity`; calls end when `signal` says that the caller has gone. */
export function createWire(root: WireRoot, identity: Identity, signal?: AbortSignal): Wire {
  const { credentials } = identity;

  async function ask(request: WireRequest, authorization: () => string | undefined): Promise<HttpAnswer> {
    const sentAt = Date.now();
    const answer = await root.http.send({ ...request, path: root.prefix + request.path, authorization, signal });
    root.clock.observe(answer.date, sentAt);
    return answer;
  }

  /** A refused token is replaced once: it may have ended early. What was refused has not happened, so it may be sent again. */
  async function askRenewing(request: WireRequest, renewal: Renewal): Promise<HttpAnswer> {
    await untilOver(renewal.ready());
    let sent: string | undefined;
    const answer = await ask(request, () => {
      sent = credentials.authorization();
      return sent;
    });
    const isReplaced = answer.status === 401 && (await untilOver(renewal.replace(sent)));
    return isReplaced ? ask(request, credentials.authorization) : answer;
  }

  /** Nobody waits for a token any longer than for all else. */
  function untilOver<T>(work: Promise<T> | undefined): Promise<T> | undefined {
    return work === undefined || signal === undefined ? work : unless(signal, work);
  }

  async function send(request: WireRequest): Promise<HttpAnswer> {
    const { renewal } = credentials;
    const answer = await identity.admit(() =>
      renewal === undefined ? ask(request, credentials.authorization) : askRenewing(request, renewal),
    );
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw decodeError(answer, { command: request.command, whose: credentials.whose });
  }

  return { isGetOnly: root.isGetOnly, send };
}
