import type { EngineDate } from './date.ts';
import type { Int64 } from './int64.ts';

/** The body of `POST /external-task` and `/external-task/count` (engine-contract 5). A key that is absent does not filter. */
export type ExternalTaskQuery = {
  externalTaskId?: string;
  externalTaskIdIn?: readonly string[];
  topicName?: string;
  workerId?: string;
  locked?: true;
  notLocked?: true;
  withRetriesLeft?: true;
  noRetriesLeft?: true;
  lockExpirationAfter?: EngineDate;
  lockExpirationBefore?: EngineDate;
  activityId?: string;
  activityIdIn?: readonly string[];
  priorityHigherThanOrEquals?: Int64;
  priorityLowerThanOrEquals?: Int64;
  active?: true;
  suspended?: true;
  processInstanceId?: string;
  processInstanceIdIn?: readonly string[];
  executionId?: string;
  processDefinitionId?: string;
  processDefinitionKey?: string;
  processDefinitionKeyIn?: readonly string[];
  processDefinitionName?: string;
  processDefinitionNameLike?: string;
  tenantIdIn?: readonly string[];
  processVariables?: readonly VariableCondition[];
  variableNamesIgnoreCase?: true;
  variableValuesIgnoreCase?: true;
  sorting?: readonly ExternalTaskSorting[];
};

/** A condition on a variable of the task's process instance (engine 7.24 or later). */
export type VariableCondition = {
  readonly name: string;
  readonly operator: VariableOperator;
  readonly value: string | boolean | Int64 | null;
};

export type VariableOperator = 'eq' | 'neq' | 'gt' | 'gteq' | 'lt' | 'lteq' | 'like' | 'notLike';

export type ExternalTaskSorting = {
  readonly sortBy: ExternalTaskSortKey;
  readonly sortOrder: 'asc' | 'desc';
};

/** `createTime` from engine 7.21 on. */
export type ExternalTaskSortKey =
  | 'id'
  | 'lockExpirationTime'
  | 'processInstanceId'
  | 'processDefinitionId'
  | 'processDefinitionKey'
  | 'tenantId'
  | 'taskPriority'
  | 'createTime';

/**
 * The same query as parameters of `GET /external-task` (engine-contract 5). A list is joined by commas, so no member may hold
 * one; of `sorting` one key fits; values of variables are strings. Whoever makes a query for GET sees to that.
 */
export function searchParamsOf({ sorting, processVariables, ...conditions }: ExternalTaskQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(conditions)) {
    parameters.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  if (processVariables !== undefined) {
    parameters.set('processVariables', processVariables.map((c) => `${c.name}_${c.operator}_${c.value}`).join(','));
  }
  const [order] = sorting ?? [];
  if (order !== undefined) {
    parameters.set('sortBy', order.sortBy);
    parameters.set('sortOrder', order.sortOrder);
  }
  return parameters;
}
