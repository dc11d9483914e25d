/**
 * Every `extensions.code` that a client of the gateway can meet, and what to do about it. The README's table is made of this; the class
 * of an error names its code.
 */
export const errorCodes = {
  BAD_USER_INPUT: 'Your input is wrong: `extensions.argument` says where, the message what. Correct it.',
  UNAUTHENTICATED:
    'The engine does not accept your credentials, or wants some. The same ones are refused here for 5 seconds, because an engine locks an account after repeated failures.',
  FORBIDDEN:
    'The engine knows you, but you may not do this. `extensions.missingPermissions` names what would suffice. Or only the router of the supergraph may ask this.',
  ENGINE_TOO_OLD:
    'The engine would silently ignore what you asked for, so it was not asked. `extensions.needed` is the version that knows it.',
  ENGINE_UNREACHABLE: 'Nobody answers at the address of the engine, or the connection broke. Try again in a moment.',
  ENGINE_UNTRUSTED:
    "The gateway and the engine do not trust each other's certificates. Nothing was sent. The operator of the gateway finds the reason in its log.",
  ENGINE_LOGIN_FAILED:
    'The gateway got no token to call the engine with. Nothing was sent. Try again in a moment; the reason is in the log of the gateway.',
  ENGINE_TIMEOUT: 'The engine did not answer in time. Try again, or ask for less at a time.',
  ENGINE_OVERLOADED:
    'The engine has too much to do, or too many calls wait for it here. Nothing happened. Wait a little before you try again; `extensions.retryAfter` says how many seconds, where that is known.',
  ENGINE_ERROR:
    'The engine failed, or something else answers in its place. `extensions.engineType` is its exception; its log says more.',
  OUTCOME_UNKNOWN:
    'A command was sent and its answer lost, so it may have happened. Read the task before you repeat it.',
  WORKER_DISPLACED:
    'A newer poll of the same workerId took the place of this one. Give each consumer a workerId of its own.',
  LIMIT_EXCEEDED:
    'You ask for more than is allowed: `extensions` has the limit, its maximum and the actual value. Ask for less at a time.',
  DEADLINE_EXCEEDED:
    'The request took longer than it may, and this part of it was not done. Try again, or ask for less at a time.',
  REQUEST_ABORTED: 'Only in logs: the client went away before the engine answered.',
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  INTERNAL_SERVER_ERROR:
    "A bug of the gateway's. Its log has the details under `extensions.requestId`; please report them.",
} as const;

/** Codes of failures that a mutation answers as members of its result; they are no errors of the GraphQL answer. */
type AnswerCode =
  | 'NOT_FOUND'
  | 'NOT_LOCKED_BY_WORKER'
  | 'LOCK_EXPIRED'
  | 'SUSPENDED'
  | 'NOTHING_SELECTED'
  | 'CONFLICT'
  | 'ENGINE_REJECTED';

export type ErrorCode = keyof typeof errorCodes | AnswerCode;
