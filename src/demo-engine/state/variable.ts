import type { DemoVariable } from '../demo-task.ts';
import { readDate } from '../wire/date.ts';
import { truncated } from '../wire/int64.ts';

/** Types whose values can be compared in a query; what else there is (`Json`, `File`, `Bytes`, …) only has a name there. */
type ComparableVariable =
  | { readonly type: 'String'; readonly value: string | null }
  | { readonly type: 'Boolean'; readonly value: boolean | null }
  | { readonly type: 'Short' | 'Integer' | 'Long'; readonly value: bigint | null }
  | { readonly type: 'Double'; readonly value: number | null }
  /** Epoch milliseconds. */
  | { readonly type: 'Date'; readonly value: number | null }
  | { readonly type: 'Null'; readonly value: null };

export type OpaqueVariable = { readonly type: 'Opaque'; readonly typeName: string; readonly value: unknown };

/** A stored variable; `value` is null for a typed null. */
export type Variable = ComparableVariable | OpaqueVariable;

/** Variables of one scope, by name. */
export type Variables = Map<string, Variable>;

const integerOf = (value: unknown) => (value === null ? null : truncated(String(value)));
const dateOf = (value: unknown) => (value === null ? null : epochOf(String(value)));

const conversions: Readonly<Record<string, (value: unknown) => Variable>> = {
  String: (value) => ({ type: 'String', value: value === null ? null : String(value) }),
  Boolean: (value) => ({ type: 'Boolean', value: value === null ? null : String(value) === 'true' }),
  Short: (value) => ({ type: 'Short', value: integerOf(value) }),
  Integer: (value) => ({ type: 'Integer', value: integerOf(value) }),
  Long: (value) => ({ type: 'Long', value: integerOf(value) }),
  Double: (value) => ({ type: 'Double', value: value === null ? null : Number(value) }),
  Date: (value) => ({ type: 'Date', value: dateOf(value) }),
  Null: () => ({ type: 'Null', value: null }),
};

/** The variables that tasks are made with. Only the first letter's case of a type is free (engine-contract 2.3). */
export function variablesOf(given: Readonly<Record<string, DemoVariable>> = {}): Variables {
  return new Map(Object.entries(given).map(([name, { type, value }]) => [name, variableOf(type, value ?? null)]));
}

function variableOf(type: string, value: unknown): Variable {
  const typeName = type.slice(0, 1).toUpperCase() + type.slice(1);
  const convert = Object.hasOwn(conversions, typeName) ? conversions[typeName] : undefined;
  return convert?.(value) ?? { type: 'Opaque', typeName, value };
}

function epochOf(text: string): number {
  const epoch = readDate(text);
  if (epoch === undefined)
    throw new TypeError(`The engine reads no date in "${text}"; it wants 2026-01-23T13:42:42.657+0000.`);
  return epoch;
}
