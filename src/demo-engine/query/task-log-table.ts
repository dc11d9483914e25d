import type { TaskLogEntry } from '../state/task-log-entry.ts';
import { column, onlyWhen, textIn, textIs } from './columns.ts';
import { long } from './parameter-kinds.ts';
import type { RowTable } from './row-query.ts';

const ofKind = (kind: TaskLogEntry['kind']) => onlyWhen<TaskLogEntry>((entry) => entry.kind === kind);

/** Everything that the history of tasks can be asked (engine-contract 7.1, 7.3). */
export const taskLogTable: RowTable<TaskLogEntry> = {
  columns: {
    logId: textIs(({ id }) => id),
    externalTaskId: textIs(({ task }) => task.id),
    topicName: textIs(({ task }) => task.topicName),
    workerId: textIs(({ workerId }) => workerId),
    errorMessage: textIs(({ errorMessage }) => errorMessage),
    activityIdIn: textIn(({ task }) => task.activityId, 'activityIds'),
    activityInstanceIdIn: textIn(({ task }) => task.activityInstanceId, 'activityInstanceIds'),
    executionIdIn: textIn(({ task }) => task.executionId, 'executionIds'),
    processInstanceId: textIs(({ task }) => task.processInstance.id),
    processDefinitionId: textIs(({ task }) => task.processInstance.definition.id),
    processDefinitionKey: textIs(({ task }) => task.processInstance.definition.key),
    tenantIdIn: textIn(({ task }) => task.processInstance.definition.tenantId, 'tenantIds'),
    withoutTenantId: onlyWhen(({ task }) => task.processInstance.definition.tenantId === null),
    priorityHigherThanOrEquals: column(long, (low) => (entry) => entry.priority >= low),
    priorityLowerThanOrEquals: column(long, (high) => (entry) => entry.priority <= high),
    creationLog: ofKind('creation'),
    failureLog: ofKind('failure'),
    successLog: ofKind('success'),
    deletionLog: ofKind('deletion'),
  },
  sortKeys: {
    // What happens within a millisecond, or while the clock stands still, still has an order.
    timestamp: ({ timestamp, position }) => (BigInt(Math.trunc(timestamp)) << 32n) + BigInt(position),
    externalTaskId: ({ task }) => task.id,
    retries: ({ retries }) => retries,
    priority: ({ priority }) => priority,
    topicName: ({ task }) => task.topicName,
    workerId: ({ workerId }) => workerId,
    activityId: ({ task }) => task.activityId,
    activityInstanceId: ({ task }) => task.activityInstanceId,
    executionId: ({ task }) => task.executionId,
    processInstanceId: ({ task }) => task.processInstance.id,
    processDefinitionId: ({ task }) => task.processInstance.definition.id,
    processDefinitionKey: ({ task }) => task.processInstance.definition.key,
    tenantId: ({ task }) => task.processInstance.definition.tenantId,
  },
};
