import { json } from '../http/answer.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { historicProcessInstanceTable } from '../query/historic-process-instance-table.ts';
import { historicInstanceViews, type InstanceView } from '../query/process-instance-view.ts';
import { type ProcessInstance, rootOf } from '../state/process-instance.ts';
import { writeDate } from '../wire/date.ts';
import { notFound } from './not-found.ts';
import { readByGetAndPost } from './rows.ts';
import { isHistoryVisible } from './visible-tasks.ts';

/** What the history has of instances, running and ended (engine-contract 7.1). */
export const historicProcessInstanceResources: readonly Resource[] = [
  ...readByGetAndPost('/history/process-instance', {
    table: historicProcessInstanceTable,
    rows: visibleViews,
    toJson: ({ instance }, call) => historicInstanceOf(instance, call),
  }),
  {
    path: '/history/process-instance/{id}',
    methods: { GET: { handle: (call) => json(historicInstanceOf(namedInstance(call), call)) } },
  },
];

function visibleViews(call: Call): readonly InstanceView[] {
  return historicInstanceViews(call.engine.store).filter(({ instance }) => isHistoryVisible(call, instance));
}

function namedInstance(call: Call): ProcessInstance {
  const { keepsHistory, processInstances, endedInstances } = call.engine.store;
  const instance = keepsHistory ? (processInstances.get(idOf(call)) ?? endedInstances.get(idOf(call))) : undefined;
  if (instance !== undefined && isHistoryVisible(call, instance)) return instance;
  throw notFound(`Historic process instance with id ${idOf(call)} does not exist`);
}

function historicInstanceOf(instance: ProcessInstance, { engine }: Call) {
  const { id, businessKey, definition, startTime, endTime, startActivityId, isSuspended, state } = instance;
  return {
    id,
    businessKey,
    processDefinitionId: definition.id,
    processDefinitionKey: definition.key,
    processDefinitionName: definition.name,
    processDefinitionVersion: definition.version,
    startTime: writeDate(startTime),
    endTime: endTime === null ? null : writeDate(endTime),
    removalTime: null,
    durationInMillis: endTime === null ? null : endTime - startTime,
    startUserId: null,
    startActivityId,
    deleteReason: null,
    rootProcessInstanceId: rootOf(instance).id,
    superProcessInstanceId: instance.caller?.id ?? null,
    superCaseInstanceId: null,
    caseInstanceId: null,
    tenantId: definition.tenantId,
    state: isSuspended && endTime === null ? 'SUSPENDED' : state,
    // Not in 7.13; the release that brought it was not looked for.
    ...(engine.version.level >= 24 && { restartedProcessInstanceId: null }),
  };
}
