import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.ts';
import type { DemoEngine } from '../demo-engine/index.ts';
import { buildSchema } from '../schema/index.ts';
import { createEngines, type Engines } from './engines.ts';
import { assetNameOf, Graphiql, wantsPage } from './graphiql.ts';
import { createGraphqlHandler } from './graphql-handler.ts';
import { answerLive, answerReady } from './health.ts';
import { log } from './log.ts';
import { admitBody } from './use-body-limit.ts';

/** A gateway that listens. */
export type Gateway = {
  /** Of the GraphQL API of the main engine. */
  readonly url: string;
  readonly engines: Engines;
  readonly close: () => Promise<void>;
};

/** Milliseconds; longer than the 60 s after which usual load balancers close an idle connection, so that they do it and not we. */
const idleConnectionTimeout = 65_000;

/** Milliseconds between looks for connections to close at shutdown. */
const sweepEvery = 20;

/** Starts a gateway. Rejects with Node's error when it cannot listen, e.g. with code EADDRINUSE. */
export async function startGateway(config: Config): Promise<Gateway> {
  log.level = config.logLevel;
  const demo = config.demo ? await startDemo() : undefined;
  const baseUrl = demo?.url ?? config.engineUrl;
  if (baseUrl === undefined) throw new TypeError('A gateway needs an engine: give engineUrl or demo.');
  const engines = createEngines(config, baseUrl);
  const server = createServer({ keepAliveTimeout: idleConnectionTimeout }, createRouter(config, engines));
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

function createRouter(config: Config, engines: Engines) {
  const graphql = createGraphqlHandler(buildSchema({ readOnly: config.readOnly || config.engineGetOnly }));
  const graphiql = new Graphiql();

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/health/live') return answerLive(response);
    if (path === '/health/ready') return answerReady(response, engines);
    if (path === '/' && wantsPage(request)) return redirectTo('/graphql', response);
    const asset = config.graphiql ? assetNameOf(path) : undefined;
    if (asset !== undefined) return graphiql.answerAsset(request, response, asset);
    const engine = engineOf(path, engines);
    if (engine === undefined) return answerNotFound(response);
    if (config.graphiql && wantsPage(request)) return graphiql.answer(request, response);
    if (admitBody(request, response, config.maxBodySize)) graphql(request, response, engine);
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    route(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'A request failed before it came to GraphQL.');
      response.destroy();
    });
  };
}

/** The engine that a path of a GraphQL API belongs to: `/graphql`, or `/engine/{name}/graphql` of one that is allowed. */
function engineOf(path: string, { main, byName }: Engines) {
  if (path === '/graphql') return main;
  const name = /^\/engine\/([^/]+)\/graphql$/.exec(path)?.[1];
  return name === undefined ? undefined : byName.get(name);
}

/** A person who opens the bare address looks for GraphiQL. */
function redirectTo(path: string, response: ServerResponse): void {
  response.writeHead(302, { location: path }).end();
}

function answerNotFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ message: 'There is nothing here: GraphQL is at /graphql.' }] }));
}
