import { readDate } from './date.ts';
import { unreadableJson } from './engine-fault.ts';
import { isInt, isLong, truncated } from './int64.ts';
import { isList, isObject, JsonNumber, type JsonObject, type JsonValue } from './json.ts';

/** Turns a JSON value into what a property holds, as Jackson does, or throws the 400 of an unreadable body. */
export type Coercion<T> = (value: JsonValue) => T;

/** `String`: numbers and booleans become text. */
export const toText: Coercion<string | null> = (value) => {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof JsonNumber) return value.source;
  throw unreadableJson();
};

/** `Boolean`: also its text, and integers, of which 0 is false; an empty text is null. */
export const toBoolean: Coercion<boolean | null> = (value) => {
  if (value === null || typeof value === 'boolean') return value;
  if (value instanceof JsonNumber && value.isInteger) return truncated(value.source) !== 0n;
  const known = typeof value === 'string' ? booleanTexts.get(value.trim()) : undefined;
  if (known === undefined) throw unreadableJson();
  return known;
};

const booleanTexts = new Map<string, boolean | null>([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
  ['null', null],
  ['', null],
]);

/** `Long`: decimals are truncated, integers in a text accepted; null for null and an empty text (engine-contract 1.4). */
export const toLong: Coercion<bigint | null> = (value) => toInteger(value, isLong);

/** `Integer`, as `toLong` but of 32 bits. */
export const toInt: Coercion<number | null> = (value) => {
  const integer = toInteger(value, isInt);
  return integer === null ? null : Number(integer);
};

function toInteger(value: JsonValue, fits: (integer: bigint) => boolean): bigint | null {
  const integer = integerOf(value);
  if (integer !== null && !fits(integer)) throw unreadableJson();
  return integer;
}

function integerOf(value: JsonValue): bigint | null {
  if (value === null) return null;
  if (value instanceof JsonNumber) return truncated(value.source);
  if (typeof value !== 'string') throw unreadableJson();
  const text = value.trim();
  if (text === '' || text === 'null') return null;
  if (!/^[+-]?\d+$/.test(text)) throw unreadableJson();
  return BigInt(text.startsWith('+') ? text.slice(1) : text);
}

/** `Date`, as epoch milliseconds: a text as `readDate` takes it, or an integer; a blank text is null. */
export const toDate: Coercion<number | null> = (value) => {
  if (value === null || value === 'null' || (typeof value === 'string' && value.trim() === '')) return null;
  if (value instanceof JsonNumber && value.isInteger && isLong(BigInt(value.source))) return Number(value.source);
  const epoch = typeof value === 'string' ? readDate(value) : undefined;
  if (epoch === undefined) throw unreadableJson();
  return epoch;
};

/** A list of what `coerce` makes of each element; null where there is none. */
export function toListOf<T>(coerce: Coercion<T>): Coercion<readonly T[] | null> {
  return (value) => {
    if (value === null) return null;
    if (!isList(value)) throw unreadableJson();
    return value.map(coerce);
  };
}

/** A bean or a map; null where there is none. */
export const toObject: Coercion<JsonObject | null> = (value) => {
  if (value === null) return null;
  if (!isObject(value)) throw unreadableJson();
  return value;
};

/** `long`: 0 for null. */
export const toPrimitiveLong: Coercion<bigint> = (value) => toLong(value) ?? 0n;

/** `int`: 0 for null. */
export const toPrimitiveInt: Coercion<number> = (value) => toInt(value) ?? 0;

/** `boolean`: false for null. */
export const toPrimitiveBoolean: Coercion<boolean> = (value) => toBoolean(value) ?? false;

/** A value that is kept as it was sent. */
export const asIs: Coercion<JsonValue> = (value) => value;

/** How the properties of a bean are read, by name; what is absent is read as null. */
export type BeanShape = Readonly<Record<string, Coercion<unknown>>>;

/** What a bean of this shape holds. */
export type BeanOf<Shape extends BeanShape> = {
  readonly [Name in keyof Shape]: Shape[Name] extends Coercion<infer T> ? T : never;
};

/** A bean of these properties; others are ignored. */
export function readBean<Shape extends BeanShape>(object: JsonObject, shape: Shape): BeanOf<Shape> {
  const read = Object.entries(shape).map(([name, coerce]) => [
    name,
    coerce(Object.hasOwn(object, name) ? (object[name] ?? null) : null),
  ]);
  return Object.fromEntries(read) as BeanOf<Shape>;
}

/** As `readBean`; null where there is none. */
export function toBean<Shape extends BeanShape>(shape: Shape): Coercion<BeanOf<Shape> | null> {
  return (value) => {
    const object = toObject(value);
    return object === null ? null : readBean(object, shape);
  };
}
