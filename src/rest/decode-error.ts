import { type CommandCall, continuesProcess } from './command.ts';
import type { Credentials } from './credentials.ts';
import {
  ConflictError,
  type EngineError,
  EngineFaultError,
  EngineOverloadedError,
  EngineRejectedError,
  ExternalTaskLockExpiredError,
  ExternalTaskNotFoundError,
  ExternalTaskNotLockedByWorkerError,
  ExternalTaskSuspendedError,
  ForbiddenError,
  InvalidInputError,
  NothingSelectedError,
  OutcomeUnknownError,
  ResultLimitError,
  UnauthenticatedError,
  WorkerDisplacedError,
} from './errors/index.ts';
import {
  type ExceptionBody,
  engineTypeOf,
  exceptionIn,
  missingPermissionsOf,
  presentableMessage,
} from './exception-body.ts';
import type { HttpAnswer } from './http.ts';
import { secondsOfRetryAfter } from './retry-after.ts';

/** What a refusal depends on beside the answer. */
export type Question = {
  /** Undefined for a read. */
  readonly command: CommandCall | undefined;
  readonly whose: Credentials['whose'];
};

type Refusal = Question & {
  readonly status: number;
  readonly exception: ExceptionBody | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
};

type Row = {
  readonly status: number;
  /** Exception class the engine must name. */
  readonly type?: string;
  /** Text the engine's message must match; texts are matched nowhere else. */
  readonly message?: RegExp;
  /** What else must hold. */
  readonly when?: (refusal: Refusal) => boolean;
  readonly error: (refusal: Refusal, match: RegExpExecArray | null) => EngineError;
};

const isCommand = ({ command }: Refusal) => command !== undefined;
const isOptimisticLock = ({ exception }: Refusal) =>
  exception?.type === 'OptimisticLockingException' || exception?.code === 1 || exception?.code === 10_000;

/** What each refusal means; the first row that fits wins. The numbers are sections of the engine contract. */
const table: readonly Row[] = [
  { status: 401, error: ({ whose }) => new UnauthenticatedError(whose) }, // 1.7
  { status: 403, error: ({ exception }) => new ForbiddenError(missingPermissionsOf(exception)) }, // 1.3, 1.7
  {
    // 1.8
    status: 400,
    message: /Max results limit of (\d+) exceeded/,
    error: (_, match) => new ResultLimitError(Number(match?.[1])),
  },
  { status: 400, message: /^No process engine available$/, error: noSuchEngine }, // 1.1
  { status: 404, message: /^Process engine .* not available$/, error: noSuchEngine }, // 1.1
  {
    // 4
    status: 404,
    type: 'RestException',
    message: /^External task with id ([\s\S]*) does not exist$/,
    error: (_, match) => new ExternalTaskNotFoundError(match?.[1]),
  },
  {
    // 4.15
    status: 404,
    message: /^Cannot find external task with id ([\s\S]*): externalTask is null$/,
    error: (_, match) => new ExternalTaskNotFoundError(match?.[1]),
  },
  {
    // 4.5
    status: 500,
    type: 'NullValueException',
    message: /^No external task found with id ([\s\S]*): externalTask is null$/,
    error: (_, match) => new ExternalTaskNotFoundError(match?.[1]),
  },
  {
    // 4.7 to 4.12
    status: 400,
    when: isCommand,
    message: /[Ii]t is locked by worker '([\s\S]*)'\.?$/,
    error: ({ command }, match) => new ExternalTaskNotLockedByWorkerError(command, lockedByIn(match)),
  },
  {
    status: 400,
    message: /Cannot extend a lock that expired/,
    error: ({ command }) => new ExternalTaskLockExpiredError(command),
  }, // 4.8
  {
    status: 400,
    when: isCommand,
    message: /is suspended/,
    error: ({ command }) => new ExternalTaskSuspendedError(command),
  }, // 4
  { status: 400, message: /^externalTaskIds is empty/, error: () => new NothingSelectedError() }, // 4.15
  { status: 500, message: /belongs to no authenticated tenant/, error: () => new ForbiddenError([]) }, // 1.7
  { status: 500, message: /too many requests at the same time/, error: () => new EngineOverloadedError() }, // 4.1
  {
    // 8.1
    status: 500,
    when: (refusal) => isCommand(refusal) && isOptimisticLock(refusal),
    error: ({ command }) => new ConflictError(command, command === undefined || !continuesProcess.has(command.name)),
  },
  // The engine never says so; a proxy that holds calls back has not let this one through.
  { status: 429, error: ({ retryAfter }) => new EngineOverloadedError(undefined, retryAfter) },
  { status: 503, when: ({ command }) => command?.name === 'fetchAndLock', error: () => new WorkerDisplacedError() }, // 8.2
  // A proxy lost the engine's answer.
  { status: 502, when: isCommand, error: () => new OutcomeUnknownError() },
  { status: 504, when: isCommand, error: () => new OutcomeUnknownError() },
  {
    // 1.3, 4
    status: 500,
    when: (refusal) => isCommand(refusal) && refusal.exception !== undefined,
    error: ({ exception }) =>
      new EngineRejectedError(presentableMessage(exception), engineTypeOf(exception), exception?.code ?? null),
  },
  { status: 400, error: ({ exception }) => new InvalidInputError(undefined, invalidInputText(exception)) }, // 1.3
];

/** Turns an answer that is no success into the error it means. Called in one place, so nobody guesses later. */
export function decodeError(answer: HttpAnswer, question: Question): EngineError {
  const refusal: Refusal = {
    ...question,
    status: answer.status,
    exception: exceptionIn(answer),
    retryAfter: secondsOfRetryAfter(answer.retryAfter),
  };
  for (const row of table) {
    if (row.status !== answer.status || (row.type !== undefined && row.type !== refusal.exception?.type)) continue;
    if (row.when?.(refusal) === false) continue;
    const match = row.message?.exec(refusal.exception?.message ?? '') ?? null;
    if (row.message === undefined || match !== null) return row.error(refusal, match);
  }
  return unexpected(refusal);
}

function unexpected({ status, exception }: Refusal): EngineError {
  const type = engineTypeOf(exception);
  const problem =
    exception === undefined
      ? `Something that is not the engine's REST API answered with status ${status}. Is the engine's URL right, and is it up?`
      : `The engine failed with status ${status}${type === null ? '' : ` (${type})`}. Its log says why.`;
  return new EngineFaultError(problem, status, type, exception?.code ?? null);
}

/** The engine writes `null` for nobody. */
function lockedByIn(match: RegExpExecArray | null): string | null {
  const owner = match?.[1];
  return owner === undefined || owner === 'null' ? null : owner;
}

function noSuchEngine({ status }: Refusal): EngineError {
  return new EngineFaultError('The server has no process engine of this name.', status);
}

function invalidInputText(exception: ExceptionBody | undefined): string {
  const text = presentableMessage(exception);
  return text === null ? 'The engine refused the input.' : `The engine refused the input: ${text}`;
}
