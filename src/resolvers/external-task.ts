import { type EngineDate, epochOf } from '../rest/date.ts';
import type { ExternalTask } from '../rest/external-task.ts';
import { type ExternalTaskFilter, type ExternalTaskStatus, translateFilter } from '../rest/external-task-filter.ts';
import type { Context } from './context.ts';
import { requireAll } from './newer.ts';
import { type ExternalTaskPage, type ExternalTaskPageArgs, findPage } from './external-task-page.ts';

/** A lock, held or expired. */
export type ExternalTaskLock = { readonly workerId: string | null; readonly expiresAt: EngineDate };

/** One task by id; null when the engine has none, or when the text can be no id. */
export function getExternalTask({ id }: { readonly id: string }, { engine }: Context): Promise<ExternalTask | null> {
  return engine.externalTask.get(id);
}

/** A page of tasks; `wantsRows` is false where only the count is of interest. */
export function findExternalTasks(
  args: ExternalTaskPageArgs,
  context: Context,
  wantsRows: boolean,
): Promise<ExternalTaskPage> {
  return findPage(args.filter ?? {}, args, context, wantsRows);
}

/** How many tasks match; `filter` undefined means that none can. */
export async function countMatching(filter: ExternalTaskFilter | undefined, { engine }: Context): Promise<number> {
  const translated = filter && translateFilter(filter, engine.isGetOnly);
  if (translated === undefined) return 0;
  await requireAll(translated.newer, engine);
  return engine.externalTask.count(translated.query);
}

/** How many tasks match `filter`; all, when there is none. */
export function countExternalTasks(
  { filter }: { readonly filter?: ExternalTaskFilter | null | undefined },
  context: Context,
): Promise<number> {
  return countMatching(filter ?? {}, context);
}

/**
 * What can happen to the task next, by the engine's clock; a lock that ends now counts as over (engine-contract 3), one whose end cannot be
 * read as held. It never throws, so that no locked task is lost by it.
 */
export function statusOf(task: ExternalTask, _args: unknown, { engine }: Context): ExternalTaskStatus {
  if (task.suspended) return 'SUSPENDED';
  if (task.retries === 0) return 'FAILED';
  const isFree = task.lockExpirationTime === null || epochOf(task.lockExpirationTime) <= engine.now();
  return isFree ? 'AVAILABLE' : 'LOCKED';
}

/** The lock, as long as the engine remembers one. */
export function lockOf(task: ExternalTask): ExternalTaskLock | null {
  return task.lockExpirationTime === null ? null : { workerId: task.workerId, expiresAt: task.lockExpirationTime };
}

/**
 * Details of the latest failure that gave any. A task that was just locked has them with it; one whose retries were never set has never
 * failed, so nobody is asked.
 */
export async function errorDetailsOf(
  task: ExternalTask & { readonly errorDetails?: string | null },
  _args: unknown,
  { engine }: Context,
): Promise<string | null> {
  if (task.errorDetails !== undefined) return task.errorDetails;
  return task.retries === null ? null : engine.externalTask.errorDetails(task.id);
}
