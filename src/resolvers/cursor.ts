import { hash } from 'node:crypto';
import { jsonOf } from '../rest/int64.ts';
import { InvalidInputError } from './errors.ts';

/** The engine reads row numbers as 32-bit integers, and some databases add to them. */
const lastOffset = 2 ** 31 - 1 - 10_000;

const digestLength = 12;

/**
 * Makes and reads the cursors of one list: each holds how many rows lie before its continuation, and a digest of what the list was
 * asked for, so that one of another list is noticed.
 */
export class Cursors {
  readonly #list: unknown;
  #digest: string | undefined;

  /** `list` is whatever tells this list from others, as JSON. */
  constructor(list: unknown) {
    this.#list = list;
  }

  /** The cursor of the row at `index` (from 0): the next page starts after it. */
  after(index: number): string {
    return Buffer.from(`${index + 1}.${this.digest}`).toString('base64url');
  }

  /** How many rows to skip. Throws InvalidInputError for both at once, a negative offset, or a cursor that is none of this list. */
  offsetOf({ after, offset }: { after?: string | null | undefined; offset?: number | null | undefined }): number {
    const hasCursor = after !== null && after !== undefined;
    if (hasCursor && offset !== null && offset !== undefined) {
      throw new InvalidInputError('offset', 'cannot go together with `after`: give one of them.');
    }
    const skipped = hasCursor ? this.#read(after) : (offset ?? 0);
    if (skipped < 0) throw new InvalidInputError('offset', 'cannot be negative.');
    if (skipped > lastOffset) throw new InvalidInputError('offset', `can be ${lastOffset} at the most.`);
    return skipped;
  }

  private get digest(): string {
    this.#digest ??= hash('sha256', jsonOf(this.#list), 'base64url').slice(0, digestLength);
    return this.#digest;
  }

  #read(cursor: string): number {
    const [, offset, digest] = /^(\d{1,10})\.([\w-]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
    if (offset === undefined)
      throw new InvalidInputError('after', 'is no cursor: take one from `pageInfo.endCursor` or an edge.');
    if (digest !== this.digest) {
      throw new InvalidInputError(
        'after',
        'is a cursor of another list: filter and order must be the same as when you got it.',
      );
    }
    return Number(offset);
  }
}
