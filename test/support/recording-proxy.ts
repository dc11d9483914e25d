import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One request as an engine got it. */
export type LoggedCall = {
  readonly method: string;
  /** As received, below the base URL and with its query: `/external-task?maxResults=21`. */
  readonly path: string;
  readonly body: string;
  readonly authorization?: string;
};

export interface RecordingProxy {
  /** Stands for the target's base URL, with the same path. */
  readonly url: string;
  /** Every call so far, in the order in which they came in whole; `log.length = 0` forgets them. */
  readonly log: LoggedCall[];
  close(): Promise<void>;
}

/** Connection management belongs to one hop only (RFC 9110 7.6.1); the host is the target's. */
const NOT_FORWARDED = new Set(['connection', 'keep-alive', 'host']);

/**
 * Stands before an engine, passes every byte on and writes the calls down, so that a test can count them on any engine.
 * Where the engine is away or hangs up, the caller's connection is reset.
 */
export async function startRecordingProxy(targetBaseUrl: string): Promise<RecordingProxy> {
  const target = new URL(targetBaseUrl);
  const basePath = target.pathname.replace(/\/$/, '');
  const agent = new Agent({ keepAlive: true });
  const log: LoggedCall[] = [];

  const server = createServer(async (incoming, outgoing) => {
    const body = await buffer(incoming).catch(() => undefined);
    if (body === undefined) return;
    log.push(loggedCall(incoming, basePath, body));
    forward(incoming, outgoing, body, target, agent);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`,
    log,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, target: URL, agent: Agent): void {
  const upstream = request({
    agent,
    host: target.hostname,
    port: target.port,
    method: incoming.method,
    // Never through URL, which would resolve `..` and decode: the engine must see what the gateway sent.
    path: incoming.url,
    headers: ['Host', target.host, ...endToEndHeaders(incoming)],
  });
  upstream.on('response', (answer) => {
    outgoing.sendDate = false;
    outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEndHeaders(answer));
    answer.on('error', () => outgoing.destroy());
    answer.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.destroy());
  outgoing.on('close', () => upstream.destroy());
  upstream.end(body);
}

function loggedCall(incoming: IncomingMessage, basePath: string, body: Buffer): LoggedCall {
  const url = incoming.url ?? '';
  const { authorization } = incoming.headers;
  return {
    method: incoming.method ?? '',
    path: url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : url,
    body: body.toString('utf8'),
    ...(authorization === undefined ? {} : { authorization }),
  };
}

/** Names and values alternate, as node has them in `rawHeaders`. */
function endToEndHeaders(message: IncomingMessage): string[] {
  const { rawHeaders } = message;
  return rawHeaders.filter((_, index) => !NOT_FORWARDED.has((rawHeaders[index - (index % 2)] ?? '').toLowerCase()));
}
