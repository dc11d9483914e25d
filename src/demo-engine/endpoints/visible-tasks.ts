import type { Call } from '../http/call.ts';
import type { ProcessDefinition } from '../state/process-instance.ts';
import type { ProcessInstance } from '../state/process-instance.ts';
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

/** Whether the caller gets to see the process instance: who may read its tasks may read it, and the one that called it. */
export function isInstanceVisible(call: Call, instance: ProcessInstance): boolean {
  if (!isOfTenant(call, instance.definition.tenantId)) return false;
  if (call.caller?.canRead === undefined) return true;
  return tasksBelow(call, instance).some((task) => isReadable(call, { ...task, processInstance: instance }));
}

/** What the history has of the process instance needs a permission of its own (engine-contract 1.7). */
export function isHistoryVisible(call: Call, instance: ProcessInstance): boolean {
  return (call.caller?.canReadHistory ?? true) && isInstanceVisible(call, instance);
}

/** Whether the caller gets to see the definition. */
export function isDefinitionVisible(call: Call, { key, tenantId }: ProcessDefinition): boolean {
  return isOfTenant(call, tenantId) && isDefinitionReadable(call, key);
}

/** Whether the caller has the READ permission of a definition, which tasks and instances do without. */
export function isDefinitionReadable({ caller }: Call, key: string): boolean {
  return caller?.canReadDefinition?.(key) ?? true;
}

function tasksBelow(call: Call, instance: ProcessInstance): readonly TaskState[] {
  const { called } = instance;
  return called === null ? call.engine.store.tasksEverOf(instance) : tasksBelow(call, called);
}

/** Whether the task is of no tenant, of one of the caller's, or there is no authenticated caller. */
export function isOfTenants(call: Call, { processInstance }: TaskState): boolean {
  return isOfTenant(call, processInstance.definition.tenantId);
}

/** The same of whatever has a tenant. */
export function isOfTenant({ caller }: Call, tenantId: string | null): boolean {
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
