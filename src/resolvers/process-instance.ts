import type { ExternalTask } from '../rest/external-task.ts';
import { narrowFilter } from '../rest/filter-table.ts';
import { canBeId } from '../rest/id.ts';
import type { Incident } from '../rest/incident.ts';
import type { Context } from './context.ts';
import { type ExternalTaskPage, type ExternalTaskPageArgs, findPage } from './external-task-page.ts';
import { type ProcessDefinition, processDefinitionOfTask } from './process-definition.ts';
import { type NamedVariable, type NamesArgs, variablesOfScope } from './variable.ts';

/** A process instance: its id, and the task by way of which it was reached, which knows some of it also when it has ended. */
export type ProcessInstance = { readonly id: string; readonly task?: ExternalTask };

/** The instance that waits for a task. */
export function processInstanceOfTask(task: ExternalTask): ProcessInstance {
  return { id: task.processInstanceId, task };
}

/** Makes an instance of a reference, unless its id can be none; whether it runs shows in its fields. */
export async function processInstanceById({ id }: { readonly id: string }): Promise<ProcessInstance | null> {
  return canBeId(id) ? { id } : null;
}

/** The resolver of what the task says, too; null when the instance has ended and no task says it. */
export function factOfInstance(name: 'businessKey' | 'tenantId') {
  return async ({ id, task }: ProcessInstance, _args: unknown, { engine }: Context): Promise<string | null> =>
    task === undefined ? ((await engine.processInstance.get(id))?.[name] ?? null) : task[name];
}

/** Whether the instance is suspended now; null when it has ended. */
export async function isInstanceSuspended(
  { id }: ProcessInstance,
  _args: unknown,
  { engine }: Context,
): Promise<boolean | null> {
  return (await engine.processInstance.get(id))?.suspended ?? null;
}

/** The definition that the instance runs; null when it has ended and no task says it. */
export async function processDefinitionOfInstance(
  { id, task }: ProcessInstance,
  _args: unknown,
  { engine }: Context,
): Promise<ProcessDefinition | null> {
  if (task !== undefined) return processDefinitionOfTask(task);
  const instance = await engine.processInstance.get(id);
  return instance && { id: instance.definitionId };
}

/** The variables in the instance's own scope, by name. */
export function variablesOfInstance(
  { id }: ProcessInstance,
  args: NamesArgs,
  context: Context,
): Promise<readonly NamedVariable[]> {
  return variablesOfScope(id, args, context);
}

/** A page of the instance's tasks. First pages of several instances share a call where they ask the same. */
export function externalTasksOfInstance(
  { id }: ProcessInstance,
  args: ExternalTaskPageArgs,
  context: Context,
  wantsRows: boolean,
): Promise<ExternalTaskPage> {
  const filter = narrowFilter(args.filter ?? {}, { processInstanceIds: [id] });
  return findPage(filter, args, context, wantsRows, true);
}

/** All open incidents of the instance, whatever they are about. */
export function incidentsOfInstance(
  { id, task }: ProcessInstance,
  _args: unknown,
  { engine }: Context,
): Promise<readonly Incident[]> {
  return engine.processInstance.incidents({ id, processDefinitionKey: task?.processDefinitionKey });
}
