import type { Call } from '../http/call.ts';
import type { TaskState } from '../state/task-state.ts';
import { externalTaskOf } from './external-task-json.ts';

/** The tasks that a caller gets to see: of the caller's tenants or of none, and readable (engine-contract 1.7). */
export function visibleTasks(call: Call): readonly TaskState[] {
  return [...call.engine.store.tasks.values()].filter((task) => isVisible(call, task));
}

/** Whether the caller gets to see the task. */
export function isVisible(call: Call, task: TaskState): boolean {
  return isOfTenants(call, task) && isReadable(call, task);
}

/** Whether the task is of no tenant, of one of the caller's, or there is no authenticated caller. */
export function isOfTenants({ caller }: Call, { processInstance }: TaskState): boolean {
  const { tenantId } = processInstance.definition;
  if (caller === undefined || caller.tenants === 'all' || tenantId === null) return true;
  return caller.tenants?.includes(tenantId) ?? false;
}

/** Whether the caller has the READ permission. */
export function isReadable({ caller, engine }: Call, task: TaskState): boolean {
  return caller?.canRead?.(externalTaskOf(task, engine.version)) ?? true;
}

/** Whether the caller has the UPDATE permission. */
export function isUpdatable({ caller, engine }: Call, task: TaskState): boolean {
  return caller?.canUpdate?.(externalTaskOf(task, engine.version)) ?? true;
}
