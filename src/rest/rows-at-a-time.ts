import { ResultLimitError } from './errors/index.ts';
import type { ResultWindow } from './external-task.ts';
import type { Identity } from './identity.ts';

/** Rows of an answer, and whether there may be more that it has no room for. */
export type SomeRows<Row> = { readonly rows: readonly Row[]; readonly isCut: boolean };

/**
 * Asks for up to `most` rows, or for as many as the engine gives this identity at a time, which is learned and remembered
 * (engine-contract 1.8).
 */
export async function askForRows<Row>(
  most: number,
  identity: Identity,
  ask: (maxResults: number) => Promise<readonly Row[]>,
): Promise<SomeRows<Row>> {
  const maxResults = Math.min(most, identity.resultLimit ?? most);
  try {
    const rows = await ask(maxResults);
    return { rows, isCut: rows.length >= maxResults };
  } catch (error) {
    if (!(error instanceof ResultLimitError) || error.limit < 1 || error.limit >= maxResults) throw error;
    identity.resultLimit = error.limit;
    return askForRows(error.limit, identity, ask);
  }
}

/** Asks for page after page until there are no more rows. */
export async function askForAllRows<Row>(
  perPage: number,
  identity: Identity,
  ask: (window: ResultWindow) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  while (true) {
    const { rows, isCut } = await askForRows(perPage, identity, (maxResults) =>
      ask({ firstResult: all.length, maxResults }),
    );
    all.push(...rows);
    if (!isCut) return all;
  }
}
