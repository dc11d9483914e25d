import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { createEngines, type Engines } from './engines.ts';
import { log } from './log.ts';
import { OpenConnections } from './open-connections.ts';
import { createRouter } from './router.ts';
import { lingers, longestGiveBack } from './shutdown-times.ts';
import { startDemo } from './start-demo.ts';

/** A gateway that listens. */
export type Gateway = {
  /** Of the GraphQL API of the main engine. */
  readonly url: string;
  readonly port: number;
  readonly engines: Engines;
  /**
   * Takes no new requests, finishes those under way and gives back what was locked for callers who left: after `shutdownDelay`
   * milliseconds, those of the configuration unless others are given, within `shutdownTimeout` and a little more. Answers what was left
   * undone, one plain sentence each.
   */
  readonly close: (instead?: { readonly shutdownDelay?: number }) => Promise<readonly string[]>;
};

/** Milliseconds; longer than the 60 s after which usual load balancers close an idle connection, so that they do it and not we. */
const idleConnectionTimeout = 65_000;

/** Milliseconds; Node's own default. */
const longestForHeaders = 60_000;

/** Milliseconds between looks for requests that come in too slowly; each ends with 408. */
const slowRequestSweepEvery = 1_000;

/**
 * Starts a gateway. With `demo`, it starts the demo engine, too, unless `engineUrl` says where there is one. With `reusePort` other
 * processes may listen beside it. Rejects with Node's error when it cannot listen, e.g. with code EADDRINUSE.
 */
export async function startGateway(config: Config, { reusePort = false } = {}): Promise<Gateway> {
  log.level = config.logLevel;
  const demo = config.demo && config.engineUrl === undefined ? await startDemo() : undefined;
  const baseUrl = config.engineUrl ?? demo?.url;
  if (baseUrl === undefined) throw new TypeError('A gateway needs an engine: give engineUrl or demo.');
  const engines = createEngines(config, baseUrl);
  const server = createServer({
    keepAliveTimeout: idleConnectionTimeout,
    requestTimeout: config.requestTimeout,
    headersTimeout: Math.min(config.requestTimeout, longestForHeaders),
    connectionsCheckingInterval: Math.min(config.requestTimeout, slowRequestSweepEvery),
  });
  const connections = new OpenConnections(server);
  let isStopping = false;
  server.on(
    'request',
    createRouter(config, engines, () => isStopping),
  );
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port: config.port, host: config.host, reusePort }, resolve);
    });
  } catch (error) {
    await engines.close(0);
    await demo?.close();
    throw error;
  }

  async function stop(shutdownDelay: number): Promise<readonly string[]> {
    isStopping = true;
    connections.makeAnswersLast();
    await delay(shutdownDelay);
    await connections.linger(lingers);
    engines.stopPolling();
    const brokenOff = await connections.close(lingers, config.shutdownTimeout);
    const isAllFree = await engines.close(longestGiveBack);
    await demo?.close();
    return [
      ...(brokenOff > 0
        ? [`Requests that took longer than --shutdown-timeout and were broken off: ${brokenOff}.`]
        : []),
      ...(isAllFree ? [] : ['What was locked for callers who left may still be: the engine did not answer in time.']),
    ];
  }

  const { port } = server.address() as AddressInfo;
  let stopped: Promise<readonly string[]> | undefined;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}/graphql`,
    port,
    engines,
    close: ({ shutdownDelay = config.shutdownDelay } = {}) => {
      stopped ??= stop(shutdownDelay);
      return stopped;
    },
  };
}
