/** A request that means no good, and what comes of it. */
export type Attack = {
  readonly name: string;
  /** Of the gateway, where the defaults are not meant. */
  readonly flags?: readonly string[];
  readonly method?: string;
  /** What follows the path, e.g. a query string. */
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. With `isChunked` its length is not announced. */
  readonly body?: unknown;
  readonly isChunked?: boolean;
  readonly status: number;
  /** `extensions.code` of the first error; undefined where the answer is no GraphQL. */
  readonly code?: string;
  /** The limit that is named, with its maximum and the actual value beside it. */
  readonly limit?: string;
  /** The whole data, where the attack is answered and comes to nothing. */
  readonly data?: unknown;
};

/** What an operation over a limit gets. */
export const overTheLimit = { status: 400, code: 'LIMIT_EXCEEDED' };

/** So many texts, one after another. */
export function many(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join(' ');
}

/** Brackets, so deep in each other. */
export function nested(depth: number, opening: string, inside: string, closing: string): string {
  return opening.repeat(depth) + inside + closing.repeat(depth);
}

/** The body of an operation. */
export function query(text: string, variables?: unknown) {
  return { query: text, variables };
}
