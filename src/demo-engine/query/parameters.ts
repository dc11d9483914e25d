import type { ExternalTaskQuery } from './external-task-query.ts';
import { date, flag, long, oneOf, type ParameterKind, text, textList, textSet } from './parameter-kinds.ts';
import { sortingEntries, variableConditions } from './list-kinds.ts';
import { sortOrders } from './ordering.ts';
import { sortKeysOf } from './sorting.ts';

/** How a parameter of the task queries is read, and who knows it. */
export type Parameter<T> = ParameterKind<T> & {
  /** The level of Camunda that brought it; an engine ignores what it does not know (engine-contract 6.2). */
  readonly since?: number;
  /** It is no query parameter, only a property of a body. */
  readonly isBodyOnly?: boolean;
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
