import type { VariableCondition } from './external-task-query.ts';

/** `processInstanceQuery` of the bulk operations: running process instances (OpenAPI ProcessInstanceQueryDto). */
export type ProcessInstanceQuery = {
  deploymentId?: string;
  processDefinitionId?: string;
  processDefinitionKey?: string;
  processDefinitionKeyIn?: readonly string[];
  processDefinitionKeyNotIn?: readonly string[];
  businessKey?: string;
  businessKeyLike?: string;
  caseInstanceId?: string;
  superProcessInstance?: string;
  subProcessInstance?: string;
  superCaseInstance?: string;
  subCaseInstance?: string;
  active?: true;
  suspended?: true;
  processInstanceIds?: readonly string[];
  withIncident?: true;
  incidentId?: string;
  incidentType?: string;
  incidentMessage?: string;
  incidentMessageLike?: string;
  tenantIdIn?: readonly string[];
  withoutTenantId?: true;
  processDefinitionWithoutTenantId?: true;
  activityIdIn?: readonly string[];
  rootProcessInstances?: true;
  leafProcessInstances?: true;
  variables?: readonly VariableCondition[];
  variableNamesIgnoreCase?: true;
  variableValuesIgnoreCase?: true;
  /** In each, any condition is enough; every one must hold. */
  orQueries?: readonly ProcessInstanceQuery[];
};
