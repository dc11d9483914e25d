import type { Call } from '../http/call.ts';
import type { ProcessDefinition } from '../state/process-instance.ts';
import type { ProcessInstance } from '../state/process-instance.ts';
import type { TaskLogEntry } from '../state/task-log-entry.ts';
import type { TaskState } from '../state/task-state.ts';
import { EngineFault, processEngineFault } from '../wire/engine-fault.ts';
import {
  isDefinitionReadable,
  isHistoryVisible,
  isInstanceVisible,
  isOfTenant,
  isReadable,
  isUpdatable,
} from './visible-tasks.ts';

/** Where a read is refused rather than filtered: 500 for another tenant's task, 403 without READ (engine-contract 1.7). */
export function checkReadable(call: Call, task: TaskState): void {
  check(call, task.processInstance, 'read', isReadable(call, task));
}

/** The same for what changes a task. */
export function checkUpdatable(call: Call, task: TaskState): void {
  check(call, task.processInstance, 'update', isUpdatable(call, task));
}

/** The same for a process instance. */
export function checkInstanceReadable(call: Call, instance: ProcessInstance): void {
  check(call, instance, 'read', isInstanceVisible(call, instance));
}

/** For the content of a definition, whose row is only hidden from who may not read it. */
export function checkDefinitionReadable(call: Call, { key, id, tenantId }: ProcessDefinition): void {
  if (!isOfTenant(call, tenantId)) throw ofNoTenant('get', 'process definition', id);
  if (isDefinitionReadable(call, key)) return;
  throw missingPermission(call.caller?.name ?? '', [
    { permissionName: 'READ', resourceName: 'ProcessDefinition', resourceId: key },
  ]);
}

/** For the details of a failure in the history, whose row is only hidden. */
export function checkHistoryReadable(call: Call, { id, task }: TaskLogEntry): void {
  const { definition } = task.processInstance;
  if (!isOfTenant(call, definition.tenantId)) throw ofNoTenant('get', 'historic external task log', id);
  if (isHistoryVisible(call, task.processInstance)) return;
  throw missingPermission(call.caller?.name ?? '', [
    { permissionName: 'READ_HISTORY', resourceName: 'ProcessDefinition', resourceId: definition.key },
  ]);
}

/** What a batch of retries needs; any one of the two would do. */
export function checkBatchAllowed({ caller }: Call): void {
  if (caller?.canCreateBatches ?? true) return;
  throw missingPermission(caller?.name ?? '', [
    { permissionName: 'CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES', resourceName: 'Batch', resourceId: null },
    { permissionName: 'CREATE', resourceName: 'Batch', resourceId: null },
  ]);
}

function check(call: Call, { id, definition }: ProcessInstance, verb: 'read' | 'update', isAllowed: boolean): void {
  if (!isOfTenant(call, definition.tenantId)) throw ofNoTenant(verb, 'process instance', id);
  if (isAllowed) return;
  const permission = verb.toUpperCase();
  throw missingPermission(call.caller?.name ?? '', [
    { permissionName: permission, resourceName: 'ProcessInstance', resourceId: id },
    { permissionName: `${permission}_INSTANCE`, resourceName: 'ProcessDefinition', resourceId: definition.key },
  ]);
}

function ofNoTenant(verb: string, noun: string, id: string): EngineFault {
  const reason = 'because it belongs to no authenticated tenant.';
  return processEngineFault(`ENGINE-13034 Cannot ${verb} the ${noun} '${id}' ${reason}`);
}

type MissingAuthorization = {
  readonly permissionName: string;
  readonly resourceName: string;
  readonly resourceId: string | null;
};

/** Any one of the permissions would do (engine-contract 1.3). */
function missingPermission(userId: string, missingAuthorizations: readonly MissingAuthorization[]): EngineFault {
  const wanted = missingAuthorizations.map(
    ({ permissionName, resourceName, resourceId }) =>
      `'${permissionName}' permission on resource ${resourceId === null ? '' : `'${resourceId}' of type `}'${resourceName}'`,
  );
  const isOnly = missingAuthorizations.length === 1;
  const which = isOnly
    ? `does not have ${wanted[0]}.`
    : `does not have one of the following permissions: ${wanted.join(' or ')}`;
  const {
    resourceName = null,
    resourceId = null,
    permissionName = null,
  } = isOnly ? { ...missingAuthorizations[0] } : {};
  return new EngineFault(403, 'AuthorizationException', `The user with id '${userId}' ${which}`, 0, {
    userId,
    resourceName,
    resourceId,
    permissionName,
    missingAuthorizations,
  });
}
