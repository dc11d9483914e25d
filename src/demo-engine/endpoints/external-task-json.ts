import type { ExternalTask } from '../../rest/external-task.ts';
import type { EngineVersion } from '../engine-version.ts';
import type { TaskState } from '../state/task-state.ts';
import { writeDate } from '../wire/date.ts';

/** A task as list and get answer it, its keys in the engine's order (engine-contract 2.1). */
export function externalTaskOf(task: TaskState, { level }: EngineVersion): ExternalTask {
  const { definition, id: processInstanceId, businessKey } = task.processInstance;
  return {
    activityId: task.activityId,
    activityInstanceId: task.activityInstanceId,
    errorMessage: task.errorMessage,
    executionId: task.executionId,
    id: task.id,
    lockExpirationTime: task.lockExpirationTime === null ? null : writeDate(task.lockExpirationTime),
    // Here since 7.24 (engine-contract 6.2).
    ...(level >= 24 && { createTime: writeDate(task.createTime) }),
    processDefinitionId: definition.id,
    processDefinitionKey: definition.key,
    // Up to 7.13 the query did not select it.
    processDefinitionVersionTag: level >= 14 ? definition.versionTag : null,
    processInstanceId,
    retries: task.retries,
    suspended: task.processInstance.isSuspended,
    workerId: task.workerId,
    topicName: task.topicName,
    tenantId: definition.tenantId,
    priority: task.priority,
    businessKey,
  };
}
