import type { Incident } from '../state/task-state.ts';
import { type Columns, onlyWhen, textAmong, textIn, textIs, textLike, unplayedColumn } from './columns.ts';
import type { RowTable } from './row-query.ts';

const instanceOf = ({ place }: Incident) => place?.processInstance;
const definitionOf = (incident: Incident) => instanceOf(incident)?.definition;
const inState = (wanted: Incident['state']) => onlyWhen<Incident>(({ state }) => state === wanted);

const columns: Columns<Incident> = {
  incidentId: textIs(({ id }) => id),
  incidentType: textIs(({ incidentType }) => incidentType),
  incidentMessage: textIs(({ message }) => message),
  incidentMessageLike: textLike(({ message }) => message),
  processDefinitionId: textIs((incident) => definitionOf(incident)?.id ?? null),
  processDefinitionKeyIn: textAmong((incident) => definitionOf(incident)?.key ?? null),
  processInstanceId: textIs((incident) => instanceOf(incident)?.id ?? null),
  executionId: textIs(({ place }) => place?.executionId ?? null),
  activityId: textIs(({ place }) => place?.activityId ?? null),
  failedActivityId: textIs(({ failedActivityId }) => failedActivityId),
  causeIncidentId: textIs(({ causeIncidentId }) => causeIncidentId),
  rootCauseIncidentId: textIs(({ rootCauseIncidentId }) => rootCauseIncidentId),
  configuration: textIs(({ configuration }) => configuration),
  tenantIdIn: textIn((incident) => definitionOf(incident)?.tenantId ?? null, 'tenantIds'),
  jobDefinitionIdIn: textIn(({ jobDefinitionId }) => jobDefinitionId, 'jobDefinitionIds'),
};

const sortKeys: RowTable<Incident>['sortKeys'] = {
  incidentId: ({ id }) => id,
  incidentMessage: ({ message }) => message,
  incidentType: ({ incidentType }) => incidentType,
  executionId: ({ place }) => place?.executionId ?? null,
  activityId: ({ place }) => place?.activityId ?? null,
  processInstanceId: (incident) => instanceOf(incident)?.id ?? null,
  processDefinitionId: (incident) => definitionOf(incident)?.id ?? null,
  causeIncidentId: ({ causeIncidentId }) => causeIncidentId,
  rootCauseIncidentId: ({ rootCauseIncidentId }) => rootCauseIncidentId,
  configuration: ({ configuration }) => configuration,
  tenantId: (incident) => definitionOf(incident)?.tenantId ?? null,
};

/** What open incidents can be asked (engine-contract 7.2). */
export const incidentTable: RowTable<Incident> = {
  columns: {
    ...columns,
    incidentTimestampBefore: unplayedColumn('incidentTimestampBefore'),
    incidentTimestampAfter: unplayedColumn('incidentTimestampAfter'),
  },
  sortKeys: { ...sortKeys, incidentTimestamp: ({ openedAt }) => openedAt },
};

/** What incidents of the history can be asked. */
export const historicIncidentTable: RowTable<Incident> = {
  columns: {
    ...columns,
    processDefinitionKey: textIs((incident) => definitionOf(incident)?.key ?? null),
    historyConfiguration: textIs(({ failureLogId }) => failureLogId),
    createTimeBefore: unplayedColumn('createTimeBefore'),
    createTimeAfter: unplayedColumn('createTimeAfter'),
    endTimeBefore: unplayedColumn('endTimeBefore'),
    endTimeAfter: unplayedColumn('endTimeAfter'),
    open: inState('open'),
    deleted: inState('deleted'),
    resolved: inState('resolved'),
  },
  sortKeys: {
    ...sortKeys,
    createTime: ({ openedAt }) => openedAt,
    endTime: ({ endedAt }) => endedAt,
    processDefinitionKey: (incident) => definitionOf(incident)?.key ?? null,
    historyConfiguration: ({ failureLogId }) => failureLogId,
  },
};
