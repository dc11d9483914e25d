import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A call as it came in; `url` is below the base URL. */
export type ScriptedCall = {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly authorization: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** What to answer: JSON, or any text with its type; `hang` never answers; `socket` does what it likes with the connection. */
export type ScriptedAnswer = {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hang?: true;
  readonly socket?: (socket: Socket) => void;
};

/** A server that answers what a test tells it to, over a real connection: for what no engine does when asked. */
export type ScriptedEngine = {
  readonly baseUrl: string;
  readonly calls: ScriptedCall[];
  /** How many calls were given up before their answer. */
  readonly hungUp: number;
  /** How many connections are open now. */
  readonly openSockets: number;
  /** From now on connections are refused, and those that are open are cut. */
  readonly goAway: () => Promise<void>;
  /** Listens again where it did before it went away. */
  readonly comeBack: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const basePath = '/engine-rest';

/** Starts one on a free port; over TLS where it is given a certificate. */
export async function startScriptedEngine(
  script: (call: ScriptedCall) => ScriptedAnswer | Promise<ScriptedAnswer>,
  certificate?: ServerOptions,
): Promise<ScriptedEngine> {
  const calls: ScriptedCall[] = [];
  let hungUp = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const call = {
      method: request.method ?? '',
      url: (request.url ?? '').slice(basePath.length),
      body: await text(request).catch(() => ''),
      authorization: request.headers.authorization,
      headers: request.headers,
    };
    response.once('close', () => {
      if (!response.writableFinished) hungUp += 1;
    });
    calls.push(call);
    const { status = 200, json, text: page = '', headers, hang, socket } = await script(call);
    if (hang) return;
    if (socket !== undefined) return socket(request.socket);
    const body = json === undefined ? page : JSON.stringify(json);
    response.writeHead(status, {
      'content-type': json === undefined ? 'text/html' : 'application/json',
      ...headers,
    });
    response.end(body);
  };
  const server = certificate === undefined ? createServer(answer) : createSecureServer(certificate, answer);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      // A socket that a script has taken for itself is no longer known to the server.
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}${basePath}`,
    calls,
    get hungUp() {
      return hungUp;
    },
    get openSockets() {
      return sockets.size;
    },
    goAway: stop,
    comeBack: () => listen(port),
    close: stop,
  };
}
