import { ResultLimitError } from './errors/index.ts';
import type { Identity } from './identity.ts';
import { longestRequestLine, type Wire } from './wire.ts';

/** The engine puts so many ids into one `IN` group; beyond, some databases refuse (engine-contract 5). */
const idsPerCall = 1_000;

/** Of a query string, for all but its list of ids. */
const bytesForParameters = 1_000;

/** How rows are found by their ids. */
export type ById<Row> = {
  readonly one: (id: string) => Promise<Row | null>;
  /** In any order; those that are not there are left out. */
  readonly many: (ids: readonly string[]) => Promise<readonly Row[]>;
  readonly idOf: (row: Row) => string;
  /** So many ids fit into one call, by number. */
  readonly most?: number;
  /** Where ids travel in a query string: the bytes that they may take. */
  readonly bytes?: number | undefined;
};

/**
 * Finds rows by id for one identity, in as few calls as the engine allows; where its result limit is met, ids are cut anew. What is not in the
 * answer is not there; what could not be asked is there as its error, so that one failed call costs no other.
 */
export async function findByIds<Row>(
  ids: readonly string[],
  how: ById<Row>,
  identity: Identity,
): Promise<ReadonlyMap<string, Row | Error>> {
  const chunks = chunksOf(ids, how, identity);
  const found = await Promise.all(chunks.map((chunk) => findChunk(chunk, how, identity)));
  return new Map(found.flatMap((outcomes) => [...outcomes]));
}

async function findChunk<Row>(
  ids: readonly string[],
  how: ById<Row>,
  identity: Identity,
): Promise<ReadonlyMap<string, Row | Error>> {
  const [first, ...others] = ids;
  try {
    if (first !== undefined && others.length === 0) {
      const row = await how.one(first);
      return row === null ? new Map() : new Map([[first, row]]);
    }
    return new Map((await how.many(ids)).map((row) => [how.idOf(row), row]));
  } catch (error) {
    if (error instanceof ResultLimitError && error.limit > 0 && error.limit < ids.length) {
      identity.resultLimit = error.limit;
      return findByIds(ids, how, identity);
    }
    return new Map(ids.map((id) => [id, error as Error]));
  }
}

function chunksOf<Row>(ids: readonly string[], { most = idsPerCall, bytes }: ById<Row>, identity: Identity) {
  const rows = Math.min(most, identity.resultLimit ?? most);
  return bytes === undefined ? chunksOfAtMost(ids, rows) : chunksForQueryString(ids, rows, bytes);
}

/** Cuts ids into calls by their number. */
function chunksOfAtMost(ids: readonly string[], most: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, at) => ids.slice(at * most, (at + 1) * most));
}

/** Cuts ids where the query string would get too long; one with a comma cannot be in a list at all. */
export function chunksForQueryString(
  ids: readonly string[],
  most: number,
  bytes: number,
): readonly (readonly string[])[] {
  const [alone, listable] = [ids.filter((id) => id.includes(',')), ids.filter((id) => !id.includes(','))];
  const chunks: string[][] = alone.map((id) => [id]);
  let chunk: string[] = [];
  let taken = 0;
  for (const id of listable) {
    const cost = encodeURIComponent(id).length + '%2C'.length;
    if (chunk.length === most || taken + cost > bytes) {
      chunks.push(chunk);
      chunk = [];
      taken = 0;
    }
    chunk.push(id);
    taken += cost;
  }
  return chunk.length === 0 ? chunks : [...chunks, chunk];
}

/** Cuts ids into lists that each fit into one call, which by GET has them in its query string beside a few other parameters. */
export function listsOf(ids: readonly string[], { isGetOnly }: Wire): readonly (readonly string[])[] {
  return isGetOnly
    ? chunksForQueryString(ids, idsPerCall, longestRequestLine - bytesForParameters)
    : chunksOfAtMost(ids, idsPerCall);
}
