import { InvalidInputError } from './errors/index.ts';
import { type FilterTable, oneOrMany, type Translated, translate, translateAnyOf } from './filter-table.ts';
import type { ProcessInstanceQuery } from './process-instance-query.ts';
import { type ProcessVariableFilter, variableConditionsOf } from './process-variable-filter.ts';

type Text = string | null | undefined;
type Texts = readonly string[] | null | undefined;

/** Conditions on running process instances; every field narrows, a flag only when true. */
export type ProcessInstanceConditions = {
  readonly ids?: Texts;
  readonly deploymentId?: Text;
  readonly processDefinitionId?: Text;
  readonly processDefinitionKeys?: Texts;
  readonly notProcessDefinitionKeys?: Texts;
  readonly businessKey?: Text;
  readonly businessKeyLike?: Text;
  readonly caseInstanceId?: Text;
  readonly superProcessInstanceId?: Text;
  readonly subProcessInstanceId?: Text;
  readonly superCaseInstanceId?: Text;
  readonly subCaseInstanceId?: Text;
  readonly isSuspended?: boolean | null | undefined;
  readonly hasIncident: boolean;
  readonly incidentId?: Text;
  readonly incidentType?: Text;
  readonly incidentMessage?: Text;
  readonly incidentMessageLike?: Text;
  readonly tenantIds?: Texts;
  readonly withoutTenantId: boolean;
  readonly processDefinitionWithoutTenantId: boolean;
  readonly activityIds?: Texts;
  readonly isRoot: boolean;
  readonly isLeaf: boolean;
  readonly variables?: ProcessVariableFilter | null | undefined;
};

/** The same, and groups of conditions of which any one is enough; a group holds no groups. */
export type ProcessInstanceFilter = ProcessInstanceConditions & {
  readonly anyOf?: readonly ProcessInstanceFilter[] | null | undefined;
};

/** Each field and what the engine calls it (OpenAPI ProcessInstanceQueryDto). All of it is known to 7.13. */
const table: FilterTable<ProcessInstanceConditions, ProcessInstanceQuery> = {
  ids: { toQuery: (processInstanceIds) => ({ processInstanceIds }) },
  deploymentId: { toQuery: (deploymentId) => ({ deploymentId }) },
  processDefinitionId: { toQuery: (processDefinitionId) => ({ processDefinitionId }) },
  processDefinitionKeys: { toQuery: (keys) => oneOrMany('processDefinitionKey', 'processDefinitionKeyIn', keys) },
  notProcessDefinitionKeys: {
    isExclusion: true,
    toQuery: (processDefinitionKeyNotIn) => ({ processDefinitionKeyNotIn }),
  },
  businessKey: { toQuery: (businessKey) => ({ businessKey }) },
  businessKeyLike: { toQuery: (businessKeyLike) => ({ businessKeyLike }) },
  caseInstanceId: { toQuery: (caseInstanceId) => ({ caseInstanceId }) },
  superProcessInstanceId: { toQuery: (superProcessInstance) => ({ superProcessInstance }) },
  subProcessInstanceId: { toQuery: (subProcessInstance) => ({ subProcessInstance }) },
  superCaseInstanceId: { toQuery: (superCaseInstance) => ({ superCaseInstance }) },
  subCaseInstanceId: { toQuery: (subCaseInstance) => ({ subCaseInstance }) },
  isSuspended: { toQuery: (isSuspended) => (isSuspended ? { suspended: true } : { active: true }) },
  hasIncident: { toQuery: (isAsked) => (isAsked ? { withIncident: true } : {}) },
  incidentId: { toQuery: (incidentId) => ({ incidentId }) },
  incidentType: { toQuery: (incidentType) => ({ incidentType }) },
  incidentMessage: { toQuery: (incidentMessage) => ({ incidentMessage }) },
  incidentMessageLike: { toQuery: (incidentMessageLike) => ({ incidentMessageLike }) },
  tenantIds: { toQuery: (tenantIdIn) => ({ tenantIdIn }) },
  withoutTenantId: { toQuery: (isAsked) => (isAsked ? { withoutTenantId: true } : {}) },
  processDefinitionWithoutTenantId: {
    toQuery: (isAsked) => (isAsked ? { processDefinitionWithoutTenantId: true } : {}),
  },
  activityIds: { toQuery: (activityIdIn) => ({ activityIdIn }) },
  isRoot: { toQuery: (isAsked) => (isAsked ? { rootProcessInstances: true } : {}) },
  isLeaf: { toQuery: (isAsked) => (isAsked ? { leafProcessInstances: true } : {}) },
  variables: { toQuery: (filter, path) => asVariables(variableConditionsOf(filter, path, false)) },
};

/** Translates a filter that stands at `path`; undefined when no instance can match it. Throws InvalidInputError. */
export function translateProcessInstanceFilter(
  filter: ProcessInstanceFilter,
  path: string,
): Translated<ProcessInstanceQuery> | undefined {
  return translateWithGroups(table, filter, path);
}

/** The engine has other names for conditions on variables here than in a query of tasks. */
export function asVariables({ processVariables, ...ignoring }: ReturnType<typeof variableConditionsOf>) {
  const { variableNamesIgnoreCase, variableValuesIgnoreCase } = ignoring;
  return {
    ...(processVariables !== undefined && { variables: processVariables }),
    ...(variableNamesIgnoreCase && { variableNamesIgnoreCase }),
    ...(variableValuesIgnoreCase && { variableValuesIgnoreCase }),
  };
}

type Grouped<Conditions> = Conditions & { readonly anyOf?: readonly Grouped<Conditions>[] | null | undefined };

/** A filter with its groups in the engine's `orQueries`. Throws InvalidInputError for a group in a group. */
export function translateWithGroups<Conditions extends object, Query extends { orQueries?: readonly Query[] }>(
  table: FilterTable<Conditions, Query>,
  { anyOf, ...conditions }: Grouped<Conditions>,
  path: string,
): Translated<Query> | undefined {
  const groups = anyOf ?? [];
  for (const [at, group] of groups.entries()) {
    const here = `${path}.anyOf.${at}`;
    if (group.anyOf !== null && group.anyOf !== undefined)
      throw new InvalidInputError(`${here}.anyOf`, 'cannot stand in another one.');
    refuseTwoVariables(group, here);
  }
  const own = translate(table, conditions as Conditions, { path, contradictions });
  const grouped = translateAnyOf(
    table,
    groups.map(({ anyOf: _none, ...group }) => group as Conditions),
    `${path}.anyOf`,
  );
  if (own === undefined || grouped === undefined) return undefined;
  const orQueries = grouped.query.length > 0 ? { orQueries: grouped.query } : {};
  return { query: { ...own.query, ...orQueries } as Query, newer: [...own.newer, ...grouped.newer] };
}

const contradictions = [
  ['active', 'suspended'],
  ['finished', 'unfinished'],
] as const;

/** In a group the engine is content with any one of several conditions on variables, whatever `all` says. */
function refuseTwoVariables(group: object, path: string): void {
  const { variables } = group as { readonly variables?: ProcessVariableFilter | null };
  if (variables && variables.all.length > 1) {
    throw new InvalidInputError(
      `${path}.variables.all`,
      'can have one condition in a member of anyOf: make a member of each.',
    );
  }
}
