import { givenMember } from './one-of.ts';
import { engineDateOf } from './date.ts';
import { InvalidInputError } from './errors/index.ts';
import type { VariablesToSet, VariableToSet } from './variable.ts';

/** A variable as a client gives it. */
export type ProcessVariableInput = {
  readonly name: string;
  readonly value: ProcessVariableValueInput;
  /** Used in this step only, never stored. */
  readonly transient: boolean;
};

/** Any JSON value. */
type JsonInput = NonNullable<unknown> | null | undefined;

/** Exactly one of these. Dates are epoch milliseconds, bytes and contents of files base64. */
export type ProcessVariableValueInput = {
  readonly stringValue?: string | null | undefined;
  readonly booleanValue?: boolean | null | undefined;
  readonly shortValue?: number | null | undefined;
  readonly integerValue?: number | null | undefined;
  readonly longValue?: bigint | null | undefined;
  readonly doubleValue?: number | null | undefined;
  readonly dateValue?: number | null | undefined;
  readonly jsonValue?: JsonInput;
  readonly jsonText?: string | null | undefined;
  readonly xmlValue?: string | null | undefined;
  readonly bytesValue?: string | null | undefined;
  readonly fileValue?: ProcessVariableFileInput | null | undefined;
  readonly objectValue?: ProcessVariableObjectInput | null | undefined;
  readonly nullValue?: string | null | undefined;
  readonly otherValue?: ProcessVariableOtherInput | null | undefined;
};

export type ProcessVariableFileInput = {
  readonly filename: string;
  readonly mimeType?: string | null | undefined;
  readonly encoding?: string | null | undefined;
  readonly content: string;
};

export type ProcessVariableObjectInput = {
  readonly text?: string | null | undefined;
  readonly objectTypeName?: string | null | undefined;
  readonly serializationDataFormat?: string | null | undefined;
};

export type ProcessVariableOtherInput = {
  readonly type: string;
  readonly value?: JsonInput;
  readonly valueInfo?: JsonInput;
};

type Given<Member extends keyof ProcessVariableValueInput> = NonNullable<ProcessVariableValueInput[Member]>;
type Table = {
  readonly [Member in keyof ProcessVariableValueInput]-?: (value: Given<Member>, path: string) => VariableToSet;
};

/** What the engine is told for each kind of value (engine-contract 2.3). */
const table: Table = {
  stringValue: (value) => ({ type: 'String', value }),
  booleanValue: (value) => ({ type: 'Boolean', value }),
  shortValue: (value, path) => ({ type: 'Short', value: inShortRange(value, path) }),
  integerValue: (value) => ({ type: 'Integer', value }),
  longValue: (value) => ({ type: 'Long', value }),
  doubleValue: (value) => ({ type: 'Double', value }),
  dateValue: (value) => ({ type: 'Date', value: engineDateOf(value) }),
  jsonValue: (value) => ({ type: 'Json', value: JSON.stringify(value) }),
  jsonText: (value) => ({ type: 'Json', value }),
  xmlValue: (value) => ({ type: 'Xml', value }),
  bytesValue: (value, path) => ({ type: 'Bytes', value: base64(value, path) }),
  fileValue: fileToSet,
  objectValue: objectToSet,
  nullValue: (type) => ({ type, value: null }),
  otherValue: otherToSet,
};

/**
 * The variables as the engine takes them. Throws InvalidInputError below `path` for a name given twice and for values that the engine
 * would refuse with a 500, or accept as garbage.
 */
export function variablesToSet(variables: readonly ProcessVariableInput[], path: string): VariablesToSet {
  const named = variables.map(({ name, value, transient }, at) => {
    if (variables.findIndex((other) => other.name === name) < at) {
      throw new InvalidInputError(`${path}.${at}.name`, `names ${JSON.stringify(name)} a second time.`);
    }
    return [name, withTransience(variableToSet(value, `${path}.${at}.value`), transient)] as const;
  });
  return Object.fromEntries(named);
}

function variableToSet(value: ProcessVariableValueInput, path: string): VariableToSet {
  const [member, given] = givenMember(value) ?? [];
  const convert = table[member as keyof Table] as ((value: unknown, path: string) => VariableToSet) | undefined;
  if (convert === undefined) throw new InvalidInputError(path, 'needs exactly one value; for a null use nullValue.');
  return convert(given, `${path}.${member}`);
}

function withTransience(variable: VariableToSet, isTransient: boolean): VariableToSet {
  return isTransient ? { ...variable, valueInfo: { ...variable.valueInfo, transient: true } } : variable;
}

function inShortRange(value: number, path: string): number {
  if (value >= -32_768 && value <= 32_767) return value;
  throw new InvalidInputError(path, 'must lie between -32768 and 32767.');
}

/** Camunda takes garbage for bytes and stores it; Operaton answers 500 (engine-contract 6.4). */
function base64(text: string, path: string): string {
  if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return text;
  throw new InvalidInputError(
    path,
    'is not base64: letters, digits, "+" and "/", filled up with "=" to a multiple of four.',
  );
}

function fileToSet({ filename, mimeType, encoding, content }: ProcessVariableFileInput, path: string): VariableToSet {
  return {
    type: 'File',
    value: base64(content, `${path}.content`),
    valueInfo: { filename, ...given({ mimeType, encoding }) },
  };
}

function objectToSet({ text, ...info }: ProcessVariableObjectInput, path: string): VariableToSet {
  for (const field of ['objectTypeName', 'serializationDataFormat'] as const) {
    if (typeof text === 'string' && !info[field])
      throw new InvalidInputError(`${path}.${field}`, 'is required with a text.');
  }
  return { type: 'Object', value: text ?? null, valueInfo: given(info) };
}

function otherToSet({ type, value, valueInfo }: ProcessVariableOtherInput, path: string): VariableToSet {
  if (type === '') throw new InvalidInputError(`${path}.type`, 'cannot be empty.');
  const isObject = typeof valueInfo === 'object' && valueInfo !== null && !Array.isArray(valueInfo);
  if (!isObject && valueInfo !== null && valueInfo !== undefined) {
    throw new InvalidInputError(`${path}.valueInfo`, 'must be a JSON object.');
  }
  return { type, value: value ?? null, ...(isObject && { valueInfo: valueInfo as Record<string, unknown> }) };
}

/** Only what was given. */
function given(members: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
