import type { ExternalTaskLog } from '../../rest/external-task-log.ts';
import { type Answer, json, noContent, plainText } from '../http/answer.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { taskLogTable } from '../query/task-log-table.ts';
import { rootOf } from '../state/process-instance.ts';
import type { TaskLogEntry } from '../state/task-log-entry.ts';
import { writeDate } from '../wire/date.ts';
import { notFound } from './not-found.ts';
import { checkHistoryReadable } from './permissions.ts';
import { readByGetAndPost } from './rows.ts';
import { isHistoryVisible } from './visible-tasks.ts';

/** The history of tasks (engine-contract 7.1, 7.3). */
export const taskLogResources: readonly Resource[] = [
  ...readByGetAndPost('/history/external-task-log', { table: taskLogTable, rows: visibleEntries, toJson: logOf }),
  { path: '/history/external-task-log/{id}', methods: { GET: { handle: getEntry } } },
  {
    path: '/history/external-task-log/{id}/error-details',
    methods: { GET: { produces: 'text/plain', handle: getDetails } },
  },
];

function getEntry(call: Call): Answer {
  const entry = entryOf(call);
  if (entry === undefined) throw notFound(`Historic external task log with id ${idOf(call)} does not exist`);
  return json(logOf(entry));
}

/** Refused rather than hidden (engine-contract 1.7). */
function getDetails(call: Call): Answer {
  const entry = call.engine.store.taskLog.find(({ id }) => id === idOf(call));
  if (entry === undefined) {
    throw notFound(`No historic external task log found with id ${idOf(call)}: historicExternalTaskLog is null`);
  }
  checkHistoryReadable(call, entry);
  return entry.errorDetails === null ? noContent : plainText(entry.errorDetails);
}

function visibleEntries(call: Call): readonly TaskLogEntry[] {
  return call.engine.store.taskLog.filter(({ task }) => isHistoryVisible(call, task.processInstance));
}

function entryOf(call: Call): TaskLogEntry | undefined {
  return visibleEntries(call).find(({ id }) => id === idOf(call));
}

function logOf({ id, kind, timestamp, task, ...entry }: TaskLogEntry): ExternalTaskLog {
  const { id: processInstanceId, definition } = task.processInstance;
  return {
    id,
    timestamp: writeDate(timestamp),
    removalTime: null,
    externalTaskId: task.id,
    topicName: task.topicName,
    workerId: entry.workerId,
    priority: entry.priority,
    retries: entry.retries,
    errorMessage: entry.errorMessage,
    activityId: task.activityId,
    activityInstanceId: task.activityInstanceId,
    executionId: task.executionId,
    processInstanceId,
    processDefinitionId: definition.id,
    processDefinitionKey: definition.key,
    tenantId: definition.tenantId,
    rootProcessInstanceId: rootOf(task.processInstance).id,
    creationLog: kind === 'creation',
    failureLog: kind === 'failure',
    successLog: kind === 'success',
    deletionLog: kind === 'deletion',
  };
}
