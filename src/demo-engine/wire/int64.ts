const smallestLong = -(2n ** 63n);
const largestLong = 2n ** 63n - 1n;

/** Whether a Java `long` can hold it. */
export function isLong(value: bigint): boolean {
  return value >= smallestLong && value <= largestLong;
}

/** Whether a Java `int` can hold it. */
export function isInt(value: bigint): boolean {
  return value >= -2147483648n && value <= 2147483647n;
}

/** The integer part of a JSON number's text, as Jackson truncates toward zero: `1.9` is 1n, `2e3` is 2000n. */
export function truncated(source: string): bigint {
  const [, exact] = /^(-?\d+)(?:\.\d+)?$/.exec(source) ?? [];
  if (exact !== undefined) return BigInt(exact);
  const value = Number(source);
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : beyondLong;
}

const beyondLong = 2n ** 64n;
