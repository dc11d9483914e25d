import { givenMember } from './one-of.ts';
import { engineDateOf } from './date.ts';
import { InvalidInputError } from './errors/index.ts';
import type { ExternalTaskQuery, VariableCondition, VariableOperator } from './external-task-query.ts';
import type { Int64 } from './int64.ts';

/** Conditions on variables, all of which must hold; one on a variable matches only where the variable exists. */
export type ProcessVariableFilter = {
  readonly all: readonly ProcessVariableCondition[];
  readonly ignoreNameCase: boolean;
  readonly ignoreValueCase: boolean;
};

export type ProcessVariableCondition = {
  readonly name: string;
  readonly operator: VariableOperator;
  readonly value: ProcessVariableConditionValue;
};

/** Exactly one of these. Dates are epoch milliseconds. */
export type ProcessVariableConditionValue = {
  readonly stringValue?: string | null | undefined;
  readonly booleanValue?: boolean | null | undefined;
  readonly longValue?: bigint | null | undefined;
  readonly doubleValue?: number | null | undefined;
  readonly dateValue?: number | null | undefined;
  readonly isNull?: boolean | null | undefined;
};

type ConditionType = {
  readonly operators: ReadonlySet<VariableOperator>;
  /** How operators that do not fit are explained. */
  readonly allowed: string;
  readonly toWire: (value: never) => string | boolean | Int64 | null;
};

const equality = new Set<VariableOperator>(['eq', 'neq']);
const ordering = new Set<VariableOperator>([...equality, 'gt', 'gteq', 'lt', 'lteq']);
const all = new Set<VariableOperator>([...ordering, 'like', 'notLike']);

/** What can be compared how; the engine answers 500 for the rest (engine-contract 5, Q27). */
const types: { readonly [Member in keyof ProcessVariableConditionValue]-?: ConditionType } = {
  stringValue: { operators: all, allowed: 'any operator', toWire: (text: string) => text },
  booleanValue: { operators: equality, allowed: 'EQUALS or NOT_EQUALS', toWire: (flag: boolean) => flag },
  longValue: { operators: ordering, allowed: 'an operator other than LIKE', toWire: (number: bigint) => number },
  doubleValue: { operators: ordering, allowed: 'an operator other than LIKE', toWire: (number: number) => number },
  dateValue: { operators: ordering, allowed: 'an operator other than LIKE', toWire: engineDateOf },
  isNull: { operators: equality, allowed: 'EQUALS or NOT_EQUALS', toWire: () => null },
};

/** What the engine's lenient `SimpleDateFormat` would read as a date, whatever follows (engine-contract 1.5). */
const readsAsDate =
  /^\s*[+-]?\d+-\s*[+-]?\d+-\s*[+-]?\d+T\s*[+-]?\d+:\s*[+-]?\d+:\s*[+-]?\d+\.\s*[+-]?\d+\s*[+\-A-Za-z]/;

/**
 * The filter as the engine takes it; an empty one does not filter. Throws InvalidInputError below `path` for what the engine
 * would misunderstand, and, for an engine read by GET only, for what a query string cannot say.
 */
export function variableConditionsOf(
  filter: ProcessVariableFilter,
  path: string,
  isGetOnly: boolean,
): ExternalTaskQuery {
  if (filter.all.length === 0) return {};
  return {
    processVariables: filter.all.map((condition, at) => conditionOf(condition, `${path}.all.${at}`, isGetOnly)),
    ...(filter.ignoreNameCase && { variableNamesIgnoreCase: true as const }),
    ...(filter.ignoreValueCase && { variableValuesIgnoreCase: true as const }),
  };
}

function conditionOf(condition: ProcessVariableCondition, path: string, isGetOnly: boolean): VariableCondition {
  const { name, operator, value } = condition;
  const [member, given] = givenMember(value) ?? [];
  const type = types[member as keyof typeof types];
  if (type === undefined) throw new InvalidInputError(`${path}.value`, 'needs exactly one value.');
  if (!type.operators.has(operator)) {
    throw new InvalidInputError(`${path}.operator`, `does not fit: ${member} takes ${type.allowed}.`);
  }
  if (member === 'isNull' && given !== true) {
    throw new InvalidInputError(
      `${path}.value.isNull`,
      'can only be true. For "is not null" use NOT_EQUALS with isNull: true.',
    );
  }
  if (typeof given === 'string' && readsAsDate.test(given)) {
    throw new InvalidInputError(
      `${path}.value.stringValue`,
      'reads as a date of the engine, which would then look for a Date variable: use dateValue.',
    );
  }
  if (given === '' || given === 'null') {
    throw new InvalidInputError(
      `${path}.value.stringValue`,
      `cannot be ${JSON.stringify(given)}: the engine reads it as a null. For that use isNull: true.`,
    );
  }
  if (isGetOnly) refuseWhatGetCannotSay(name, member, given, path);
  return { name, operator, value: type.toWire(given as never) };
}

/** `name_operator_value`, joined by commas, the value always a string (engine-contract 5). */
function refuseWhatGetCannotSay(name: string, member: string | undefined, given: unknown, path: string): void {
  const onGet = 'while the engine is read by GET only';
  if (member !== 'stringValue')
    throw new InvalidInputError(`${path}.value.${member}`, `cannot be asked for ${onGet}: only strings can.`);
  if (/[_,]/.test(name) || name === '') throw new InvalidInputError(`${path}.name`, `cannot hold "_" or "," ${onGet}.`);
  if (/[_,]/.test(given as string)) {
    throw new InvalidInputError(`${path}.value.stringValue`, `cannot hold "_" or "," ${onGet}.`);
  }
  for (const [member, text] of Object.entries({ name, 'value.stringValue': given as string })) {
    if (text.isWellFormed()) continue;
    throw new InvalidInputError(`${path}.${member}`, `cannot hold half a surrogate pair ${onGet}.`);
  }
}
