import { rfc3339Of } from './date.ts';
import type { VariableInfo, VariableValue } from './variable.ts';

/** A value as plain JSON, by the engine's type name. Types that are not here are shown as they come. */
const table = new Map<string | null, (text: string, info: VariableInfo) => unknown>([
  ['Short', Number],
  ['Integer', Number],
  ['Double', numberOf],
  ['Number', numberOf],
  ['Date', rfc3339Of],
  ['Json', parsed],
  ['Object', objectOf],
]);

/**
 * The value as plain JSON: a Long as a string of digits, a Date in RFC 3339, a Json, or an Object in JSON, parsed, Bytes in base64. Null
 * for a File, and for what cannot be shown. Never throws, so that a locked task is not lost by an odd variable.
 */
export function plainValueOf(variable: VariableValue): unknown {
  const { type, value, valueInfo } = variable;
  const text = textOf(variable);
  if (text === null || value === null) return null;
  if (typeof value === 'boolean') return value;
  const convert = table.get(type);
  if (convert === undefined) return type === 'Long' || typeof value === 'string' ? text : numberOf(text);
  try {
    return convert(text, valueInfo ?? {});
  } catch {
    return null;
  }
}

/** The value exactly as the engine wrote it, as text. */
export function textOf({ value }: VariableValue): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' && 'digits' in value ? value.digits : JSON.stringify(value);
}

/** JSON has no number for NaN and the infinities. */
function numberOf(text: string): number | null {
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

function parsed(text: string): unknown {
  return JSON.parse(text);
}

/** Any other format is of the application's classes, which are nothing here. */
function objectOf(text: string, { serializationDataFormat }: VariableInfo): unknown {
  return serializationDataFormat === 'application/json' ? parsed(text) : null;
}
