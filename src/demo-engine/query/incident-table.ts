import type { Incident } from '../state/task-state.ts';
import { anyTextIn, matchesNothing, textIn, textIs, textLike, unplayedColumn } from './columns.ts';
import type { RowTable } from './row-query.ts';

const instanceOf = ({ task }: Incident) => task?.processInstance;

/** What incidents, open or of the history, can be asked (engine-contract 7.2). */
export const incidentTable: RowTable<Incident> = {
  columns: {
    incidentId: textIs(({ id }) => id),
    incidentType: textIs(({ incidentType }) => incidentType),
    incidentMessage: textIs(({ message }) => message),
    incidentMessageLike: textLike(({ message }) => message),
    processDefinitionId: textIs((incident) => instanceOf(incident)?.definition.id ?? null),
    processDefinitionKey: textIs((incident) => instanceOf(incident)?.definition.key ?? null),
    processDefinitionKeyIn: anyTextIn(definitionKeysOf, 'processDefinitionKeys'),
    processInstanceId: textIs((incident) => instanceOf(incident)?.id ?? null),
    executionId: textIs(({ task }) => task?.executionId ?? null),
    activityId: textIs(({ task }) => task?.activityId ?? null),
    failedActivityId: matchesNothing(),
    causeIncidentId: textIs(({ id }) => id),
    rootCauseIncidentId: textIs(({ id }) => id),
    configuration: textIs(({ configuration }) => configuration),
    tenantIdIn: textIn((incident) => instanceOf(incident)?.definition.tenantId ?? null, 'tenantIds'),
    jobDefinitionIdIn: textIn(({ jobDefinitionId }) => jobDefinitionId, 'jobDefinitionIds'),
    incidentTimestampBefore: unplayedColumn('incidentTimestampBefore'),
    incidentTimestampAfter: unplayedColumn('incidentTimestampAfter'),
  },
  sortKeys: {
    incidentId: ({ id }) => id,
    incidentMessage: ({ message }) => message,
    incidentTimestamp: ({ openedAt }) => openedAt,
    createTime: ({ openedAt }) => openedAt,
    endTime: ({ endedAt }) => endedAt,
    incidentType: ({ incidentType }) => incidentType,
    executionId: ({ task }) => task?.executionId ?? null,
    activityId: ({ task }) => task?.activityId ?? null,
    processInstanceId: (incident) => instanceOf(incident)?.id ?? null,
    processDefinitionId: (incident) => instanceOf(incident)?.definition.id ?? null,
    processDefinitionKey: (incident) => instanceOf(incident)?.definition.key ?? null,
    causeIncidentId: ({ id }) => id,
    rootCauseIncidentId: ({ id }) => id,
    configuration: ({ configuration }) => configuration,
    tenantId: (incident) => instanceOf(incident)?.definition.tenantId ?? null,
  },
};

function definitionKeysOf(incident: Incident): readonly string[] {
  const instance = instanceOf(incident);
  return instance === undefined ? [] : [instance.definition.key];
}
