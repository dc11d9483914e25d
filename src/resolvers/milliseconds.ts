import { InvalidInputError } from './errors.ts';

/** 100 years; the engine's own arithmetic overflows into nonsense dates far beyond (engine-contract 4). */
const longest = 3_155_760_000_000;

/** A length of time: a whole number of milliseconds from 0 to 100 years. Throws InvalidInputError. */
export function parseMilliseconds(given: unknown): number {
  if (typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= longest) return given;
  throw new InvalidInputError(
    undefined,
    `${JSON.stringify(given)} is no length of time: write a whole number of milliseconds from 0 to ${longest}.`,
  );
}
