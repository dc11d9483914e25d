import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.ts';
import type { DemoEngine } from '../demo-engine/index.ts';
import { createEngines, type Engines } from './engines.ts';
import { log } from './log.ts';
import { createRouter } from './router.ts';

/** A gateway that listens. */
export type Gateway = {
  /** Of the GraphQL API of the main engine. */
  readonly url: string;
  readonly engines: Engines;
  readonly close: () => Promise<void>;
};

/** Milliseconds; longer than the 60 s after which usual load balancers close an idle connection, so that they do it and not we. */
const idleConnectionTimeout = 65_000;

/** Milliseconds; Node's own default. */
const longestForHeaders = 60_000;

/** Milliseconds between looks for requests that come in too slowly; each ends with 408. */
const slowRequestSweepEvery = 1_000;

/** Milliseconds between looks for connections to close at shutdown. */
const sweepEvery = 20;

/** Starts a gateway. Rejects with Node's error when it cannot listen, e.g. with code EADDRINUSE. */
export async function startGateway(config: Config): Promise<Gateway> {
  log.level = config.logLevel;
  const demo = config.demo ? await startDemo() : undefined;
  const baseUrl = demo?.url ?? config.engineUrl;
  if (baseUrl === undefined) throw new TypeError('A gateway needs an engine: give engineUrl or demo.');
  const engines = createEngines(config, baseUrl);
  const server = createServer(
    {
      keepAliveTimeout: idleConnectionTimeout,
      requestTimeout: config.requestTimeout,
      headersTimeout: Math.min(config.requestTimeout, longestForHeaders),
      connectionsCheckingInterval: Math.min(config.requestTimeout, slowRequestSweepEvery),
    },
    createRouter(config, engines),
  );
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(config.port, config.host, resolve);
    });
  } catch (error) {
    await release(engines, demo);
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}/graphql`,
    engines,
    close: async () => {
      engines.stopPolling();
      await closeServer(server);
      await release(engines, demo);
    },
  };
}

/** Takes no new connections, and closes each that is there once it has been answered. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // Node closes the connections that are idle now; those that become idle later are kept alive.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepEvery);
  await closed;
  clearInterval(sweep);
}

/** Loaded only where it is wanted. */
async function startDemo(): Promise<DemoEngine> {
  const { shopTasks, startDemoEngine } = await import('../demo-engine/index.ts');
  return startDemoEngine({ tasks: shopTasks() });
}

async function release(engines: Engines, demo: DemoEngine | undefined): Promise<void> {
  await engines.close();
  await demo?.close();
}
