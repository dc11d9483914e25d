import { toListOf, toObject, toText } from '../wire/coercion.ts';
import { invalidRequest } from '../wire/engine-fault.ts';
import type { SortingEntry } from './ordering.ts';
import { type ParameterKind, splitAt } from './parameter-kinds.ts';
import type { VariableCondition } from './variable-condition.ts';

/** `processVariables` or `variables`; in a query string as `name_operator_value`. */
export const variableConditions: ParameterKind<readonly (VariableCondition | null)[]> = {
  fromJson: toListOf((entry) => {
    const bean = toObject(entry);
    if (bean === null) return null;
    return { name: toText(bean.name ?? null), operator: toText(bean.operator ?? null), value: bean.value ?? null };
  }),
  fromText: (given) => splitAt(',', given).map(variableConditionOf),
};

/** Of a body only. */
export const sortingEntries: ParameterKind<readonly (SortingEntry | null)[]> = {
  fromJson: toListOf((entry) => {
    const bean = toObject(entry);
    return bean === null ? null : { sortBy: toText(bean.sortBy ?? null), sortOrder: toText(bean.sortOrder ?? null) };
  }),
  fromText: () => null,
};

function variableConditionOf(expression: string): VariableCondition {
  const [name, operator, value, ...more] = splitAt('_', expression);
  if (name === undefined || operator === undefined || value === undefined || more.length > 0) {
    throw invalidRequest('variable query parameter has to have format KEY_OPERATOR_VALUE.');
  }
  return { name, operator, value };
}
