import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The limit, as a command: a proxy that passes the bytes of each request and answer on and looks at nothing. What any gateway on Node
 * costs at the least. Takes the upstream's base URL.
 */
const target = new URL(process.argv[2] ?? '');
const agent = new Agent({ keepAlive: true, maxSockets: 50 });

const server = createServer((incoming, outgoing) => {
  const { method, url: path, rawHeaders: headers } = incoming;
  const upstream = request({ agent, host: target.hostname, port: target.port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.destroy());
  incoming.pipe(upstream);
});
server.listen(0, '127.0.0.1', () => {
  console.log(
    `The passthrough listens at http://127.0.0.1:${(server.address() as AddressInfo).port}${target.pathname}.`,
  );
});
