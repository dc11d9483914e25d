import type { ProcessInstanceFilter as Filter } from '../rest/process-instance-filter.ts';
import { builder } from './builder.ts';
import { ProcessVariableFilter } from './process-variable-filter.ts';

export const ProcessInstanceFilter = builder.inputRef<Filter>('ProcessInstanceFilter');

ProcessInstanceFilter.implement({
  description: 'Running process instances. Every field narrows (AND); flags narrow only when true.',
  fields: (t) => ({
    ids: t.idList({ description: 'Any of these process instances.' }),
    deploymentId: t.id({ description: 'Of this deployment.' }),
    processDefinitionId: t.id({ description: 'Of this deployed version of a process model.' }),
    processDefinitionKeys: t.stringList({ description: 'Of any version of any of these process models.' }),
    notProcessDefinitionKeys: t.stringList({
      description: 'Of none of these process models. An empty list does not narrow.',
    }),
    businessKey: t.string({ description: 'With exactly this business key.' }),
    businessKeyLike: t.string({ description: 'With the wildcards % and _.' }),
    caseInstanceId: t.id({ description: 'Started by this case instance.' }),
    superProcessInstanceId: t.id({ description: 'Called by this process instance.' }),
    subProcessInstanceId: t.id({ description: 'That called this process instance.' }),
    superCaseInstanceId: t.id({ description: 'Called by this case instance.' }),
    subCaseInstanceId: t.id({ description: 'That called this case instance.' }),
    isSuspended: t.boolean({ description: 'true: suspended. false: active.' }),
    hasIncident: t.boolean({ required: true, defaultValue: false, description: 'true: with an incident.' }),
    incidentId: t.id({ description: 'With this incident.' }),
    incidentType: t.string({ description: 'With an incident of this type, e.g. failedExternalTask.' }),
    incidentMessage: t.string({ description: 'With an incident of exactly this message.' }),
    incidentMessageLike: t.string({ description: 'With the wildcards % and _.' }),
    tenantIds: t.idList({ description: 'Of any of these tenants.' }),
    withoutTenantId: t.boolean({ required: true, defaultValue: false, description: 'true: of no tenant.' }),
    processDefinitionWithoutTenantId: t.boolean({
      required: true,
      defaultValue: false,
      description: 'true: whose process definition is of no tenant.',
    }),
    activityIds: t.stringList({ description: 'That are at any of these BPMN elements now.' }),
    isRoot: t.boolean({ required: true, defaultValue: false, description: 'true: called by no other.' }),
    isLeaf: t.boolean({ required: true, defaultValue: false, description: 'true: that call no other.' }),
    variables: t.field({
      type: ProcessVariableFilter,
      description: 'With variables that meet these conditions. In a member of `anyOf` only one condition.',
    }),
    anyOf: t.field({
      type: [ProcessInstanceFilter],
      description: 'In each member any field is enough; every member must hold. A member may not hold `anyOf` itself.',
    }),
  }),
});
