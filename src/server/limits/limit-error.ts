import { GraphQLError } from 'graphql';
import { LimitExceededError } from '../../rest/errors/index.ts';

/** The error of a whole request that is over a limit: `LIMIT_EXCEEDED` with limit, maximum and actual, and nothing was done. */
export function limitError(limit: string, maximum: number, actual: number): GraphQLError {
  const error = new LimitExceededError(limit, maximum, actual);
  // By the rules of GraphQL over HTTP: 400, but 200 for who takes application/json only.
  return new GraphQLError(error.message, {
    extensions: { code: error.code, ...error.extensions, http: { status: 400, spec: true } },
  });
}
