import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** One request to a proxy: `CONNECT 127.0.0.1:443` or `GET http://127.0.0.1/x`. */
export type ProxiedCall = { readonly target: string; readonly proxyAuthorization: string | undefined };

/** A proxy of HTTP that tunnels (`CONNECT`) and forwards (absolute form), as there are in companies. */
export type ForwardProxy = {
  /** With user and password, where it wants some. */
  readonly url: string;
  readonly calls: ProxiedCall[];
  /** Connections of clients that are open now. */
  readonly connections: () => number;
  /** From now on, tunnels that are asked for are not answered. */
  readonly hang: () => void;
  readonly close: () => Promise<void>;
};

/** Starts one on a free port. */
export async function startForwardProxy(wanted?: { user: string; password: string }): Promise<ForwardProxy> {
  const calls: ProxiedCall[] = [];
  const sockets = new Set<Socket>();
  let isHanging = false;
  const isLetIn = ({ headers }: IncomingMessage) =>
    wanted === undefined ||
    headers['proxy-authorization'] === `Basic ${Buffer.from(`${wanted.user}:${wanted.password}`).toString('base64')}`;
  const note = ({ method, url, headers }: IncomingMessage) => {
    calls.push({ target: `${method} ${url}`, proxyAuthorization: headers['proxy-authorization'] });
  };

  const server = createServer((incoming, outgoing) => {
    note(incoming);
    if (isLetIn(incoming)) forward(incoming, outgoing);
    else outgoing.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
  });
  server.on('connect', (incoming, client: Socket) => {
    note(incoming);
    if (isHanging) return;
    if (isLetIn(incoming)) tunnel(incoming.url ?? '', client);
    else client.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const user = wanted === undefined ? '' : `${encodeURIComponent(wanted.user)}:${encodeURIComponent(wanted.password)}@`;
  return {
    url: `http://${user}127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    connections: () => sockets.size,
    hang: () => {
      isHanging = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { 'proxy-authorization': _, ...headers } = incoming.headers;
  const upstream = request(incoming.url ?? '', { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(upstream);
}

function tunnel(target: string, client: Socket): void {
  const [host, port] = target.split(':');
  const upstream = connect(Number(port), host, () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    client.pipe(upstream).pipe(client);
  });
  upstream.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  client.on('error', () => upstream.destroy());
}
