import type { MissingPermission } from './errors/index.ts';
import type { HttpAnswer } from './http.ts';
import { anObject, hasMember, listOf } from './read-answer.ts';

/** The body of an error of the REST application (engine-contract 1.3); a container's own error pages are not of this form. */
export type ExceptionBody = {
  /** Simple name of the exception's class. */
  readonly type: string;
  readonly message: string | null;
  /** From 7.18 on. */
  readonly code?: number | null;
  /** Of a 403 only: any one of them would do. */
  readonly missingAuthorizations?: readonly {
    readonly permissionName: string | null;
    readonly resourceName: string | null;
    readonly resourceId: string | null;
  }[];
};

/** The exception that an answer carries; undefined where something else than the REST application answered. */
export function exceptionIn(answer: HttpAnswer): ExceptionBody | undefined {
  if (!answer.contentType.startsWith('application/json')) return undefined;
  try {
    const body: unknown = JSON.parse(answer.body);
    return isExceptionBody(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function isExceptionBody(body: unknown): body is ExceptionBody {
  if (!hasMember(body, 'type', 'string')) return false;
  const { message, missingAuthorizations } = body as Partial<ExceptionBody>;
  return (message === null || typeof message === 'string') && listOf(anObject)(missingAuthorizations ?? []);
}

/** A class name is safe to show; anything else in its place may be text of a proxy that plays the engine. */
export function engineTypeOf(exception: ExceptionBody | undefined): string | null {
  return exception !== undefined && /^[A-Z]\w{0,80}$/.test(exception.type) ? exception.type : null;
}

/** The engine's own words where a client can do something with them; what quotes Java, SQL or an address stays here. */
export function presentableMessage(exception: ExceptionBody | undefined): string | null {
  const text = exception?.message ?? '';
  const isFitToShow =
    text !== '' && text.length <= 500 && !/\b(java|org|com)\.\w|:\/\/|[\r\n]|\bselect\b.+\bfrom\b/i.test(text);
  return isFitToShow ? text : null;
}

/** What a 403 says is missing. */
export function missingPermissionsOf(exception: ExceptionBody | undefined): readonly MissingPermission[] {
  return (exception?.missingAuthorizations ?? []).map(({ permissionName, resourceName, resourceId }) => ({
    permission: permissionName,
    resource: resourceName,
    resourceId,
  }));
}
