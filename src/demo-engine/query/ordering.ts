import { invalidRequest, notValid, nullPointer } from '../wire/engine-fault.ts';

/** An entry of `sorting`; what is no sort key or no direction is kept, since the engine stumbles over it only later. */
export type SortingEntry = { readonly sortBy: string | null; readonly sortOrder: string | null };

/** What rows are ordered by. */
export type Key = string | number | bigint | null;

type Ordering<Row> = { readonly of: (row: Row) => Key; direction?: 1 | -1 };

/** How a query orders its rows. */
export type Order<Row> = {
  /** Throws what the engine throws only when it runs the query. */
  readonly check: () => void;
  readonly compare: (a: Row, b: Row) => number;
};

/** What a query says of its order. */
export type GivenOrder = {
  readonly sortBy?: string;
  readonly sortOrder?: string;
  readonly sorting?: readonly (SortingEntry | null)[];
};

/** Directions, lower case only. */
export const sortOrders = ['asc', 'desc'];

/**
 * The order that a query asks for, built up as the engine does it; ties, and what is not ordered at all, come by id. Throws the
 * engine's 400s and its odd 500.
 *
 * @param keyNamed undefined for what is no sort key
 */
export function orderBy<Row>(
  { sortBy, sortOrder, sorting }: GivenOrder,
  keyNamed: (name: string) => ((row: Row) => Key) | undefined,
  idOf: (row: Row) => string,
): Order<Row> {
  if ((sortBy === undefined) !== (sortOrder === undefined)) {
    throw invalidRequest('Only a single sorting parameter specified. sortBy and sortOrder required');
  }
  const first = sortBy === undefined || sortOrder === undefined ? [] : [{ sortBy, sortOrder }];
  const orderings: Ordering<Row>[] = [];
  for (const entry of [...first, ...(sorting ?? [])]) {
    if (entry === null) throw nullPointer('org.camunda.bpm.engine.rest.dto.SortingDto.getSortOrder()', 'sorting');
    const of = keyNamed(entry.sortBy ?? '');
    if (of !== undefined) orderings.push({ of });
    if (entry.sortOrder !== null) direct(orderings.at(-1), entry.sortOrder);
  }
  return {
    check: () => checkDirections(orderings),
    compare: (a, b) => compareBy(orderings, a, b) || compareKeys(idOf(a), idOf(b)),
  };
}

function direct<Row>(ordering: Ordering<Row> | undefined, sortOrder: string): void {
  if (!sortOrders.includes(sortOrder)) return;
  if (ordering === undefined) {
    const should = 'You should call any of the orderBy methods first before specifying a direction';
    throw notValid(`${should}: currentOrderingProperty is null`);
  }
  if (ordering.direction !== undefined) {
    const only = 'can specify only one direction desc() or asc() for an ordering constraint';
    throw notValid(`Invalid query: ${only}: direction is not null`);
  }
  ordering.direction = sortOrder === 'asc' ? 1 : -1;
}

function checkDirections<Row>(orderings: readonly Ordering<Row>[]): void {
  if (orderings.some(({ direction }) => direction === undefined)) {
    throw notValid('Invalid query: call asc() or desc() after using orderByXX(): direction is null');
  }
}

/** Nulls are least, as on H2 (engine-contract 5). */
function compareBy<Row>(orderings: readonly Ordering<Row>[], a: Row, b: Row): number {
  for (const { of, direction = 1 } of orderings) {
    const order = compareKeys(of(a), of(b));
    if (order !== 0) return order * direction;
  }
  return 0;
}

function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
