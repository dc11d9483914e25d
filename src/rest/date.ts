/** A date as the engine writes and reads it: `2026-01-23T13:42:42.657+0000` (engine-contract 1.5). */
export type EngineDate = string;

/** The last instant that RFC 3339 can write; an overflowing lock time reads as this (engine-contract 4, lock durations). */
export const lastRfc3339Instant = '9999-12-31T23:59:59.999Z';

const lastWritableEpoch = Date.parse(lastRfc3339Instant);
const firstWritableEpoch = Date.parse('0000-01-01T00:00:00.000Z');
const engineDatePattern = /^([+-]?\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})([+-])(\d\d):?(\d\d)$/;

/** Writes an instant (epoch milliseconds, years 0 to 9999) the one way the engine reads: three digits, no colon in the offset. */
export function engineDateOf(epochMilliseconds: number): EngineDate {
  return `${new Date(epochMilliseconds).toISOString().slice(0, -1)}+0000`;
}

/**
 * Epoch milliseconds of a date of the engine, whatever its server's time zone; clamped to the years that RFC 3339 can write. NaN for text
 * that is no date.
 */
export function epochOf(date: EngineDate): number {
  if (isUtcWithFourDigitYear(date)) return Date.parse(`${date.slice(0, 23)}Z`);
  const parts = engineDatePattern.exec(date);
  if (parts === null) return Date.parse(date);
  const epoch = epochOfParts(parts);
  // An overflowing year is beyond what JavaScript knows.
  return Number.isNaN(epoch) ? lastWritableEpoch : Math.min(Math.max(epoch, firstWritableEpoch), lastWritableEpoch);
}

function epochOfParts(parts: RegExpExecArray): number {
  const [year, month, day, hour, minute, second, millisecond] = parts.slice(1, 8).map(Number) as [number, ...number[]];
  const local = new Date(0);
  local.setUTCFullYear(year, (month ?? 1) - 1, day);
  local.setUTCHours(hour ?? 0, minute, second, millisecond);
  const offsetMinutes = Number(parts[9]) * 60 + Number(parts[10]);
  return local.getTime() - (parts[8] === '-' ? -offsetMinutes : offsetMinutes) * 60_000;
}

/**
 * The engine's date as RFC 3339 in UTC with milliseconds; by slicing where it is in UTC already, else by conversion. Throws a TypeError for
 * text that is no date.
 */
export function rfc3339Of(date: EngineDate): string {
  if (isUtcWithFourDigitYear(date)) return `${date.slice(0, 23)}Z`;
  const epoch = epochOf(date);
  if (Number.isNaN(epoch)) throw new TypeError('The engine sent a date that cannot be read.');
  return new Date(epoch).toISOString();
}

/** As a server in UTC writes nearly every date; the hyphen tells the year's length. */
function isUtcWithFourDigitYear(date: EngineDate): boolean {
  return date.length === 28 && date.endsWith('+0000') && date.charCodeAt(4) === 45;
}
