import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Config } from '../config.ts';
import { buildSchema, type SchemaSettings } from '../schema/index.ts';
import type { Engines } from './engines.ts';
import { assetNameOf, Graphiql, wantsPage } from './graphiql.ts';
import { createGraphqlHandler } from './graphql-handler.ts';
import { answerLive, answerReady, answerStopping } from './health.ts';
import { log } from './log.ts';
import { RouterSecret } from './router-secret.ts';
import { admitBody } from './use-body-limit.ts';
import { notTheRouter } from './use-federation-guard.ts';

/** What answers every HTTP request: GraphQL, GraphiQL, health, or that there is nothing. `isStopping` says whether the gateway ends. */
export function createRouter(config: Config, engines: Engines, isStopping: () => boolean) {
  const schemaSettings = schemaSettingsOf(config);
  const routerSecret = config.routerSecret && new RouterSecret(config.routerSecret);
  const guard = config.routerSecretGuards === 'all' ? routerSecret : undefined;
  const graphql = createGraphqlHandler(buildSchema(schemaSettings), config, routerSecret);
  const graphiql = new Graphiql(schemaSettings);

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/health/live') return answerLive(response);
    if (path === '/health/ready') return isStopping() ? answerStopping(response) : answerReady(response, engines);
    if (guard?.isSaidBy(request) === false) return answerError(response, 403, notTheRouter);
    if (path === '/' && wantsPage(request)) return redirectTo('/graphql', response);
    const asset = config.graphiql ? assetNameOf(path) : undefined;
    if (asset !== undefined) return graphiql.answerAsset(request, response, asset);
    const engine = engineOf(path, engines);
    if (engine === undefined) return answerError(response, 404, nothingHere);
    if (config.graphiql && wantsPage(request)) return graphiql.answer(request, response);
    if (admitBody(request, response, config.maxBodySize)) graphql(request, response, engine);
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    // What one caller may see is no answer for another. The files of GraphiQL say otherwise of themselves.
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    route(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'A request failed before it came to GraphQL.');
      response.destroy();
    });
  };
}

/** What of the settings shows in the schema. */
function schemaSettingsOf({ readOnly, engineGetOnly, subgraph, typePrefix }: Config): SchemaSettings {
  return { readOnly: readOnly || engineGetOnly, subgraph, typePrefix };
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

const nothingHere = { message: 'There is nothing here: GraphQL is at /graphql.' };

function answerError(response: ServerResponse, status: number, error: GraphQLFormattedError) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [error] }));
}
