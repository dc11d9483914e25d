import { json } from '../http/answer.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { historicIncidentTable, incidentTable } from '../query/incident-table.ts';
import type { Incident } from '../state/task-state.ts';
import { rootOf } from '../state/process-instance.ts';
import { writeDate } from '../wire/date.ts';
import { notFound } from './not-found.ts';
import { readByGet } from './rows.ts';
import { isHistoryVisible, isInstanceVisible } from './visible-tasks.ts';

/** Incidents, which are only ever read (engine-contract 7.2). */
export const incidentResources: readonly Resource[] = [
  ...readByGet('/incident', { table: incidentTable, rows: openIncidents, toJson: incidentOf }),
  { path: '/incident/{id}', methods: { GET: { handle: (call) => json(incidentOf(namedIncident(call), call)) } } },
  ...readByGet('/history/incident', {
    table: historicIncidentTable,
    rows: historicIncidents,
    toJson: historicIncidentOf,
  }),
];

function openIncidents(call: Call): readonly Incident[] {
  const isVisible = ({ place }: Incident) => place === null || isInstanceVisible(call, place.processInstance);
  return call.engine.store.incidents.filter((incident) => incident.state === 'open' && isVisible(incident));
}

function historicIncidents(call: Call): readonly Incident[] {
  const { keepsHistory, incidents } = call.engine.store;
  const isVisible = ({ place }: Incident) => place === null || isHistoryVisible(call, place.processInstance);
  return keepsHistory ? incidents.filter(isVisible) : [];
}

function namedIncident(call: Call): Incident {
  const incident = openIncidents(call).find(({ id }) => id === idOf(call));
  if (incident === undefined) throw notFound(`No matching incident with id ${idOf(call)}`);
  return incident;
}

function incidentOf({ place, openedAt, message, ...incident }: Incident, { engine }: Call) {
  const { id, incidentType, failedActivityId, causeIncidentId, rootCauseIncidentId, configuration } = incident;
  return {
    id,
    processDefinitionId: place?.processInstance.definition.id ?? null,
    processInstanceId: place?.processInstance.id ?? null,
    executionId: place?.executionId ?? null,
    incidentTimestamp: writeDate(openedAt),
    incidentType,
    activityId: place?.activityId ?? null,
    failedActivityId,
    causeIncidentId,
    rootCauseIncidentId,
    configuration,
    incidentMessage: message,
    tenantId: place?.processInstance.definition.tenantId ?? null,
    jobDefinitionId: incident.jobDefinitionId,
    // Here since 7.15.
    ...(engine.version.level >= 15 && { annotation: null }),
  };
}

function historicIncidentOf({ place, openedAt, endedAt, message, state, ...incident }: Incident, { engine }: Call) {
  const { id, incidentType, failedActivityId, causeIncidentId, rootCauseIncidentId, configuration } = incident;
  return {
    id,
    processDefinitionKey: place?.processInstance.definition.key ?? null,
    processDefinitionId: place?.processInstance.definition.id ?? null,
    processInstanceId: place?.processInstance.id ?? null,
    executionId: place?.executionId ?? null,
    rootProcessInstanceId: place === null ? null : rootOf(place.processInstance).id,
    createTime: writeDate(openedAt),
    endTime: endedAt === null ? null : writeDate(endedAt),
    removalTime: null,
    incidentType,
    activityId: place?.activityId ?? null,
    failedActivityId,
    causeIncidentId,
    rootCauseIncidentId,
    configuration,
    historyConfiguration: incident.failureLogId,
    incidentMessage: message,
    tenantId: place?.processInstance.definition.tenantId ?? null,
    jobDefinitionId: incident.jobDefinitionId,
    open: state === 'open',
    deleted: state === 'deleted',
    resolved: state === 'resolved',
    ...(engine.version.level >= 15 && { annotation: null }),
  };
}
