import type { ResultWindow } from '../rest/external-task.ts';
import type { FirstRows } from '../rest/shared-page.ts';
import type { Context } from './context.ts';
import type { Cursors } from './cursor.ts';
import { InvalidInputError, ResultLimitError } from './errors.ts';

/** The most rows of one page. */
const largestPage = 1_000;

/** One page of a list, and how to go on from it. */
export type Page<Row> = {
  readonly rows: readonly Row[];
  /** How many rows lie before this page. */
  readonly offset: number;
  readonly hasNextPage: boolean;
  readonly cursors: Cursors;
  /** How many rows there are in all; a call unless the page tells. */
  readonly totalCount: () => Promise<number>;
};

/** Where a page's rows come from. */
export type PageSource<Row> = {
  readonly list: (window: ResultWindow) => Promise<readonly Row[]>;
  readonly count: () => Promise<number>;
  readonly cursors: Cursors;
  /** False where only the count can be asked of the page; then no list is fetched. */
  readonly wantsRows?: boolean;
  /** The first rows, by a call that other lists share; it may tell that there are no more. */
  readonly first?: ((wanted: number) => Promise<FirstRows<Row>>) | undefined;
};

/** Throws InvalidInputError for a page of no rows, or of too many. */
export function requirePageSize(first: number): void {
  if (first < 1 || first > largestPage) {
    throw new InvalidInputError('first', `must be 1 to ${largestPage}.`, largestPage);
  }
}

/** The page of `first` rows after `offset`. Throws InvalidInputError where the engine gives fewer rows at a time. */
export async function fetchPage<Row>(
  source: PageSource<Row>,
  first: number,
  offset: number,
  engine: Context['engine'],
): Promise<Page<Row>> {
  const { list, count, cursors, wantsRows = true } = source;
  const countOnce = once(count);
  if (offset === 0 && source.first !== undefined) return fetchFirstPage(source.first, source, first, engine);
  if (!wantsRows) return { ...emptyPage<Row>(offset, cursors), totalCount: countOnce };
  const { rows, hasNextPage } = await fetchRows(list, countOnce, first, offset, engine);
  const isLastPage = !hasNextPage && (rows.length > 0 || offset === 0);
  const totalCount = isLastPage ? async () => offset + rows.length : countOnce;
  return { rows, offset, hasNextPage, cursors, totalCount };
}

/** The first page, by a shared call. It is no loss that rows come with a count, since they are the count of many lists at once. */
async function fetchFirstPage<Row>(
  firstRows: (wanted: number) => Promise<FirstRows<Row>>,
  { count, cursors, wantsRows = true }: PageSource<Row>,
  first: number,
  engine: Context['engine'],
): Promise<Page<Row>> {
  const countOnce = once(count);
  requireWithinResultLimit(first, engine);
  const { rows, isAll } = await firstRows(wantsRows ? first + 1 : 0);
  // The limit may have become known only now.
  requireWithinResultLimit(first, engine);
  const hasNextPage = wantsRows && (rows.length > first || (!isAll && (await countOnce()) > rows.length));
  return {
    rows: rows.slice(0, first),
    offset: 0,
    hasNextPage,
    cursors,
    totalCount: isAll ? async () => rows.length : countOnce,
  };
}

/** A page of a list that has nothing. */
export function emptyPage<Row>(offset: number, cursors: Cursors): Page<Row> {
  return { rows: [], offset, hasNextPage: false, cursors, totalCount: async () => 0 };
}

/** Asks for one row more than wanted, to know whether there is a next page; where the engine gives no more, counts. */
async function fetchRows<Row>(
  list: PageSource<Row>['list'],
  count: () => Promise<number>,
  first: number,
  firstResult: number,
  engine: Context['engine'],
): Promise<{ rows: readonly Row[]; hasNextPage: boolean }> {
  requireWithinResultLimit(first, engine);
  if (first === engine.resultLimit()) {
    const [rows, total] = await Promise.all([list({ firstResult, maxResults: first }), count()]);
    return { rows, hasNextPage: firstResult + rows.length < total };
  }
  try {
    const rows = await list({ firstResult, maxResults: first + 1 });
    return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
  } catch (error) {
    // The limit is known now; a limit that keeps moving is not worth chasing.
    if (error instanceof ResultLimitError && error.limit < first + 1) {
      return fetchRows(list, count, first, firstResult, engine);
    }
    throw error;
  }
}

function requireWithinResultLimit(first: number, engine: Context['engine']): void {
  const limit = engine.resultLimit();
  if (limit !== undefined && first > limit) {
    throw new InvalidInputError('first', `must be 1 to ${limit}: the engine gives no more at a time.`, limit);
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}

/** The rows of the page. */
export function nodesOf<Row>(page: Page<Row>): readonly Row[] {
  return page.rows;
}

/** The rows of the page, each with its cursor. */
export function edgesOf<Row>({ rows, offset, cursors }: Page<Row>) {
  return rows.map((node, at) => ({ node, cursor: cursors.after(offset + at) }));
}

/** Where the page lies in its list. */
export function pageInfoOf({ rows, offset, hasNextPage, cursors }: Page<unknown>) {
  return {
    hasNextPage,
    hasPreviousPage: offset > 0,
    startCursor: rows.length === 0 ? null : cursors.after(offset),
    endCursor: rows.length === 0 ? null : cursors.after(offset + rows.length - 1),
  };
}

/** How many rows there are in all. */
export function totalCountOf({ totalCount }: Page<unknown>): Promise<number> {
  return totalCount();
}
