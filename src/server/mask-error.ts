import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { EngineError, EngineFaultError } from '../rest/errors/index.ts';
import { log } from './log.ts';
import { logReason } from './log-reason.ts';

/**
 * What a client sees of an error: a typed error of the engine with its code, an error of the GraphQL document as it is, and of
 * anything else only a request id, under which the log has the rest.
 */
export function maskError(error: unknown): GraphQLError {
  const cause = causeOf(error);
  if (cause instanceof EngineError) return present(cause, error);
  if (error instanceof GraphQLError && 'originalError' in error.extensions) return withoutBody(error);
  if (error instanceof GraphQLError && (cause === undefined || cause instanceof GraphQLError)) return error;
  const requestId = randomUUID();
  log.error({ requestId, err: cause ?? error }, 'A request failed for a reason of our own.');
  return placed(error, 'Something went wrong in the gateway. Tell its operator the request id.', {
    code: 'INTERNAL_SERVER_ERROR',
    requestId,
  });
}

/** Of a body that is no JSON yoga says what the parser said, which repeats the body. */
function withoutBody({ message, extensions: { code } }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

/** The innermost error that GraphQL wrapped. */
function causeOf(error: unknown): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause === error && error instanceof GraphQLError ? undefined : cause;
}

function present(cause: EngineError, error: unknown): GraphQLError {
  if (cause instanceof EngineFaultError) log.warn(cause.extensions, cause.message);
  logReason(cause);
  // A wrong variable or literal: GraphQL's own message says where.
  const isCoercion = error instanceof GraphQLError && error.path === undefined;
  const message = isCoercion ? error.message : cause.message;
  return placed(error, message, { code: cause.code, ...cause.extensions });
}

function placed(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}
