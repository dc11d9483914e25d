import type { LockedExternalTask } from '../../rest/worker.ts';
import type { EngineVersion } from '../engine-version.ts';
import type { FetchTopic } from '../query/fetch-body.ts';
import type { TaskState } from '../state/task-state.ts';
import { writeDate } from '../wire/date.ts';
import { writeVariables } from '../variables/write-variable.ts';
import { externalTaskOf } from './external-task-json.ts';

/** Variables as they are answered. */
export type WrittenVariables = ReturnType<typeof writeVariables>;

/** A task as a fetch answers it, its keys in the engine's order (engine-contract 2.2). */
export function lockedTaskOf(
  task: TaskState,
  { includeExtensionProperties }: FetchTopic,
  variables: WrittenVariables,
  version: EngineVersion,
): Readonly<Record<keyof LockedExternalTask, unknown>> | Readonly<Record<string, unknown>> {
  const { level } = version;
  const { activityId, activityInstanceId, errorMessage, executionId, id, lockExpirationTime, ...rest } = externalTaskOf(
    task,
    version,
  );
  const { processDefinitionId, processDefinitionKey, processInstanceId, retries, workerId, topicName } = rest;
  return {
    activityId,
    activityInstanceId,
    errorMessage,
    errorDetails: task.errorDetails,
    executionId,
    id,
    lockExpirationTime,
    ...(level >= 21 && { createTime: writeDate(task.createTime) }),
    processDefinitionId,
    processDefinitionKey,
    processDefinitionVersionTag: task.processInstance.definition.versionTag,
    processInstanceId,
    retries,
    suspended: false,
    workerId,
    topicName,
    tenantId: rest.tenantId,
    variables,
    priority: rest.priority,
    businessKey: rest.businessKey,
    ...(level >= 14 && {
      extensionProperties: includeExtensionProperties ? (task.step.extensionProperties ?? {}) : {},
    }),
  };
}

/** What the topic asks for: the nearest of each name, or the task's own alone; all where no names are given. */
export function writtenVariables(
  task: TaskState,
  { variables: names, localVariables: isLocalOnly, deserializeValues }: FetchTopic,
): WrittenVariables {
  const visible = new Map([...(isLocalOnly ? [] : task.processInstance.variables), ...task.localVariables]);
  const wanted = names === null ? visible : new Map([...visible].filter(([name]) => names.includes(name)));
  return writeVariables(wanted, deserializeValues);
}
