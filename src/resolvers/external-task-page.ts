import type { ExternalTask } from '../rest/external-task.ts';
import { type ExternalTaskFilter, translateFilter } from '../rest/external-task-filter.ts';
import { type ExternalTaskOrder, translateOrder } from '../rest/external-task-order.ts';
import type { ExternalTaskQuery } from '../rest/external-task-query.ts';
import type { Context } from './context.ts';
import { Cursors } from './cursor.ts';
import { requireAll } from './newer.ts';
import { emptyPage, fetchPage, type Page, requirePageSize } from './page.ts';

/** What a client can ask of a list of tasks. */
export type ExternalTaskPageArgs = {
  readonly filter?: ExternalTaskFilter | null | undefined;
  readonly orderBy?: readonly ExternalTaskOrder[] | null | undefined;
  /** 1 to 1000. */
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly offset?: number | null | undefined;
};

export type ExternalTaskPage = Page<ExternalTask>;

/**
 * A page of the tasks that match `filter`; undefined as filter says that none can. Without `wantsRows` only the count can be asked
 * of the page, and no list is fetched. With `isOfInstance` the filter is for one process instance, so that first pages of several can share a
 * call. Throws InvalidInputError and EngineTooOldError before any list call.
 */
export async function findPage(
  filter: ExternalTaskFilter | undefined,
  { orderBy, first, after, offset }: Omit<ExternalTaskPageArgs, 'filter'>,
  { engine }: Context,
  wantsRows = true,
  isOfInstance = false,
): Promise<ExternalTaskPage> {
  requirePageSize(first);
  const order = translateOrder(orderBy ?? [], engine.isGetOnly);
  const translated = filter && translateFilter(filter, engine.isGetOnly);
  const cursors = new Cursors([translated?.query, order.sorting]);
  const skipped = cursors.offsetOf({ after, offset });
  if (translated === undefined) return emptyPage(skipped, cursors);
  await requireAll([...translated.newer, ...order.newer], engine);
  const { query } = translated;
  const { sorting } = order;
  const list = engine.externalTask.list;
  const source = {
    list: (window: Parameters<typeof list>[1]) => list({ ...query, sorting }, window),
    count: () => engine.externalTask.count(query),
    cursors,
    wantsRows,
    first: isOfInstance ? firstOfInstance({ ...query, sorting }, engine) : undefined,
  };
  return fetchPage(source, first, skipped, engine);
}

function firstOfInstance({ processInstanceId, ...query }: ExternalTaskQuery, { processInstance }: Context['engine']) {
  if (processInstanceId === undefined) throw new TypeError('The filter names no process instance.');
  return (wanted: number) => processInstance.externalTasks(processInstanceId, query, wanted);
}
