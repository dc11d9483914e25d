import type { Call } from '../http/call.ts';
import type { TaskState } from '../state/task-state.ts';
import { EngineFault, processEngineFault } from '../wire/engine-fault.ts';
import { isOfTenants, isReadable } from './visible-tasks.ts';

/** Where a read is refused rather than filtered: 500 for another tenant's task, 403 without READ (engine-contract 1.7). */
export function checkReadable(call: Call, task: TaskState): void {
  const { id, definition } = task.processInstance;
  if (!isOfTenants(call, task)) {
    const reason = 'because it belongs to no authenticated tenant.';
    throw processEngineFault(`ENGINE-13034 Cannot read the process instance '${id}' ${reason}`);
  }
  if (!isReadable(call, task)) {
    throw missingPermission(call.caller?.name ?? '', [
      { permissionName: 'READ', resourceName: 'ProcessInstance', resourceId: id },
      { permissionName: 'READ_INSTANCE', resourceName: 'ProcessDefinition', resourceId: definition.key },
    ]);
  }
}

type MissingAuthorization = {
  readonly permissionName: string;
  readonly resourceName: string;
  readonly resourceId: string;
};

/** Any one of the permissions would do (engine-contract 1.3). */
function missingPermission(userId: string, missingAuthorizations: readonly MissingAuthorization[]): EngineFault {
  const wanted = missingAuthorizations.map(
    ({ permissionName, resourceName, resourceId }) =>
      `'${permissionName}' permission on resource '${resourceId}' of type '${resourceName}'`,
  );
  const which = `does not have one of the following permissions: ${wanted.join(' or ')}`;
  return new EngineFault(403, 'AuthorizationException', `The user with id '${userId}' ${which}`, 0, {
    userId,
    resourceName: null,
    resourceId: null,
    permissionName: null,
    missingAuthorizations,
  });
}
