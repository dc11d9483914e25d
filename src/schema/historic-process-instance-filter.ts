import type { HistoricProcessInstanceFilter as Filter } from '../rest/historic-process-instance-filter.ts';
import { builder } from './builder.ts';
import { ProcessVariableFilter } from './process-variable-filter.ts';

export const ProcessIncidentStatus = builder.enumType('ProcessIncidentStatus', {
  description: 'Whether something still is wrong.',
  values: {
    OPEN: { value: 'open', description: 'It is.' },
    RESOLVED: { value: 'resolved', description: 'It was.' },
  } as const,
});

export const HistoricProcessInstanceFilter = builder.inputRef<Filter>('HistoricProcessInstanceFilter');

HistoricProcessInstanceFilter.implement({
  description:
    'Process instances of the history of the engine, running or ended. Every field narrows (AND); flags narrow only when true.',
  fields: (t) => ({
    ids: t.idList({ description: 'Any of these process instances.' }),
    notIds: t.idList({
      description: 'None of these process instances. An empty list does not narrow. Engine 7.24 or later.',
    }),
    processDefinitionId: t.id({ description: 'Of this deployed version of a process model.' }),
    processDefinitionKeys: t.stringList({ description: 'Of any version of any of these process models.' }),
    notProcessDefinitionKeys: t.stringList({
      description: 'Of none of these process models. An empty list does not narrow.',
    }),
    processDefinitionName: t.string({ description: 'Of process models with exactly this name.' }),
    processDefinitionNameLike: t.string({ description: 'With the wildcards % and _.' }),
    businessKeys: t.stringList({
      description: 'With any of these business keys. More than one: engine 7.24 or later.',
    }),
    businessKeyLike: t.string({ description: 'With the wildcards % and _.' }),
    isRoot: t.boolean({ required: true, defaultValue: false, description: 'true: called by no other.' }),
    rootProcessInstanceId: t.id({ description: 'Below this process instance. Engine 7.24 or later.' }),
    isFinished: t.boolean({ description: 'true: ended. false: still running.' }),
    hasJobsRetrying: t.boolean({
      required: true,
      defaultValue: false,
      description: 'true: with a job that failed and is tried again. Engine 7.24 or later.',
    }),
    hasIncidents: t.boolean({
      required: true,
      defaultValue: false,
      description: 'true: with an incident, open or not.',
    }),
    hasRootIncidents: t.boolean({
      required: true,
      defaultValue: false,
      description: 'true: with an incident of its own, open or not.',
    }),
    incidentIds: t.idList({ description: 'With any of these incidents. Engine 7.24 or later.' }),
    incidentType: t.string({ description: 'With an incident of this type, e.g. failedExternalTask.' }),
    incidentStatus: t.field({ type: ProcessIncidentStatus, description: 'With an incident of this status.' }),
    incidentMessage: t.string({ description: 'With an incident of exactly this message.' }),
    incidentMessageLike: t.string({ description: 'With the wildcards % and _.' }),
    startedBefore: t.field({ type: 'DateTime', description: 'Started at this time or before.' }),
    startedAfter: t.field({ type: 'DateTime', description: 'Started at this time or after.' }),
    finishedBefore: t.field({ type: 'DateTime', description: 'Ended at this time or before.' }),
    finishedAfter: t.field({ type: 'DateTime', description: 'Ended at this time or after.' }),
    executedActivityBefore: t.field({
      type: 'DateTime',
      description: 'That entered a BPMN element at this time or before.',
    }),
    executedActivityAfter: t.field({
      type: 'DateTime',
      description: 'That entered a BPMN element at this time or after.',
    }),
    executedJobBefore: t.field({ type: 'DateTime', description: 'That ran a job at this time or before.' }),
    executedJobAfter: t.field({ type: 'DateTime', description: 'That ran a job at this time or after.' }),
    startedBy: t.string({ description: 'Started by this user.' }),
    superProcessInstanceId: t.id({ description: 'Called by this process instance.' }),
    subProcessInstanceId: t.id({ description: 'That called this process instance.' }),
    superCaseInstanceId: t.id({ description: 'Called by this case instance.' }),
    subCaseInstanceId: t.id({ description: 'That called this case instance.' }),
    caseInstanceId: t.id({ description: 'Started by this case instance.' }),
    tenantIds: t.idList({ description: 'Of any of these tenants.' }),
    withoutTenantId: t.boolean({ required: true, defaultValue: false, description: 'true: of no tenant.' }),
    activityIds: t.stringList({ description: 'That are at any of these BPMN elements now. Engine 7.24 or later.' }),
    executedActivityIds: t.stringList({ description: 'That have finished any of these BPMN elements.' }),
    activeActivityIds: t.stringList({ description: 'That are at any of these BPMN elements now.' }),
    isActive: t.boolean({ required: true, defaultValue: false, description: 'true: running and not suspended.' }),
    isSuspended: t.boolean({ required: true, defaultValue: false, description: 'true: suspended.' }),
    isCompleted: t.boolean({
      required: true,
      defaultValue: false,
      description: 'true: ended by reaching an end event.',
    }),
    isExternallyTerminated: t.boolean({
      required: true,
      defaultValue: false,
      description: 'true: ended by somebody outside.',
    }),
    isInternallyTerminated: t.boolean({
      required: true,
      defaultValue: false,
      description: 'true: ended by the process itself, e.g. by a terminate end event.',
    }),
    variables: t.field({
      type: ProcessVariableFilter,
      description: 'With variables that meet these conditions. In a member of `anyOf` only one condition.',
    }),
    anyOf: t.field({
      type: [HistoricProcessInstanceFilter],
      description: 'In each member any field is enough; every member must hold. A member may not hold `anyOf` itself.',
    }),
  }),
});
