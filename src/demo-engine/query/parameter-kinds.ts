import type { EngineVersion } from '../engine-version.ts';
import { type Coercion, toBoolean, toDate, toListOf, toLong, toText } from '../wire/coercion.ts';
import { invalidRequest, unreadableJson } from '../wire/engine-fault.ts';
import { type JsonValue, readJson } from '../wire/json.ts';

/** How one kind of parameter is read from a JSON body and from a query string; null means absent. */
export type ParameterKind<T> = {
  readonly fromJson: (value: JsonValue, version: EngineVersion) => T | null;
  /** Throws a fault whose message says what is wrong with the text; empty where only the text is to be named. */
  readonly fromText: (text: string, version: EngineVersion) => T | null;
};

/** A list of ids or names; in JSON an element may be null. */
export type TextList = readonly (string | null)[];

export const text: ParameterKind<string> = { fromJson: toText, fromText: (given) => given };

/** `StringListConverter`: an empty text is no filter. */
export const textList: ParameterKind<TextList> = {
  fromJson: toListOf(toText),
  fromText: (given) => (given === '' ? null : splitAt(',', given)),
};

/** `StringSetConverter` and `StringArrayConverter`: an empty text looks for the empty string (engine-contract 5). */
export const textSet: ParameterKind<TextList> = {
  fromJson: toListOf(toText),
  fromText: (given) => splitAt(',', given),
};

export const flag: ParameterKind<boolean> = {
  fromJson: toBoolean,
  fromText: (given) => converted(given, 'java.lang.Boolean', toBoolean),
};

export const long: ParameterKind<bigint> = {
  fromJson: toLong,
  fromText: (given) => converted(given, 'java.lang.Long', toLong),
};

/** Epoch milliseconds. */
export const date: ParameterKind<number> = {
  fromJson: toDate,
  fromText(given, version) {
    if (refusesQuotedDates(version) && (given.startsWith('"') || given.endsWith('"'))) {
      throw invalidRequest(`Cannot convert value ${given} to java type java.util.Date because of double quotes`);
    }
    return converted(`"${given}"`, 'java.util.Date', toDate);
  },
};

/** One of a few texts, which depend on the version; anything else, null too, cannot be set. */
export function oneOf(allowed: (version: EngineVersion) => readonly string[]): ParameterKind<string> {
  const choose = (value: JsonValue, version: EngineVersion) => {
    const known = allowed(version).find((each) => each === value);
    if (known === undefined) throw unreadableJson();
    return known;
  };
  return { fromJson: choose, fromText: choose };
}

/** Java's `split`: nothing is trimmed, empty texts at the end are dropped, but an empty text is one element. */
export function splitAt(separator: string, given: string): readonly string[] {
  const parts = given.split(separator);
  const end = parts.findLastIndex((part) => part !== '') + 1;
  return given === '' ? parts : parts.slice(0, end);
}

/** The contract does not know which release between 7.13 and 7.24 brought this (engine-contract 6.2). */
function refusesQuotedDates({ level }: EngineVersion): boolean {
  return level > 13;
}

function converted<T>(token: string, javaType: string, coerce: Coercion<T>): T {
  try {
    return coerce(readJson(token, { ignoresTrailingText: true, maxDepth: Number.POSITIVE_INFINITY }));
  } catch {
    throw invalidRequest(`Cannot convert value ${token} to java type ${javaType}`);
  }
}
