import type { ProcessInstanceQuery } from '../../rest/process-instance-query.ts';
import {
  anyTextIn,
  type Column,
  matchesNothing,
  modifier,
  onlyWhen,
  textIn,
  textIs,
  textLike,
  textNotIn,
} from './columns.ts';
import {
  active,
  calledIs,
  callerIs,
  incidentOfId,
  incidentOfType,
  incidentSaying,
  incidentSayingLike,
  incidentText,
  isRoot,
  processInstanceIds,
  suspended,
  variables,
} from './process-instance-columns.ts';
import type { InstanceView } from './process-instance-view.ts';
import type { RowTable } from './row-query.ts';

const isOpen = ({ state }: { readonly state: string }) => state === 'open';

/** Every property there is, so that none is passed over; groups are read where queries are. */
const columns: { readonly [Name in Exclude<keyof ProcessInstanceQuery, 'orQueries'>]-?: Column<InstanceView> } = {
  deploymentId: textIs(({ instance }) => instance.definition.deployment.id),
  processDefinitionId: textIs(({ instance }) => instance.definition.id),
  processDefinitionKey: textIs(({ instance }) => instance.definition.key),
  processDefinitionKeyIn: textIn(({ instance }) => instance.definition.key, 'processDefinitionKeys'),
  processDefinitionKeyNotIn: textNotIn(({ instance }) => instance.definition.key, 'processDefinitionKeys'),
  businessKey: textIs(({ instance }) => instance.businessKey),
  businessKeyLike: textLike(({ instance }) => instance.businessKey),
  caseInstanceId: matchesNothing(),
  superProcessInstance: callerIs,
  subProcessInstance: calledIs,
  superCaseInstance: matchesNothing(),
  subCaseInstance: matchesNothing(),
  active,
  suspended,
  processInstanceIds,
  withIncident: onlyWhen(({ incidents }) => incidents.some(isOpen)),
  incidentId: incidentText(incidentOfId, isOpen),
  incidentType: incidentText(incidentOfType, isOpen),
  incidentMessage: incidentText(incidentSaying, isOpen),
  incidentMessageLike: incidentText(incidentSayingLike, isOpen),
  tenantIdIn: textIn(({ instance }) => instance.definition.tenantId, 'tenantIds'),
  withoutTenantId: onlyWhen(({ instance }) => instance.definition.tenantId === null),
  processDefinitionWithoutTenantId: onlyWhen(({ instance }) => instance.definition.tenantId === null),
  activityIdIn: anyTextIn(({ activityIds }) => activityIds, 'activity ids'),
  rootProcessInstances: isRoot,
  leafProcessInstances: onlyWhen(({ instance }) => instance.called === null),
  variables: variables(false),
  variableNamesIgnoreCase: modifier(),
  variableValuesIgnoreCase: modifier(),
};

/** What running process instances can be asked (OpenAPI ProcessInstanceQueryDto). */
export const processInstanceTable: RowTable<InstanceView> = {
  columns,
  sortKeys: {
    instanceId: ({ instance }) => instance.id,
    definitionId: ({ instance }) => instance.definition.id,
    definitionKey: ({ instance }) => instance.definition.key,
    businessKey: ({ instance }) => instance.businessKey,
    tenantId: ({ instance }) => instance.definition.tenantId,
  },
};
