import { type Call, integerParameter } from '../http/call.ts';
import { chooseRows, type RowQuery } from '../query/row-query.ts';
import { toObject } from '../wire/coercion.ts';
import { nullPointer } from '../wire/engine-fault.ts';
import type { JsonObject } from '../wire/json.ts';

/** The rows that a query chooses, cut to the `firstResult` and `maxResults` of the query string. */
export function rowsFor<Row>(call: Call, query: RowQuery<Row>, rows: Iterable<Row>): readonly Row[] {
  const firstResult = integerParameter(call, 'firstResult') ?? 0;
  const maxResults = integerParameter(call, 'maxResults') ?? Number.POSITIVE_INFINITY;
  return chooseRows(query, rows).slice(firstResult, firstResult + maxResults);
}

/** The body of a query. Throws the 500 of a null. */
export function queryBody(call: Call): JsonObject {
  const body = toObject(call.readBody());
  if (body === null) throw nullPointer('org.camunda.bpm.engine.rest.dto.AbstractQueryDto', 'queryDto');
  return body;
}
