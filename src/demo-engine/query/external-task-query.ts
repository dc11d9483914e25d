import type { TextList } from './parameter-kinds.ts';
import type { SortingEntry } from './ordering.ts';
import type { VariableCondition } from './variable-condition.ts';

/** What selects and orders external tasks, as it was given (engine-contract 5); what was null or not given is left out. */
export type ExternalTaskQuery = {
  readonly externalTaskId?: string;
  readonly externalTaskIdIn?: TextList;
  readonly activityId?: string;
  readonly activityIdIn?: TextList;
  /** Epoch milliseconds, as the other date. */
  readonly lockExpirationBefore?: number;
  readonly lockExpirationAfter?: number;
  readonly topicName?: string;
  readonly locked?: boolean;
  readonly notLocked?: boolean;
  readonly executionId?: string;
  readonly processInstanceId?: string;
  readonly processInstanceIdIn?: TextList;
  readonly processDefinitionKey?: string;
  readonly processDefinitionKeyIn?: TextList;
  readonly processDefinitionId?: string;
  readonly processDefinitionName?: string;
  readonly processDefinitionNameLike?: string;
  readonly active?: boolean;
  readonly suspended?: boolean;
  readonly priorityHigherThanOrEquals?: bigint;
  readonly priorityLowerThanOrEquals?: bigint;
  readonly withRetriesLeft?: boolean;
  readonly noRetriesLeft?: boolean;
  readonly processVariables?: readonly (VariableCondition | null)[];
  readonly variableNamesIgnoreCase?: boolean;
  readonly variableValuesIgnoreCase?: boolean;
  readonly workerId?: string;
  readonly tenantIdIn?: TextList;
  readonly sortBy?: string;
  readonly sortOrder?: string;
  readonly sorting?: readonly (SortingEntry | null)[];
};
