import type { ResultWindow } from '../rest/external-task.ts';
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
};

/** Throws InvalidInputError for a page of no rows, or of too many. */
export function requirePageSize(first: number): void {
  if (first < 1 || first > largestPage) {
    throw new InvalidInputError('first', `must be 1 to ${largestPage}.`, largestPage);
  }
}

/** The page of `first` rows after `offset`. Throws InvalidInputError where the engine gives fewer rows at a time. */
export async function fetchPage<Row>(
  { list, count, cursors, wantsRows = true }: PageSource<Row>,
  first: number,
  offset: number,
  engine: Context['engine'],
): Promise<Page<Row>> {
  const countOnce = once(count);
  if (!wantsRows) return { ...emptyPage<Row>(offset, cursors), totalCount: countOnce };
  const { rows, hasNextPage } = await fetchRows(list, countOnce, first, offset, engine);
  const isLastPage = !hasNextPage && (rows.length > 0 || offset === 0);
  const totalCount = isLastPage ? async () => offset + rows.length : countOnce;
  return { rows, offset, hasNextPage, cursors, totalCount };
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
  const limit = engine.resultLimit() ?? Number.POSITIVE_INFINITY;
  if (first > limit) {
    throw new InvalidInputError('first', `must be 1 to ${limit}: the engine gives no more at a time.`, limit);
  }
  if (first === limit) {
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
