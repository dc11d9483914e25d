import type { EngineDate } from '../../rest/date.ts';
import { offsetMinutesOfZone } from './time-zone.ts';

/** The calendar repeats itself after so many years of so many milliseconds. */
const cycleYears = 400;
const cycleMs = 146_097 * 86_400_000;

/**
 * Writes an instant (epoch milliseconds) as an engine on a server in UTC does (engine-contract 1.5). Beyond the dates that
 * JavaScript knows too, and before our era with the year that Java counts backwards: nonsense, but no fault.
 */
export function writeDate(epochMilliseconds: number): EngineDate {
  const cycles = Math.floor(epochMilliseconds / cycleMs);
  const date = new Date(epochMilliseconds - cycles * cycleMs);
  const year = date.getUTCFullYear() + cycles * cycleYears;
  const yearOfEra = year > 0 ? year : 1 - year;
  return `${`${yearOfEra}`.padStart(4, '0')}${date.toISOString().slice(-20, -1)}+0000`;
}

/**
 * Reads a date as Java's lenient `SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")` does: overflowing fields carry over,
 * blanks may precede a field, `SSS` is a number of milliseconds rather than a fraction, text after the zone is ignored.
 * Epoch milliseconds, or undefined for what is refused (engine-contract 1.5).
 */
export function readDate(text: string): number | undefined {
  const parts = leadingFields.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second, millisecond] = parts.slice(1).map(Number) as Fields;
  const offset = offsetMinutesOfZone(text.slice(parts[0].length));
  if (offset === undefined) return undefined;
  // setUTCFullYear, since Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, millisecond) - offset * 60_000;
}

type Fields = [number, number, number, number, number, number, number];

const field = '[ \\t]*(-?\\d+)';
const leadingFields = new RegExp(`^${field}-${field}-${field}T${field}:${field}:${field}\\.${field}[ \\t]*`);
