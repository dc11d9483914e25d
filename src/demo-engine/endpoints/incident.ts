import { type Answer, json } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { incidentTable } from '../query/incident-table.ts';
import { rowQueryFromSearch } from '../query/row-query.ts';
import type { Incident } from '../state/task-state.ts';
import { writeDate } from '../wire/date.ts';
import { rowsFor } from './rows.ts';
import { isVisible } from './visible-tasks.ts';

/** Incidents, which are only ever read (engine-contract 7.2). */
export const incidentResources: readonly Resource[] = [
  { path: '/incident', methods: { GET: { handle: listIncidents } } },
  { path: '/history/incident', methods: { GET: { handle: listHistoricIncidents } } },
];

function listIncidents(call: Call): Answer {
  const { level } = call.engine.version;
  const open = call.engine.store.incidents.filter(({ state }) => state === 'open');
  return json(chosen(call, open).map((incident) => incidentOf(incident, level)));
}

function listHistoricIncidents(call: Call): Answer {
  const { level } = call.engine.version;
  return json(chosen(call, call.engine.store.incidents).map((incident) => historicIncidentOf(incident, level)));
}

function chosen(call: Call, incidents: readonly Incident[]): readonly Incident[] {
  const query = rowQueryFromSearch(incidentTable, call.search, call.engine.version);
  const visible = incidents.filter(({ task }) => task === null || isVisible(call, task));
  return rowsFor(call, query, visible);
}

function incidentOf(incident: Incident, level: number) {
  const { id, task, openedAt, incidentType, configuration, message, jobDefinitionId } = incident;
  return {
    id,
    processDefinitionId: task?.processInstance.definition.id ?? null,
    processInstanceId: task?.processInstance.id ?? null,
    executionId: task?.executionId ?? null,
    incidentTimestamp: writeDate(openedAt),
    incidentType,
    activityId: task?.activityId ?? null,
    failedActivityId: null,
    causeIncidentId: id,
    rootCauseIncidentId: id,
    configuration,
    incidentMessage: message,
    tenantId: task?.processInstance.definition.tenantId ?? null,
    jobDefinitionId,
    // Here since 7.15.
    ...(level >= 15 && { annotation: null }),
  };
}

function historicIncidentOf(incident: Incident, level: number) {
  const { id, task, openedAt, endedAt, incidentType, configuration, message, jobDefinitionId, state } = incident;
  return {
    id,
    processDefinitionKey: task?.processInstance.definition.key ?? null,
    processDefinitionId: task?.processInstance.definition.id ?? null,
    processInstanceId: task?.processInstance.id ?? null,
    executionId: task?.executionId ?? null,
    rootProcessInstanceId: task?.processInstance.id ?? null,
    createTime: writeDate(openedAt),
    endTime: endedAt === null ? null : writeDate(endedAt),
    removalTime: null,
    incidentType,
    activityId: task?.activityId ?? null,
    failedActivityId: null,
    causeIncidentId: id,
    rootCauseIncidentId: id,
    configuration,
    historyConfiguration: incident.failureLogId,
    incidentMessage: message,
    tenantId: task?.processInstance.definition.tenantId ?? null,
    jobDefinitionId,
    open: state === 'open',
    deleted: state === 'deleted',
    resolved: state === 'resolved',
    ...(level >= 15 && { annotation: null }),
  };
}
