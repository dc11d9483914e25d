/** What Node 22 and later can do with JSON numbers beyond 2^53, and TypeScript's own library does not declare yet. */
interface JSON {
  /** A value that `JSON.stringify` writes as this text. Throws a SyntaxError for what is not a JSON primitive. */
  rawJSON(text: string): unknown;
  /** `context.source` is the text of a primitive as it was written; objects and arrays have none. */
  parse(
    text: string,
    reviver: (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
}
