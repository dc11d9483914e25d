import { badUserRequest } from '../wire/engine-fault.ts';

/** Which rows: null where not asked for. */
export type ResultWindow = { readonly firstResult: number | null; readonly maxResults: number | null };

/** `maxResults` when left out. */
const unbounded = 2 ** 31 - 1;

/** Throws the 400 of a window over the limit, which is undefined where none is enforced (engine-contract 1.8). */
export function checkWindow({ maxResults }: ResultWindow, limit: number | undefined): void {
  if (limit === undefined) return;
  if (maxResults === null || maxResults === unbounded) {
    throw badUserRequest('An unbound number of results is forbidden!');
  }
  if (maxResults > limit) throw badUserRequest(`Max results limit of ${limit} exceeded!`);
}

/** The rows in the window; none for negative numbers, as on H2 (engine-contract 5). */
export function rowsWithin<Row>(rows: readonly Row[], { firstResult, maxResults }: ResultWindow): readonly Row[] {
  const from = firstResult ?? 0;
  const count = maxResults ?? unbounded;
  return from < 0 || count < 0 ? [] : rows.slice(from, from + count);
}
