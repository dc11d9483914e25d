import type { Variable, Variables } from '../state/variable.ts';
import { toDate } from '../wire/coercion.ts';
import { invalidRequest, nullPointer, nullValue, processEngineFault } from '../wire/engine-fault.ts';
import { isList, isObject, JsonNumber, type JsonValue, readJson } from '../wire/json.ts';
import { like } from './like.ts';
import { type ComparedValue, orderTo } from './variable-comparison.ts';

/** An entry of `processVariables` (engine-contract 5). */
export type VariableCondition = {
  readonly name: string | null;
  readonly operator: string | null;
  readonly value: JsonValue;
};

export type VariableMatching = {
  readonly ignoresNameCase: boolean;
  readonly ignoresValueCase: boolean;
  /** Operaton answers 400 where Camunda stumbles over a missing operator (engine-contract 6.4). */
  readonly isOperaton: boolean;
  /** What a fault calls them. */
  readonly noun: 'variable' | 'process variable';
};

type VariableTest = (variable: Variable) => boolean;

/** What an operator makes of the value it was given; throws what the engine refuses. */
const operators: Readonly<Record<string, (value: ComparedValue, ignoresCase: boolean) => VariableTest>> = {
  eq: equalTo,
  neq: (value, ignoresCase) => not(equalTo(value, ignoresCase)),
  gt: ordering('greater than', (order) => order > 0),
  gteq: ordering('greater than or equal', (order) => order >= 0),
  lt: ordering('less than', (order) => order < 0),
  lteq: ordering('less than or equal', (order) => order <= 0),
  like: textLike,
  notLike: (value, ignoresCase) => not(textLike(value, ignoresCase)),
};

/**
 * Whether any variable of the scopes meets the condition; a negated one too wants the variable to exist. Throws the engine's
 * fault for what it refuses.
 */
export function variablePredicate(
  condition: VariableCondition | null,
  { ignoresNameCase, ignoresValueCase, isOperaton, noun }: VariableMatching,
): (scopes: readonly Variables[]) => boolean {
  if (condition === null) throw nullPointer(`${dto}.getName()`, 'variableQueryParam');
  const { name, operator, value } = condition;
  if (operator === null && !isOperaton) throw nullPointer('String.equals(Object)', 'op');
  const test = Object.hasOwn(operators, `${operator}`) ? operators[`${operator}`] : undefined;
  if (test === undefined) throw invalidRequest(`Invalid ${noun} comparator specified: ${operator}`);
  if (name === null) throw nullValue('name is null');

  const meets = test(resolved(value), ignoresValueCase);
  const folded = (text: string) => (ignoresNameCase ? text.toUpperCase() : text);
  return (scopes) =>
    scopes.some((scope) =>
      [...scope].some(([candidate, variable]) => folded(candidate) === folded(name) && meets(variable)),
    );
}

/** What the engine refuses only when it runs the query. */
export function checkValues(conditions: readonly (VariableCondition | null)[]): void {
  const isCompared = (condition: VariableCondition | null) => !condition?.operator?.toLowerCase().endsWith('like');
  if (conditions.some((condition) => isCompared(condition) && isObjectOrList(condition?.value ?? null))) {
    throw processEngineFault('Object values cannot be used to query');
  }
}

function isObjectOrList(value: JsonValue): boolean {
  return isObject(value) || isList(value);
}

const dto = 'org.camunda.bpm.engine.rest.dto.VariableQueryParameterDto';

/** A text that reads as a date is compared as one only; so are, by accident of that reading, `""` and `"null"` as null. */
function resolved(value: JsonValue): ComparedValue {
  if (typeof value !== 'string') return value;
  try {
    const epoch = toDate(readJson(`"${value}"`, { ignoresTrailingText: true, maxDepth: 1 }));
    return epoch === null ? null : new Date(epoch);
  } catch {
    return value;
  }
}

function equalTo(value: ComparedValue, ignoresCase: boolean): VariableTest {
  const order = orderTo(value, ignoresCase);
  return (variable) => order(variable) === 0;
}

function ordering(words: string, holds: (order: number) => boolean) {
  return (value: ComparedValue, ignoresCase: boolean): VariableTest => {
    if (value === null || typeof value === 'boolean') {
      throw processEngineFault(`Booleans and null cannot be used in '${words}' condition`);
    }
    const orderOf = orderTo(value, ignoresCase);
    return (variable) => {
      const order = orderOf(variable);
      return order !== undefined && holds(order);
    };
  };
}

function textLike(value: ComparedValue, ignoresCase: boolean): VariableTest {
  const matches = like(javaText(value), ignoresCase);
  return ({ type, value: stored }) => type === 'String' && stored !== null && matches(stored);
}

/** The pattern is what Java's `String.valueOf` makes of the value, so null is the text `null`. */
function javaText(value: ComparedValue): string {
  if (value instanceof JsonNumber) return value.source;
  if (!(value instanceof Date)) return String(value);
  const [weekday, day, month, year, time] = value.toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}

function not(test: VariableTest): VariableTest {
  return (variable) => !test(variable);
}
