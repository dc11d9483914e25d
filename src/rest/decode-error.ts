import {
  type EngineError,
  EngineFaultError,
  EngineOverloadedError,
  ExternalTaskNotFoundError,
  ForbiddenError,
  InvalidInputError,
  type MissingPermission,
  ResultLimitError,
  UnauthenticatedError,
} from './errors/index.ts';
import type { HttpAnswer } from './http.ts';

/** The body of an error of the REST application (engine-contract 1.3); a container's own error pages are not of this form. */
type ExceptionBody = {
  readonly type: string;
  readonly message: string | null;
  readonly code?: number | null;
  readonly missingAuthorizations?: readonly {
    readonly permissionName: string | null;
    readonly resourceName: string | null;
    readonly resourceId: string | null;
  }[];
};

type Refusal = {
  readonly status: number;
  readonly exception: ExceptionBody | undefined;
  readonly hadCredentials: boolean;
};

type Row = {
  readonly status: number;
  /** Exception class the engine must name. */
  readonly type?: string;
  /** Text the engine's message must match; texts are matched nowhere else. */
  readonly message?: RegExp;
  readonly error: (refusal: Refusal, match: RegExpExecArray | null) => EngineError;
};

/** What each refusal means; the first row that fits wins. The sources are the sections of the engine contract. */
const table: readonly Row[] = [
  { status: 401, error: ({ hadCredentials }) => new UnauthenticatedError(hadCredentials) }, // 1.7
  { status: 403, error: ({ exception }) => new ForbiddenError(missingPermissionsOf(exception)) }, // 1.3, 1.7
  // 1.8
  {
    status: 400,
    message: /Max results limit of (\d+) exceeded/,
    error: (_, match) => new ResultLimitError(Number(match?.[1])),
  },
  { status: 400, message: /^No process engine available$/, error: ({ status }) => noSuchEngine(status) }, // 1.1
  { status: 404, message: /^Process engine .* not available$/, error: ({ status }) => noSuchEngine(status) }, // 1.1
  // 4
  {
    status: 404,
    type: 'RestException',
    message: /^External task with id ([\s\S]*) does not exist$/,
    error: (_, match) => new ExternalTaskNotFoundError(match?.[1]),
  },
  // 4.5
  {
    status: 500,
    type: 'NullValueException',
    message: /^No external task found with id ([\s\S]*): externalTask is null$/,
    error: (_, match) => new ExternalTaskNotFoundError(match?.[1]),
  },
  { status: 500, message: /belongs to no authenticated tenant/, error: () => new ForbiddenError([]) }, // 1.7
  { status: 500, message: /too many requests at the same time/, error: () => new EngineOverloadedError() }, // 4.1
  { status: 400, error: ({ exception }) => new InvalidInputError(undefined, invalidInputText(exception)) }, // 1.3
];

/** Turns an answer that is no success into the error it means. Called in one place, so nobody guesses later. */
export function decodeError(answer: HttpAnswer, hadCredentials: boolean): EngineError {
  const exception = exceptionIn(answer);
  const refusal = { status: answer.status, exception, hadCredentials };
  for (const row of table) {
    if (row.status !== answer.status || (row.type !== undefined && row.type !== exception?.type)) continue;
    const match = row.message?.exec(exception?.message ?? '') ?? null;
    if (row.message === undefined || match !== null) return row.error(refusal, match);
  }
  return unexpected(answer, exception);
}

function exceptionIn(answer: HttpAnswer): ExceptionBody | undefined {
  if (!answer.contentType.startsWith('application/json')) return undefined;
  try {
    const body: unknown = JSON.parse(answer.body);
    return isExceptionBody(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function isExceptionBody(body: unknown): body is ExceptionBody {
  return (
    typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string' && 'message' in body
  );
}

function unexpected(answer: HttpAnswer, exception: ExceptionBody | undefined): EngineError {
  // A class name is safe to show; anything else in that place may be text of a proxy that plays the engine.
  const type = exception !== undefined && /^[A-Z]\w{0,80}$/.test(exception.type) ? exception.type : null;
  const problem =
    exception === undefined
      ? `Something that is not the engine's REST API answered with status ${answer.status}. Is the engine's URL right, and is it up?`
      : `The engine failed with status ${answer.status}${type === null ? '' : ` (${type})`}. Its log says why.`;
  return new EngineFaultError(problem, answer.status, type, exception?.code ?? null);
}

function noSuchEngine(status: number): EngineError {
  return new EngineFaultError('The server has no process engine of this name.', status);
}

function missingPermissionsOf(exception: ExceptionBody | undefined): readonly MissingPermission[] {
  return (exception?.missingAuthorizations ?? []).map(({ permissionName, resourceName, resourceId }) => ({
    permission: permissionName,
    resource: resourceName,
    resourceId,
  }));
}

/** The engine's own words where they are about the input; texts that quote Java classes or addresses stay here. */
function invalidInputText(exception: ExceptionBody | undefined): string {
  const text = exception?.message ?? '';
  const isFitToShow = text !== '' && text.length <= 300 && !/\b(java|org|com)\.\w|:\/\/|[\r\n]/.test(text);
  return isFitToShow ? `The engine refused the input: ${text}` : 'The engine refused the input.';
}
