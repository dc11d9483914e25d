import type { ExternalTask } from '../rest/external-task.ts';
import type { ExternalTaskLog } from '../rest/external-task-log.ts';
import { canBeId } from '../rest/id.ts';
import type { Context } from './context.ts';
import { Cursors } from './cursor.ts';
import { ForbiddenError } from './errors.ts';
import { emptyPage, fetchPage, type Page, requirePageSize } from './page.ts';

export type ExternalTaskLogArgs = {
  /** 1 to 1000. */
  readonly first: number;
  readonly after?: string | null | undefined;
};

export type ExternalTaskLogEvent = 'CREATED' | 'FAILED' | 'SUCCEEDED' | 'DELETED';

/** What happened to a task, newest first; nothing where the caller may not read the history, or the text can be no id. */
export async function findExternalTaskLog(
  { externalTaskId, first, after }: ExternalTaskLogArgs & { readonly externalTaskId: string },
  { engine }: Context,
  wantsRows: boolean,
): Promise<Page<ExternalTaskLog>> {
  requirePageSize(first);
  const cursors = new Cursors(['log', externalTaskId]);
  const offset = cursors.offsetOf({ after });
  if (!canBeId(externalTaskId)) return emptyPage(offset, cursors);
  const source = {
    list: (window: Parameters<typeof engine.log.list>[1]) =>
      nothingWhereForbidden(engine.log.list(externalTaskId, window), []),
    count: () => nothingWhereForbidden(engine.log.count(externalTaskId), 0),
    cursors,
    wantsRows,
  };
  return fetchPage(source, first, offset, engine);
}

/** What happened to this task so far. */
export function historyOfExternalTask(
  { id }: ExternalTask,
  args: ExternalTaskLogArgs,
  context: Context,
  wantsRows: boolean,
): Promise<Page<ExternalTaskLog>> {
  return findExternalTaskLog({ externalTaskId: id, ...args }, context, wantsRows);
}

/** What an entry of the log is about; each has exactly one of the flags. */
export function eventOf({ creationLog, failureLog, successLog }: ExternalTaskLog): ExternalTaskLogEvent {
  if (creationLog) return 'CREATED';
  if (failureLog) return 'FAILED';
  return successLog ? 'SUCCEEDED' : 'DELETED';
}

/** The details of a failure; other events have none, so nobody is asked. */
export async function errorDetailsOfEntry(
  { id, failureLog }: ExternalTaskLog,
  _args: unknown,
  { engine }: Context,
): Promise<string | null> {
  return failureLog ? engine.log.errorDetails(id) : null;
}

async function nothingWhereForbidden<T>(asked: Promise<T>, nothing: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ForbiddenError) return nothing;
    throw error;
  }
}
