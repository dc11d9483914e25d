import type { EngineVersion } from '../engine-version.ts';
import { toBoolean, toListOf, toObject } from '../wire/coercion.ts';
import type { JsonObject, JsonValue } from '../wire/json.ts';
import type { Column, Columns, Given, RowPredicate } from './columns.ts';
import { sortingEntries } from './list-kinds.ts';
import { type GivenOrder, type Key, type Order, orderBy, sortOrders } from './ordering.ts';
import { oneOf } from './parameter-kinds.ts';
import { firstValuesOf, namingParameter } from './read-query.ts';

/** What can be asked about rows of a kind: how they are chosen, and what they are ordered by. */
export type RowTable<Row> = {
  readonly columns: Columns<Row>;
  readonly sortKeys: Readonly<Record<string, (row: Row) => Key>>;
};

/** A query that was read. */
export type RowQuery<Row> = { readonly predicate: RowPredicate<Row>; readonly order: Order<Row> };

/** Reads a query from a body; unknown properties are ignored. Throws the engine's faults, and ours for what is not played. */
export function rowQueryFromBody<Row>(table: RowTable<Row>, body: JsonObject, version: EngineVersion): RowQuery<Row> {
  const given: Given = { version, isTrue: (name) => toBoolean(body[name] ?? null) === true };
  const predicates = predicatesOf(table.columns, Object.entries(body), given, (column, value) =>
    column.fromJson(value, given),
  );
  const groups = toListOf(toObject)(body.orQueries ?? null) ?? [];
  const alternatives = groups.map((group) => anyOf(table, group ?? {}, version));
  return {
    predicate: allOf([...predicates, ...alternatives]),
    order: orderOf(table, orderFromBody(table, body, version)),
  };
}

/** The same from a query string. */
export function rowQueryFromSearch<Row>(
  table: RowTable<Row>,
  search: URLSearchParams,
  version: EngineVersion,
): RowQuery<Row> {
  const given: Given = { version, isTrue: (name) => search.get(name) === 'true' };
  const predicates = predicatesOf(table.columns, firstValuesOf(search), given, (column, value, name) =>
    namingParameter(name, value, () => column.fromText(value, given)),
  );
  return { predicate: allOf(predicates), order: orderOf(table, orderFromSearch(table, search, version)) };
}

/** The rows that a query chooses, in its order, else in theirs. */
export function chooseRows<Row>({ predicate, order }: RowQuery<Row>, rows: Iterable<Row>): readonly Row[] {
  order.check();
  return [...rows].filter(predicate).sort(order.compare);
}

function predicatesOf<Row, Value>(
  columns: Columns<Row>,
  entries: readonly (readonly [name: string, value: Value])[],
  { version }: Given,
  read: (column: Column<Row>, value: Value, name: string) => RowPredicate<Row> | undefined,
): readonly RowPredicate<Row>[] {
  return entries.flatMap(([name, value]) => {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (column === undefined || (column.since ?? 0) > version.level) return [];
    return read(column, value, name) ?? [];
  });
}

/** A group of which one condition is enough; without any it holds nothing back. */
function anyOf<Row>({ columns }: RowTable<Row>, group: JsonObject, version: EngineVersion): RowPredicate<Row> {
  const given: Given = { version, isTrue: (name) => toBoolean(group[name] ?? null) === true };
  const predicates = predicatesOf(columns, Object.entries(group), given, (column, value) =>
    column.fromJson(value, { ...given, isAnyOf: true }),
  );
  return (row) => predicates.length === 0 || predicates.some((holds) => holds(row));
}

function allOf<Row>(predicates: readonly RowPredicate<Row>[]): RowPredicate<Row> {
  return (row) => predicates.every((holds) => holds(row));
}

function orderOf<Row>({ sortKeys }: RowTable<Row>, given: GivenOrder): Order<Row> {
  return orderBy<Row>(
    given,
    (name) => (Object.hasOwn(sortKeys, name) ? sortKeys[name] : undefined),
    () => '',
  );
}

function orderFromBody<Row>({ sortKeys }: RowTable<Row>, body: JsonObject, version: EngineVersion): GivenOrder {
  const read = (name: string, allowed: readonly string[]) => {
    const value: JsonValue | undefined = body[name];
    return value === undefined ? {} : { [name]: oneOf(() => allowed).fromJson(value, version) };
  };
  const sorting = sortingEntries.fromJson(body.sorting ?? null, version);
  return {
    ...read('sortBy', Object.keys(sortKeys)),
    ...read('sortOrder', sortOrders),
    ...(sorting !== null && { sorting }),
  };
}

function orderFromSearch<Row>(
  { sortKeys }: RowTable<Row>,
  search: URLSearchParams,
  version: EngineVersion,
): GivenOrder {
  const read = (name: string, allowed: readonly string[]) => {
    const text = search.get(name);
    if (text === null) return {};
    return { [name]: namingParameter(name, text, () => oneOf(() => allowed).fromText(text, version)) };
  };
  return { ...read('sortBy', Object.keys(sortKeys)), ...read('sortOrder', sortOrders) };
}
