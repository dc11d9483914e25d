/** A signed 64-bit integer: a number where it is exact, else a bigint, so that no digit is lost (engine-contract 1.6). */
export type Int64 = number | bigint;

/** JSON text of a value that may hold bigints; they are written digit by digit. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'bigint' ? JSON.rawJSON(member.toString()) : member,
  );
}

/** A double that is written with a point or an exponent, whatever its value, so that its reader takes it for one. */
export function jsonDouble(value: number): unknown {
  return JSON.rawJSON(Number.isInteger(value) && !/e/.test(`${value}`) ? `${value}.0` : `${value}`);
}

/**
 * Reads a JSON answer. `hasLostDigits` looks at the few fields that can hold 64 bits; only where it finds a number that is
 * not exact, the text is read again with every such integer as a bigint. So ordinary answers cost one plain `JSON.parse`.
 * Throws a SyntaxError for text that is not JSON.
 */
export function parseJson<T>(text: string, hasLostDigits?: (value: T) => boolean): T {
  const value = JSON.parse(text) as T;
  return hasLostDigits?.(value) ? (parseExactly(text) as T) : value;
}

function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, member: unknown, context) => {
    const isInexact = typeof member === 'number' && Number.isInteger(member) && !Number.isSafeInteger(member);
    return isInexact && context?.source !== undefined && /^-?\d+$/.test(context.source)
      ? BigInt(context.source)
      : member;
  });
}

/** A number as it was written, e.g. `1.50` or `9007199254740993`. */
export type NumberText = { readonly digits: string };

/** Reads a JSON answer with variables in it: every number that is the `value` of something keeps its text. */
export function parseJsonWithNumberTexts<T>(text: string): T {
  return JSON.parse(text, (key, member: unknown, context) => {
    if (typeof member !== 'number' || context?.source === undefined) return member;
    if (key === 'value') return { digits: context.source };
    return Number.isInteger(member) && !Number.isSafeInteger(member) ? BigInt(context.source) : member;
  }) as T;
}
