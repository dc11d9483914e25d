import { EngineFault, unreadableJson } from './engine-fault.ts';

/** A JSON number as it was written, so that 64 bits keep their digits. */
export class JsonNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get isInteger(): boolean {
    return /^-?\d+$/.test(this.source);
  }
}

export type JsonObject = { readonly [key: string]: JsonValue };
export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | JsonObject;

export type JsonReading = {
  /** Whether text after the value is ignored, as Jackson did before 2.15 (engine-contract 1.4). */
  readonly ignoresTrailingText: boolean;
  /** Deepest nesting that is read; Infinity for Jackson before 2.15. */
  readonly maxDepth: number;
};

/** Reads a JSON text. Throws the engine's 400 for what is not JSON, and its 500 for what is nested too deeply. */
export function readJson(text: string, { ignoresTrailingText, maxDepth }: JsonReading): JsonValue {
  const { end, depth } = extentOfFirstValue(text);
  if (depth > maxDepth) throw nestedTooDeeply(maxDepth);
  try {
    return JSON.parse(ignoresTrailingText ? text.slice(0, end) : text, keepNumbers) as JsonValue;
  } catch {
    throw unreadableJson();
  }
}

/** JSON text of an answer; bigints are written digit by digit. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'bigint' ? JSON.rawJSON(member.toString()) : member,
  );
}

export function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);
}

export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function keepNumbers(_key: string, value: unknown, context: { readonly source?: string }): unknown {
  return typeof value === 'number' ? new JsonNumber(context.source ?? String(value)) : value;
}

function extentOfFirstValue(text: string): { readonly end: number; readonly depth: number } {
  let depth = 0;
  let deepest = 0;
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s"[\]{}]+/gs;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    if (token === ']' || token === '}') depth -= 1;
    if (depth <= 0) return { end: index + token.length, depth: deepest };
  }
  return { end: text.length, depth: deepest };
}

function nestedTooDeeply(maxDepth: number): EngineFault {
  const limit = `the maximum allowed (${maxDepth}, from \`StreamReadConstraints.getMaxNestingDepth()\`)`;
  const message = `Document nesting depth (${maxDepth + 1}) exceeds ${limit}`;
  return new EngineFault(500, 'StreamConstraintsException', message, null);
}
