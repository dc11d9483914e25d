import { type EngineDate, rfc3339Of } from '../rest/date.ts';
import { InvalidInputError } from './errors.ts';

const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{3})?(Z|[+-]\d\d:\d\d)$/i;

/** Epoch milliseconds of an RFC 3339 date and time with offset, with 0 or 3 digits of fraction. Throws InvalidInputError. */
export function parseDateTime(text: unknown): number {
  const parts = typeof text === 'string' ? rfc3339.exec(text) : null;
  const epoch = parts === null ? Number.NaN : Date.parse(text as string);
  if (parts === null || Number.isNaN(epoch) || !isOnCalendar(parts)) {
    throw new InvalidInputError(
      undefined,
      `${JSON.stringify(text)} is not a DateTime: write a date and time with offset like 2026-01-23T13:42:42.657Z or 2026-01-23T14:42:42+01:00.`,
    );
  }
  return epoch;
}

/** `Date` rolls the 30th of February over into March; a client who wrote it made a mistake. */
function isOnCalendar([, year, month, day, hour]: RegExpExecArray): boolean {
  const midnight = new Date(0);
  midnight.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return midnight.getUTCDate() === Number(day) && Number(hour) < 24;
}

/** A date of the engine as clients read it: RFC 3339, UTC, milliseconds. */
export function printDateTime(date: EngineDate): string {
  return rfc3339Of(date);
}
