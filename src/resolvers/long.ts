import { InvalidInputError } from './errors.ts';

const least = -(2n ** 63n);
const greatest = 2n ** 63n - 1n;

/**
 * A signed 64-bit integer from a JSON number that is exact, a string of digits, or the text of an integer literal. Throws
 * InvalidInputError.
 */
export function parseLong(given: unknown): bigint {
  const value = bigintOf(given);
  if (value === undefined) {
    throw new InvalidInputError(
      undefined,
      `${JSON.stringify(given)} is not a Long: write a whole number or a string of digits.`,
    );
  }
  if (value < least || value > greatest) {
    throw new InvalidInputError(undefined, `${value} is not a Long: it must lie between ${least} and ${greatest}.`);
  }
  return value;
}

function bigintOf(given: unknown): bigint | undefined {
  if (typeof given === 'bigint') return given;
  if (typeof given === 'number') return Number.isSafeInteger(given) ? BigInt(given) : undefined;
  // Longer texts cannot be in range; reading them as a bigint would cost time.
  return typeof given === 'string' && /^-?\d{1,40}$/.test(given) ? BigInt(given) : undefined;
}
