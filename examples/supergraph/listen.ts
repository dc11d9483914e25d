import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers GraphQL at this address. */
export type Listening = { readonly url: string; readonly close: () => Promise<void> };

/** Listens on this machine alone; port 0 is a free one. Rejects with Node's error, e.g. of code EADDRINUSE. */
export async function listen(server: Server, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
