import { type Answer, json } from '../http/answer.ts';
import { type Call, maxResultsLimitFor, windowOf } from '../http/call.ts';
import type { Resource, Route } from '../http/resource.ts';
import { checkWindow, rowsWithin } from '../query/result-window.ts';
import { chooseRows, type RowQuery, type RowTable, rowQueryFromBody, rowQueryFromSearch } from '../query/row-query.ts';
import { toObject } from '../wire/coercion.ts';
import { nullPointer } from '../wire/engine-fault.ts';
import type { JsonObject } from '../wire/json.ts';

/** Rows of one kind: where they come from, what they can be asked, and how they are answered. */
export type RowKind<Row> = {
  readonly table: RowTable<Row>;
  /** Those that the caller gets to see. */
  readonly rows: (call: Call) => Iterable<Row>;
  readonly toJson: (row: Row, call: Call) => unknown;
};

type QueryReader<Row> = (call: Call, table: RowTable<Row>) => RowQuery<Row>;

const fromSearch = <Row>({ search, engine }: Call, table: RowTable<Row>) =>
  rowQueryFromSearch(table, search, engine.version);
const fromBody = <Row>(call: Call, table: RowTable<Row>) =>
  rowQueryFromBody(table, queryBody(call), call.engine.version);

/** The list at a path and its count, for who only asks with a query string. */
export function readByGet<Row>(path: string, kind: RowKind<Row>): readonly Resource[] {
  return [
    { path, methods: { GET: listing(kind, fromSearch) } },
    { path: `${path}/count`, methods: { GET: counting(kind, fromSearch) } },
  ];
}

/** The same, and with the query in a body too. */
export function readByGetAndPost<Row>(path: string, kind: RowKind<Row>): readonly Resource[] {
  return [
    { path, methods: { GET: listing(kind, fromSearch), POST: { ...listing(kind, fromBody), consumesJson: true } } },
    {
      path: `${path}/count`,
      methods: { GET: counting(kind, fromSearch), POST: { ...counting(kind, fromBody), consumesJson: true } },
    },
  ];
}

/** The rows that a query chooses, cut to the `firstResult` and `maxResults` of the query string. */
export function rowsFor<Row>(call: Call, query: RowQuery<Row>, rows: Iterable<Row>): readonly Row[] {
  const window = windowOf(call);
  checkWindow(window, maxResultsLimitFor(call));
  return rowsWithin(chooseRows(query, rows), window);
}

function listing<Row>({ table, rows, toJson }: RowKind<Row>, readQuery: QueryReader<Row>): Route {
  return {
    handle: (call): Answer => json(rowsFor(call, readQuery(call, table), rows(call)).map((row) => toJson(row, call))),
  };
}

/** Sorting is checked all the same. */
function counting<Row>({ table, rows }: RowKind<Row>, readQuery: QueryReader<Row>): Route {
  return { handle: (call): Answer => json({ count: chooseRows(readQuery(call, table), rows(call)).length }) };
}

/** The body of a query. Throws the 500 of a null. */
function queryBody(call: Call): JsonObject {
  const body = toObject(call.readBody());
  if (body === null) throw nullPointer('org.camunda.bpm.engine.rest.dto.AbstractQueryDto', 'queryDto');
  return body;
}
