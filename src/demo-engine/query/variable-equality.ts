import type { Variable } from '../state/variable.ts';
import { processEngineFault } from '../wire/engine-fault.ts';
import { isInt, isLong } from '../wire/int64.ts';
import { JsonNumber, type JsonObject, type JsonValue } from '../wire/json.ts';
import type { Predicate } from './filters.ts';

type VariableTest = (variable: Variable) => boolean;

/**
 * Whether the process instance has any of the variables with its value; every value finds only variables of its own type, a
 * null every null (engine-contract 4.1). Throws the 500 of a value that cannot be compared.
 */
export function exactVariablePredicate(wanted: JsonObject | null): Predicate {
  const tests = Object.entries(wanted ?? {}).map(([name, value]) => [name, exactTest(value)] as const);
  if (tests.length === 0) return () => true;
  return ({ processInstance }) =>
    tests.some(([name, test]) => {
      const variable = processInstance.variables.get(name);
      return variable !== undefined && test(variable);
    });
}

function exactTest(value: JsonValue): VariableTest {
  if (value === null) return (variable) => variable.value === null;
  if (typeof value === 'string') return isOf('String', value);
  if (typeof value === 'boolean') return isOf('Boolean', value);
  if (!(value instanceof JsonNumber)) throw objectsCannotBeUsed();
  if (!value.isInteger) return isOf('Double', Number(value.source));
  const integer = BigInt(value.source);
  if (!isLong(integer)) throw objectsCannotBeUsed();
  return isOf(isInt(integer) ? 'Integer' : 'Long', integer);
}

function isOf(type: Variable['type'], value: string | boolean | number | bigint): VariableTest {
  return (variable) => variable.type === type && variable.value === value;
}

function objectsCannotBeUsed() {
  return processEngineFault('Object values cannot be used to query');
}
