import { toListOf, toObject, toText } from '../wire/coercion.ts';
import { invalidRequest } from '../wire/engine-fault.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import { date, flag, long, oneOf, type ParameterKind, splitAt, text, textList, textSet } from './parameter-kinds.ts';
import { type SortingEntry, sortKeysOf, sortOrders } from './sorting.ts';
import type { VariableCondition } from './variable-condition.ts';

/** How a parameter of the task queries is read, and who knows it. */
export type Parameter<T> = ParameterKind<T> & {
  /** The level of Camunda that brought it; an engine ignores what it does not know (engine-contract 6.2). */
  readonly since?: number;
  /** It is no query parameter, only a property of a body. */
  readonly isBodyOnly?: boolean;
};

const variableConditions: ParameterKind<readonly (VariableCondition | null)[]> = {
  fromJson: toListOf((entry) => {
    const bean = toObject(entry);
    if (bean === null) return null;
    return { name: toText(bean.name ?? null), operator: toText(bean.operator ?? null), value: bean.value ?? null };
  }),
  fromText: (given) => splitAt(',', given).map(variableConditionOf),
};

const sortingEntries: ParameterKind<readonly (SortingEntry | null)[]> = {
  fromJson: toListOf((entry) => {
    const bean = toObject(entry);
    return bean === null ? null : { sortBy: toText(bean.sortBy ?? null), sortOrder: toText(bean.sortOrder ?? null) };
  }),
  fromText: () => null,
};

/** Every parameter of the list, the count, and the queries of bulk operations (engine-contract 5). */
export const parameters: {
  readonly [Name in keyof ExternalTaskQuery]-?: Parameter<NonNullable<ExternalTaskQuery[Name]>>;
} = {
  externalTaskId: text,
  externalTaskIdIn: textSet,
  activityId: text,
  activityIdIn: textList,
  lockExpirationBefore: date,
  lockExpirationAfter: date,
  topicName: text,
  locked: flag,
  notLocked: flag,
  executionId: text,
  processInstanceId: text,
  processInstanceIdIn: textList,
  processDefinitionKey: { ...text, since: 24 },
  processDefinitionKeyIn: { ...textSet, since: 24 },
  processDefinitionId: text,
  processDefinitionName: { ...text, since: 24 },
  processDefinitionNameLike: { ...text, since: 24 },
  active: flag,
  suspended: flag,
  priorityHigherThanOrEquals: long,
  priorityLowerThanOrEquals: long,
  withRetriesLeft: flag,
  noRetriesLeft: flag,
  processVariables: { ...variableConditions, since: 24 },
  variableNamesIgnoreCase: { ...flag, since: 24 },
  variableValuesIgnoreCase: { ...flag, since: 24 },
  workerId: text,
  tenantIdIn: textList,
  sortBy: oneOf(({ level }) => sortKeysOf(level)),
  sortOrder: oneOf(() => sortOrders),
  sorting: { ...sortingEntries, isBodyOnly: true },
};

function variableConditionOf(expression: string): VariableCondition {
  const [name, operator, value, ...more] = splitAt('_', expression);
  if (name === undefined || operator === undefined || value === undefined || more.length > 0) {
    throw invalidRequest('variable query parameter has to have format KEY_OPERATOR_VALUE.');
  }
  return { name, operator, value };
}
