import type { ExternalTask } from '../rest/external-task.ts';
import { type ExternalTaskFilter, translateFilter } from '../rest/external-task-filter.ts';
import { type ExternalTaskOrder, translateOrder } from '../rest/external-task-order.ts';
import type { ExternalTaskQuery } from '../rest/external-task-query.ts';
import type { Context } from './context.ts';
import { Cursors } from './cursor.ts';
import { InvalidInputError, ResultLimitError } from './errors.ts';

/** The most rows of one page. */
const largestPage = 1_000;

/** What a client can ask of a list of tasks. */
export type ExternalTaskPageArgs = {
  readonly filter?: ExternalTaskFilter | null | undefined;
  readonly orderBy?: readonly ExternalTaskOrder[] | null | undefined;
  /** 1 to 1000. */
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly offset?: number | null | undefined;
};

/** One page of tasks, and how to go on from it. */
export type ExternalTaskPage = {
  readonly tasks: readonly ExternalTask[];
  /** How many matching tasks lie before this page. */
  readonly offset: number;
  readonly hasNextPage: boolean;
  readonly cursors: Cursors;
  /** How many match in all; a call unless the page tells. */
  readonly totalCount: () => Promise<number>;
};

/**
 * A page of the tasks that match `filter`; undefined as filter says that none can. Without `wantsRows` only the count can be asked
 * of the page, and no list is fetched. Throws InvalidInputError and EngineTooOldError before any list call.
 */
export async function findPage(
  filter: ExternalTaskFilter | undefined,
  { orderBy, first, after, offset }: Omit<ExternalTaskPageArgs, 'filter'>,
  { engine }: Context,
  wantsRows = true,
): Promise<ExternalTaskPage> {
  if (first < 1 || first > largestPage) {
    throw new InvalidInputError('first', `must be 1 to ${largestPage}.`, largestPage);
  }
  const order = translateOrder(orderBy ?? [], engine.isGetOnly);
  const translated = filter && translateFilter(filter, engine.isGetOnly);
  const cursors = new Cursors([translated?.query, order.sorting]);
  const skipped = cursors.offsetOf({ after, offset });
  if (translated === undefined) {
    return { tasks: [], offset: skipped, hasNextPage: false, cursors, totalCount: async () => 0 };
  }
  for (const { what, since } of [...translated.newer, ...order.newer]) await engine.require(what, since);
  const { query } = translated;
  const count = once(() => engine.externalTask.count(query));
  if (!wantsRows) return { tasks: [], offset: skipped, hasNextPage: false, cursors, totalCount: count };
  const { tasks, hasNextPage } = await fetchRows({ ...query, sorting: order.sorting }, first, skipped, engine, count);
  const isLastPage = !hasNextPage && (tasks.length > 0 || skipped === 0);
  return {
    tasks,
    offset: skipped,
    hasNextPage,
    cursors,
    totalCount: isLastPage ? async () => skipped + tasks.length : count,
  };
}

/** Asks for one row more than wanted, to know whether there is a next page; where the engine gives no more, counts. */
async function fetchRows(
  query: ExternalTaskQuery,
  first: number,
  firstResult: number,
  engine: Context['engine'],
  count: () => Promise<number>,
): Promise<{ tasks: readonly ExternalTask[]; hasNextPage: boolean }> {
  const limit = engine.resultLimit() ?? Number.POSITIVE_INFINITY;
  if (first > limit) {
    throw new InvalidInputError('first', `must be 1 to ${limit}: the engine gives no more at a time.`, limit);
  }
  if (first === limit) {
    const [tasks, total] = await Promise.all([
      engine.externalTask.list(query, { firstResult, maxResults: first }),
      count(),
    ]);
    return { tasks, hasNextPage: firstResult + tasks.length < total };
  }
  try {
    const rows = await engine.externalTask.list(query, { firstResult, maxResults: first + 1 });
    return { tasks: rows.slice(0, first), hasNextPage: rows.length > first };
  } catch (error) {
    // The limit is known now; a limit that keeps moving is not worth chasing.
    if (error instanceof ResultLimitError && error.limit < first + 1) {
      return fetchRows(query, first, firstResult, engine, count);
    }
    throw error;
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}

/** The tasks of the page. */
export function tasksOf(page: ExternalTaskPage): readonly ExternalTask[] {
  return page.tasks;
}

/** The tasks of the page, each with its cursor. */
export function edgesOf({ tasks, offset, cursors }: ExternalTaskPage) {
  return tasks.map((node, at) => ({ node, cursor: cursors.after(offset + at) }));
}

/** Where the page lies in its list. */
export function pageInfoOf({ tasks, offset, hasNextPage, cursors }: ExternalTaskPage) {
  return {
    hasNextPage,
    hasPreviousPage: offset > 0,
    startCursor: tasks.length === 0 ? null : cursors.after(offset),
    endCursor: tasks.length === 0 ? null : cursors.after(offset + tasks.length - 1),
  };
}

/** How many match in all. */
export function totalCountOf({ totalCount }: ExternalTaskPage): Promise<number> {
  return totalCount();
}
