import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Context } from '../resolvers/context.ts';
import type { Engine } from '../rest/engine.ts';
import { callerOf } from './caller.ts';
import { maskError } from './mask-error.ts';
import { useArgumentNames } from './use-argument-names.ts';
import { useFastExecutor } from './use-fast-executor.ts';

/** The one path that yoga knows; whatever path a request came by, it sees this one. */
const graphqlPath = '/graphql';

/** Answers GraphQL requests for one engine or another. */
export type GraphqlHandler = (request: IncomingMessage, response: ServerResponse, engine: Engine) => void;

/** Makes the handler of all GraphQL requests. */
export function createGraphqlHandler(schema: GraphQLSchema): GraphqlHandler {
  const yoga = createYoga<Context>({
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
    plugins: [useFastExecutor(), useArgumentNames()],
  });
  return (request, response, engine) => {
    const { search } = new URL(request.url ?? '/', 'http://localhost');
    request.url = graphqlPath + search;
    const context: Context = { engine: engine.session(callerOf(request, response)) };
    yoga(request, response, context);
  };
}
