import { engineDateOf } from './date.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import { type FilterTable, oneOrMany, type Translated, translate } from './filter-table.ts';
import { type ProcessVariableFilter, variableConditionsOf } from './process-variable-filter.ts';

export type ExternalTaskStatus = 'AVAILABLE' | 'LOCKED' | 'FAILED' | 'SUSPENDED';

/**
 * Which tasks a client wants. Every field narrows (AND); a list matches any of its members, an empty one nothing; null is as left
 * out. Dates are epoch milliseconds.
 */
export type ExternalTaskFilter = {
  readonly ids?: readonly string[] | null | undefined;
  readonly status?: ExternalTaskStatus | null | undefined;
  readonly topicName?: string | null | undefined;
  readonly workerId?: string | null | undefined;
  readonly isLocked?: boolean | null | undefined;
  readonly hasRetriesLeft?: boolean | null | undefined;
  readonly isSuspended?: boolean | null | undefined;
  readonly lockExpiresAfter?: number | null | undefined;
  readonly lockExpiresBefore?: number | null | undefined;
  readonly priorityAtLeast?: bigint | null | undefined;
  readonly priorityAtMost?: bigint | null | undefined;
  readonly activityIds?: readonly string[] | null | undefined;
  readonly executionId?: string | null | undefined;
  readonly processInstanceIds?: readonly string[] | null | undefined;
  readonly processDefinitionId?: string | null | undefined;
  readonly processDefinitionKeys?: readonly string[] | null | undefined;
  readonly processDefinitionName?: string | null | undefined;
  readonly processDefinitionNameLike?: string | null | undefined;
  readonly tenantIds?: readonly string[] | null | undefined;
  readonly processVariables?: ProcessVariableFilter | null | undefined;
};

/** Each field of the filter and the parameters of the engine that it becomes (engine-contract 5). */
export const externalTaskFilterTable: FilterTable<ExternalTaskFilter, ExternalTaskQuery> = {
  ids: { toQuery: (ids) => oneOrMany('externalTaskId', 'externalTaskIdIn', ids) },
  status: { toQuery: (status) => conditionsOfStatus[status] },
  topicName: { toQuery: (topicName) => ({ topicName }) },
  workerId: { toQuery: (workerId) => ({ workerId }) },
  isLocked: { toQuery: (isLocked) => (isLocked ? { locked: true } : { notLocked: true }) },
  hasRetriesLeft: { toQuery: (hasSome) => (hasSome ? { withRetriesLeft: true } : { noRetriesLeft: true }) },
  isSuspended: { toQuery: (isSuspended) => (isSuspended ? { suspended: true } : { active: true }) },
  lockExpiresAfter: { toQuery: (instant) => ({ lockExpirationAfter: engineDateOf(instant) }) },
  lockExpiresBefore: { toQuery: (instant) => ({ lockExpirationBefore: engineDateOf(instant) }) },
  priorityAtLeast: { toQuery: (priority) => ({ priorityHigherThanOrEquals: priority }) },
  priorityAtMost: { toQuery: (priority) => ({ priorityLowerThanOrEquals: priority }) },
  activityIds: { toQuery: (ids) => oneOrMany('activityId', 'activityIdIn', ids) },
  executionId: { toQuery: (executionId) => ({ executionId }) },
  processInstanceIds: { toQuery: (ids) => oneOrMany('processInstanceId', 'processInstanceIdIn', ids) },
  processDefinitionId: { toQuery: (processDefinitionId) => ({ processDefinitionId }) },
  processDefinitionKeys: {
    since: '7.24',
    toQuery: (keys) => oneOrMany('processDefinitionKey', 'processDefinitionKeyIn', keys),
  },
  processDefinitionName: { since: '7.24', toQuery: (processDefinitionName) => ({ processDefinitionName }) },
  processDefinitionNameLike: { since: '7.24', toQuery: (pattern) => ({ processDefinitionNameLike: pattern }) },
  tenantIds: { toQuery: (tenantIdIn) => ({ tenantIdIn }) },
  processVariables: { since: '7.24', toQuery: variableConditionsOf },
};

/** The first status that applies of SUSPENDED, FAILED, LOCKED, AVAILABLE, so each excludes those before it. */
const conditionsOfStatus: { readonly [Status in ExternalTaskStatus]: ExternalTaskQuery } = {
  SUSPENDED: { suspended: true },
  FAILED: { active: true, noRetriesLeft: true },
  LOCKED: { active: true, withRetriesLeft: true, locked: true },
  AVAILABLE: { active: true, withRetriesLeft: true, notLocked: true },
};

/** Flags of which the engine obeys only one when it gets both (engine-contract 5, Q4 to Q6). */
const contradictions = [
  ['locked', 'notLocked'],
  ['withRetriesLeft', 'noRetriesLeft'],
  ['active', 'suspended'],
] as const;

/** Translates a filter that stands at `path`; undefined when no task can match it. Throws InvalidInputError. */
export function translateFilter(
  filter: ExternalTaskFilter,
  isGetOnly: boolean,
  path = 'filter',
): Translated<ExternalTaskQuery> | undefined {
  return translate(externalTaskFilterTable, filter, { path, isGetOnly, contradictions });
}
