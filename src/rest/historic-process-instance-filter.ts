import { engineDateOf } from './date.ts';
import { type FilterTable, oneOrMany, type Translated } from './filter-table.ts';
import type { HistoricProcessInstanceQuery } from './historic-process-instance-query.ts';
import { asVariables, translateWithGroups } from './process-instance-filter.ts';
import { type ProcessVariableFilter, variableConditionsOf } from './process-variable-filter.ts';

type Text = string | null | undefined;
type Texts = readonly string[] | null | undefined;
/** Epoch milliseconds. */
type Instant = number | null | undefined;

/** Conditions on process instances of the history; every field narrows, a flag only when true. */
export type HistoricProcessInstanceConditions = {
  readonly ids?: Texts;
  readonly notIds?: Texts;
  readonly processDefinitionId?: Text;
  readonly processDefinitionKeys?: Texts;
  readonly notProcessDefinitionKeys?: Texts;
  readonly processDefinitionName?: Text;
  readonly processDefinitionNameLike?: Text;
  readonly businessKeys?: Texts;
  readonly businessKeyLike?: Text;
  readonly isRoot: boolean;
  readonly rootProcessInstanceId?: Text;
  readonly isFinished?: boolean | null | undefined;
  readonly hasJobsRetrying: boolean;
  readonly hasIncidents: boolean;
  readonly hasRootIncidents: boolean;
  readonly incidentIds?: Texts;
  readonly incidentType?: Text;
  readonly incidentStatus?: 'open' | 'resolved' | null | undefined;
  readonly incidentMessage?: Text;
  readonly incidentMessageLike?: Text;
  readonly startedBefore?: Instant;
  readonly startedAfter?: Instant;
  readonly finishedBefore?: Instant;
  readonly finishedAfter?: Instant;
  readonly executedActivityBefore?: Instant;
  readonly executedActivityAfter?: Instant;
  readonly executedJobBefore?: Instant;
  readonly executedJobAfter?: Instant;
  readonly startedBy?: Text;
  readonly superProcessInstanceId?: Text;
  readonly subProcessInstanceId?: Text;
  readonly superCaseInstanceId?: Text;
  readonly subCaseInstanceId?: Text;
  readonly caseInstanceId?: Text;
  readonly tenantIds?: Texts;
  readonly withoutTenantId: boolean;
  readonly activityIds?: Texts;
  readonly executedActivityIds?: Texts;
  readonly activeActivityIds?: Texts;
  readonly isActive: boolean;
  readonly isSuspended: boolean;
  readonly isCompleted: boolean;
  readonly isExternallyTerminated: boolean;
  readonly isInternallyTerminated: boolean;
  readonly variables?: ProcessVariableFilter | null | undefined;
};

/** The same, and groups of conditions of which any one is enough; a group holds no groups. */
export type HistoricProcessInstanceFilter = HistoricProcessInstanceConditions & {
  readonly anyOf?: readonly HistoricProcessInstanceFilter[] | null | undefined;
};

/**
 * Each field and what the engine calls it (OpenAPI HistoricProcessInstanceQueryDto). What the document of 7.13 lacks has no proven first
 * version but 7.24.
 */
const table: FilterTable<HistoricProcessInstanceConditions, HistoricProcessInstanceQuery> = {
  ids: { toQuery: (ids) => oneOrMany('processInstanceId', 'processInstanceIds', ids) },
  notIds: { since: '7.24', isExclusion: true, toQuery: (ids) => ({ processInstanceIdNotIn: ids }) },
  processDefinitionId: { toQuery: (processDefinitionId) => ({ processDefinitionId }) },
  processDefinitionKeys: { toQuery: (keys) => oneOrMany('processDefinitionKey', 'processDefinitionKeyIn', keys) },
  notProcessDefinitionKeys: {
    isExclusion: true,
    toQuery: (processDefinitionKeyNotIn) => ({ processDefinitionKeyNotIn }),
  },
  processDefinitionName: { toQuery: (processDefinitionName) => ({ processDefinitionName }) },
  processDefinitionNameLike: { toQuery: (processDefinitionNameLike) => ({ processDefinitionNameLike }) },
  businessKeys: {
    toQuery: (keys) => oneOrMany('processInstanceBusinessKey', 'processInstanceBusinessKeyIn', keys),
    since: (keys) => (keys.length > 1 ? '7.24' : undefined),
  },
  businessKeyLike: { toQuery: (processInstanceBusinessKeyLike) => ({ processInstanceBusinessKeyLike }) },
  isRoot: { toQuery: (isAsked) => (isAsked ? { rootProcessInstances: true } : {}) },
  rootProcessInstanceId: { since: '7.24', toQuery: (rootProcessInstanceId) => ({ rootProcessInstanceId }) },
  isFinished: { toQuery: (isFinished) => (isFinished ? { finished: true } : { unfinished: true }) },
  hasJobsRetrying: { since: '7.24', toQuery: (isAsked) => (isAsked ? { withJobsRetrying: true } : {}) },
  hasIncidents: { toQuery: (isAsked) => (isAsked ? { withIncidents: true } : {}) },
  hasRootIncidents: { toQuery: (isAsked) => (isAsked ? { withRootIncidents: true } : {}) },
  incidentIds: { since: '7.24', toQuery: (incidentIdIn) => ({ incidentIdIn }) },
  incidentType: { toQuery: (incidentType) => ({ incidentType }) },
  incidentStatus: { toQuery: (incidentStatus) => ({ incidentStatus }) },
  incidentMessage: { toQuery: (incidentMessage) => ({ incidentMessage }) },
  incidentMessageLike: { toQuery: (incidentMessageLike) => ({ incidentMessageLike }) },
  startedBefore: { toQuery: (instant) => ({ startedBefore: engineDateOf(instant) }) },
  startedAfter: { toQuery: (instant) => ({ startedAfter: engineDateOf(instant) }) },
  finishedBefore: { toQuery: (instant) => ({ finishedBefore: engineDateOf(instant) }) },
  finishedAfter: { toQuery: (instant) => ({ finishedAfter: engineDateOf(instant) }) },
  executedActivityBefore: { toQuery: (instant) => ({ executedActivityBefore: engineDateOf(instant) }) },
  executedActivityAfter: { toQuery: (instant) => ({ executedActivityAfter: engineDateOf(instant) }) },
  executedJobBefore: { toQuery: (instant) => ({ executedJobBefore: engineDateOf(instant) }) },
  executedJobAfter: { toQuery: (instant) => ({ executedJobAfter: engineDateOf(instant) }) },
  startedBy: { toQuery: (startedBy) => ({ startedBy }) },
  superProcessInstanceId: { toQuery: (superProcessInstanceId) => ({ superProcessInstanceId }) },
  subProcessInstanceId: { toQuery: (subProcessInstanceId) => ({ subProcessInstanceId }) },
  superCaseInstanceId: { toQuery: (superCaseInstanceId) => ({ superCaseInstanceId }) },
  subCaseInstanceId: { toQuery: (subCaseInstanceId) => ({ subCaseInstanceId }) },
  caseInstanceId: { toQuery: (caseInstanceId) => ({ caseInstanceId }) },
  tenantIds: { toQuery: (tenantIdIn) => ({ tenantIdIn }) },
  withoutTenantId: { toQuery: (isAsked) => (isAsked ? { withoutTenantId: true } : {}) },
  activityIds: { since: '7.24', toQuery: (activityIdIn) => ({ activityIdIn }) },
  executedActivityIds: { toQuery: (executedActivityIdIn) => ({ executedActivityIdIn }) },
  activeActivityIds: { toQuery: (activeActivityIdIn) => ({ activeActivityIdIn }) },
  isActive: { toQuery: (isAsked) => (isAsked ? { active: true } : {}) },
  isSuspended: { toQuery: (isAsked) => (isAsked ? { suspended: true } : {}) },
  isCompleted: { toQuery: (isAsked) => (isAsked ? { completed: true } : {}) },
  isExternallyTerminated: { toQuery: (isAsked) => (isAsked ? { externallyTerminated: true } : {}) },
  isInternallyTerminated: { toQuery: (isAsked) => (isAsked ? { internallyTerminated: true } : {}) },
  variables: { toQuery: (filter, path) => asVariables(variableConditionsOf(filter, path, false)) },
};

/** Translates a filter that stands at `path`; undefined when no instance can match it. Throws InvalidInputError. */
export function translateHistoricProcessInstanceFilter(
  filter: HistoricProcessInstanceFilter,
  path: string,
): Translated<HistoricProcessInstanceQuery> | undefined {
  return translateWithGroups(table, filter, path);
}
