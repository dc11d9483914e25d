import type { HistoricProcessInstanceQuery } from '../../rest/historic-process-instance-query.ts';
import { rootOf } from '../state/process-instance.ts';
import {
  anyTextIn,
  type Column,
  column,
  matchesNothing,
  modifier,
  onlyWhen,
  textIn,
  textIs,
  textLike,
  textNotIn,
  unplayedColumn,
} from './columns.ts';
import { text } from './parameter-kinds.ts';
import {
  active,
  calledIs,
  callerIs,
  endedAs,
  finishedAfter,
  finishedBefore,
  incidentOfType,
  incidentSaying,
  incidentSayingLike,
  incidentText,
  isRoot,
  processInstanceIds,
  startedAfter,
  startedBefore,
  suspended,
  variables,
} from './process-instance-columns.ts';
import type { InstanceView } from './process-instance-view.ts';
import type { RowTable } from './row-query.ts';

const isAny = () => true;
const nothing = onlyWhen<InstanceView>(() => false);
const hasEnded = ({ instance }: InstanceView) => instance.endTime !== null;

/** What the document of 7.13 lacks has no proven first version but 7.24. */
const since724 = (newer: Column<InstanceView>): Column<InstanceView> => ({ ...newer, since: 24 });

/** Every property there is, so that none is passed over; groups are read where queries are. */
const columns: {
  readonly [Name in Exclude<keyof HistoricProcessInstanceQuery, 'orQueries'>]-?: Column<InstanceView>;
} = {
  processInstanceId: textIs(({ instance }) => instance.id),
  processInstanceIds,
  processInstanceIdNotIn: since724(textNotIn(({ instance }) => instance.id, 'processInstanceIdNotIn')),
  processDefinitionId: textIs(({ instance }) => instance.definition.id),
  processDefinitionKey: textIs(({ instance }) => instance.definition.key),
  processDefinitionKeyIn: textIn(({ instance }) => instance.definition.key, 'processDefinitionKeys'),
  processDefinitionName: textIs(({ instance }) => instance.definition.name),
  processDefinitionNameLike: textLike(({ instance }) => instance.definition.name),
  processDefinitionKeyNotIn: textNotIn(({ instance }) => instance.definition.key, 'processDefinitionKeys'),
  processInstanceBusinessKey: textIs(({ instance }) => instance.businessKey),
  processInstanceBusinessKeyIn: since724(textIn(({ instance }) => instance.businessKey, 'businessKeyIn')),
  processInstanceBusinessKeyLike: textLike(({ instance }) => instance.businessKey),
  rootProcessInstances: isRoot,
  rootProcessInstanceId: since724(textIs(({ instance }) => rootOf(instance).id)),
  finished: onlyWhen(hasEnded),
  unfinished: onlyWhen((view) => !hasEnded(view)),
  withJobsRetrying: since724(nothing),
  withIncidents: onlyWhen(({ incidents }) => incidents.length > 0),
  withRootIncidents: onlyWhen(({ incidents }) => incidents.length > 0),
  incidentIdIn: since724(anyTextIn(({ incidents }) => incidents.map(({ id }) => id), 'incidentIds')),
  incidentType: incidentText(incidentOfType, isAny),
  incidentStatus: column(
    text,
    (status) =>
      ({ incidents }) =>
        incidents.some(({ state }) => state === status),
  ),
  incidentMessage: incidentText(incidentSaying, isAny),
  incidentMessageLike: incidentText(incidentSayingLike, isAny),
  startedBefore,
  startedAfter,
  finishedBefore,
  finishedAfter,
  executedActivityBefore: unplayedColumn('executedActivityBefore'),
  executedActivityAfter: unplayedColumn('executedActivityAfter'),
  executedJobBefore: unplayedColumn('executedJobBefore'),
  executedJobAfter: unplayedColumn('executedJobAfter'),
  startedBy: unplayedColumn('startedBy'),
  superProcessInstanceId: callerIs,
  subProcessInstanceId: calledIs,
  superCaseInstanceId: matchesNothing(),
  subCaseInstanceId: matchesNothing(),
  caseInstanceId: matchesNothing(),
  tenantIdIn: textIn(({ instance }) => instance.definition.tenantId, 'tenantIds'),
  withoutTenantId: onlyWhen(({ instance }) => instance.definition.tenantId === null),
  activityIdIn: since724(anyTextIn(({ activityIds }) => activityIds, 'activityIds')),
  executedActivityIdIn: unplayedColumn('executedActivityIdIn'),
  activeActivityIdIn: anyTextIn(({ activityIds }) => activityIds, 'activeActivityIds'),
  active,
  suspended,
  completed: endedAs('COMPLETED'),
  externallyTerminated: endedAs('EXTERNALLY_TERMINATED'),
  internallyTerminated: nothing,
  variables: variables(true),
  variableNamesIgnoreCase: modifier(),
  variableValuesIgnoreCase: modifier(),
};

/** What process instances of the history can be asked (OpenAPI HistoricProcessInstanceQueryDto). */
export const historicProcessInstanceTable: RowTable<InstanceView> = {
  columns,
  sortKeys: {
    instanceId: ({ instance }) => instance.id,
    definitionId: ({ instance }) => instance.definition.id,
    definitionKey: ({ instance }) => instance.definition.key,
    definitionName: ({ instance }) => instance.definition.name,
    definitionVersion: ({ instance }) => instance.definition.version,
    businessKey: ({ instance }) => instance.businessKey,
    startTime: ({ instance }) => instance.startTime,
    endTime: ({ instance }) => instance.endTime,
    duration: ({ instance: { startTime, endTime } }) => (endTime === null ? null : endTime - startTime),
    tenantId: ({ instance }) => instance.definition.tenantId,
  },
};
