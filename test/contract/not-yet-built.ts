/** What the contract promises and the schema does not have yet; the list only shrinks. */
export const notYetBuilt: ReadonlySet<string> = new Set([]);
