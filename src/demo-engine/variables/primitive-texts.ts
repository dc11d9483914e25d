import { toInt } from '../wire/coercion.ts';
import { unreadableJson } from '../wire/engine-fault.ts';

/** 16 bits; null for an empty text. Throws a fault for what is none. */
export function toShort(text: string | null): bigint | null {
  const value = toInt(text);
  if (value === null) return null;
  if (value < -32_768 || value > 32_767) throw unreadableJson();
  return BigInt(value);
}

/** A decimal, `NaN` or `INF`; null for an empty text. Throws a fault for what is none. */
export function toDouble(text: string | null): number | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed === 'null') return null;
  const special = specialDoubles.get(trimmed);
  if (special !== undefined) return special;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) throw unreadableJson();
  return Number(trimmed);
}

const specialDoubles = new Map([
  ['NaN', Number.NaN],
  ['INF', Number.POSITIVE_INFINITY],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-INF', Number.NEGATIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

/** Base64 with its padding and without blanks. */
export function toBase64(text: string | null): string | null {
  const isBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
  if (text !== null && !isBase64.test(text)) throw unreadableJson();
  return text;
}
