import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Config } from '../config.ts';
import type { Context } from '../resolvers/context.ts';
import type { Engine } from '../rest/engine.ts';
import { callerOf } from './caller.ts';
import { corsFor } from './cors.ts';
import { maskError } from './mask-error.ts';
import { useArgumentNames } from './use-argument-names.ts';
import type { RouterSecret } from './router-secret.ts';
import { useCostLimits } from './use-cost-limits.ts';
import { createDocumentCaches, useDocumentLimits } from './use-document-limits.ts';
import { useFastExecutor } from './use-fast-executor.ts';
import { useFederationGuard } from './use-federation-guard.ts';
import { usePrivateSchema } from './use-private-schema.ts';
import { useRequestRules } from './use-request-rules.ts';

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
    cors: corsFor(config.corsOrigins),
    batching: config.maxBatch > 0 && { limit: config.maxBatch },
    parserAndValidationCache: createDocumentCaches(),
    // `maskError` logs what is worth it.
    logging: false,
    maskedErrors: { maskError, errorMessage: '' },
    plugins: [
      useFastExecutor(),
      useRequestRules(config.maxBatch),
      useDocumentLimits(config),
      useArgumentNames(),
      ...(config.routerSecretGuards === 'federation' ? [useFederationGuard()] : []),
      useCostLimits(config),
      ...(config.introspection ? [] : [usePrivateSchema()]),
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
