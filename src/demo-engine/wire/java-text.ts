import { isList, JsonNumber, type JsonValue } from './json.ts';

/** What Java's `String.valueOf` makes of a value that Jackson has read: `{"a":[1,2.0]}` is `{a=[1, 2.0]}`. */
export function javaText(value: JsonValue): string {
  if (value instanceof JsonNumber) return value.isInteger ? value.source : javaDouble(Number(value.source));
  if (isList(value)) return `[${value.map(javaText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, member]) => `${key}=${javaText(member)}`);
  return `{${entries.join(', ')}}`;
}

/** What Java's `Double.toString` writes: always a decimal, an exponent from 10^7 on and below 10^-3. */
export function javaDouble(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (size >= 1e-3 && size < 1e7) return withDecimal(String(value));
  const [digits = '', exponent] = value.toExponential().split('e');
  return `${withDecimal(digits)}E${Number(exponent)}`;
}

function withDecimal(digits: string): string {
  return digits.includes('.') ? digits : `${digits}.0`;
}
