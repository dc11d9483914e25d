import type { ExternalTask } from '../rest/external-task.ts';
import type { ExternalTaskLog } from '../rest/external-task-log.ts';
import { canBeId } from '../rest/id.ts';
import type { FirstRows } from '../rest/shared-page.ts';
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
export function findExternalTaskLog(
  { externalTaskId, ...args }: ExternalTaskLogArgs & { readonly externalTaskId: string },
  context: Context,
  wantsRows: boolean,
): Promise<Page<ExternalTaskLog>> {
  return findLogPage(externalTaskId, args, context, wantsRows);
}

/** What happened to this task so far. First pages of several tasks share a call. */
export function historyOfExternalTask(
  task: ExternalTask,
  args: ExternalTaskLogArgs,
  context: Context,
  wantsRows: boolean,
): Promise<Page<ExternalTaskLog>> {
  const first = (wanted: number) =>
    nothingWhereForbidden(context.engine.taskLog.first(task, wanted), { rows: [], isAll: true });
  return findLogPage(task.id, args, context, wantsRows, first);
}

async function findLogPage(
  externalTaskId: string,
  { first: size, after }: ExternalTaskLogArgs,
  { engine }: Context,
  wantsRows: boolean,
  first?: (wanted: number) => Promise<FirstRows<ExternalTaskLog>>,
): Promise<Page<ExternalTaskLog>> {
  requirePageSize(size);
  const cursors = new Cursors(['log', externalTaskId]);
  const offset = cursors.offsetOf({ after });
  if (!canBeId(externalTaskId)) return emptyPage(offset, cursors);
  const source = {
    list: (window: Parameters<typeof engine.log.list>[1]) =>
      nothingWhereForbidden(engine.log.list(externalTaskId, window), []),
    count: () => nothingWhereForbidden(engine.log.count(externalTaskId), 0),
    cursors,
    wantsRows,
    first,
  };
  return fetchPage(source, size, offset, engine);
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
