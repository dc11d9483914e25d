import type { Variable } from '../state/variable.ts';
import { isLong, truncated } from '../wire/int64.ts';
import { JsonNumber, type JsonValue } from '../wire/json.ts';

/** A value to compare variables with; a text that reads as a date is a `Date` already. */
export type ComparedValue = JsonValue | Date;

/** How a variable stands to the value; undefined where the two are of types that the engine does not compare. */
export type Order = (variable: Variable) => number | undefined;

/** Only variables of the value's own type are compared, but numbers of every type; with objects and lists nothing. */
export function orderTo(value: ComparedValue, ignoresCase: boolean): Order {
  if (value === null) return (variable) => (variable.value === null ? 0 : undefined);
  if (value instanceof JsonNumber) return orderToNumber(value);
  if (value instanceof Date) return ofType(['Date'], value.getTime());
  if (typeof value === 'boolean') return ofType(['Boolean'], value);
  if (typeof value !== 'string') return () => undefined;
  return ignoresCase ? orderIgnoringCase(value) : ofType(['String'], value);
}

function ofType(types: readonly Variable['type'][], value: string | boolean | number | bigint): Order {
  return (variable) => (types.includes(variable.type) ? orderOf(variable.value, value) : undefined);
}

function orderIgnoringCase(value: string): Order {
  const upper = value.toUpperCase();
  return ({ type, value: stored }) =>
    type === 'String' && stored !== null ? orderOf(stored.toUpperCase(), upper) : undefined;
}

/**
 * Variables of a type that cannot hold the number are not compared with it: 10.5 only with Double, 70000 not with Short. So
 * a Short is never found to be less than 70000.
 */
function orderToNumber(number: JsonNumber): Order {
  const asDouble = Number(number.source);
  const asLong = truncated(number.source);
  const isWhole = number.isInteger || Number.isInteger(asDouble);
  const integerTypes = isWhole ? wholeTypes.filter(({ holds }) => holds(asLong)).map(({ type }) => type) : [];
  const toInteger = ofType(integerTypes, asLong);
  const toDouble = ofType(['Double'], asDouble);
  return (variable) => toInteger(variable) ?? toDouble(variable);
}

const wholeTypes: readonly { readonly type: Variable['type']; readonly holds: (value: bigint) => boolean }[] = [
  { type: 'Short', holds: (value) => BigInt.asIntN(16, value) === value },
  { type: 'Integer', holds: (value) => BigInt.asIntN(32, value) === value },
  { type: 'Long', holds: isLong },
];

function orderOf(stored: unknown, value: string | boolean | number | bigint): number | undefined {
  if (stored === null || typeof stored !== typeof value) return undefined;
  const comparable = stored as typeof value;
  if (comparable === value) return 0;
  return comparable < value ? -1 : 1;
}
