import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Config } from '../config.ts';
import type { Context } from '../resolvers/context.ts';
import type { Engine } from '../rest/engine.ts';
import { callerOf } from './caller.ts';
import { maskError } from './mask-error.ts';
import { useArgumentNames } from './use-argument-names.ts';
import type { RouterSecret } from './router-secret.ts';
import { useFastExecutor } from './use-fast-executor.ts';
import { useFederationGuard } from './use-federation-guard.ts';

/** The one path that yoga knows; whatever path a request came by, it sees this one. */
const graphqlPath = '/graphql';

/** Answers GraphQL requests for one engine or another. */
export type GraphqlHandler = (request: IncomingMessage, response: ServerResponse, engine: Engine) => void;

/** What the plugins know of a request beside what resolvers do. */
type ServerContext = Context & { readonly isFromRouter: boolean };

/** Makes the handler of all GraphQL requests; `routerSecret` is how the router of a supergraph is known. */
export function createGraphqlHandler(
  schema: GraphQLSchema,
  config: Config,
  routerSecret: RouterSecret | undefined,
): GraphqlHandler {
  const yoga = createYoga<ServerContext>({
    schema,
    graphqlEndpoint: graphqlPath,
    landingPage: false,
    graphiql: false,
    // Bodies are limited before they get here.
    maxRequestBodySize: false,
    multipart: false,
    cors: false,
    // `maskError` logs what is worth it.
    logging: false,
    maskedErrors: { maskError, errorMessage: '' },
    plugins: [
      useFastExecutor(),
      useArgumentNames(),
      ...(config.routerSecretGuards === 'federation' ? [useFederationGuard()] : []),
    ],
  });
  return (request, response, engine) => {
    const { search } = new URL(request.url ?? '/', 'http://localhost');
    request.url = graphqlPath + search;
    const context: ServerContext = {
      engine: engine.session(callerOf(request, response, config)),
      isFromRouter: routerSecret?.isSaidBy(request) ?? true,
    };
    yoga(request, response, context);
  };
}
