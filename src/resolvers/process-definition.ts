import type { ExternalTask } from '../rest/external-task.ts';
import { narrowFilter } from '../rest/filter-table.ts';
import { canBeId } from '../rest/id.ts';
import type { ProcessDefinitionFacts } from '../rest/process-definition-facts.ts';
import type { Context } from './context.ts';
import { type ExternalTaskPage, type ExternalTaskPageArgs, findPage } from './external-task-page.ts';

/** A process definition: its id, and the task by way of which it was reached, which knows some of it. */
export type ProcessDefinition = { readonly id: string; readonly task?: ExternalTask };

/** Something of a definition that never changes. */
type Fact = 'key' | 'name' | 'version' | 'versionTag' | 'tenantId';

/** What the task itself says of its definition, so that nobody is asked; its version tag is left out by engines before 7.14. */
const saidByTask = { key: 'processDefinitionKey', versionTag: 'processDefinitionVersionTag' } as const;

/** The definition that a task comes from. */
export function processDefinitionOfTask(task: ExternalTask): ProcessDefinition {
  return { id: task.processDefinitionId, task };
}

/** Makes a definition of a reference, unless its id can be none; whether there is such a one shows in its fields. */
export async function processDefinitionById({ id }: { readonly id: string }): Promise<ProcessDefinition | null> {
  return canBeId(id) ? { id } : null;
}

/** The resolver of one unchanging fact; null when the definition was deleted and the task does not say. */
export function factOfDefinition<Name extends Fact>(name: Name) {
  return async (
    { id, task }: ProcessDefinition,
    _args: unknown,
    { engine }: Context,
  ): Promise<ProcessDefinitionFacts[Name] | null> => {
    const said = name in saidByTask ? task?.[saidByTask[name as keyof typeof saidByTask]] : undefined;
    if (said !== undefined && said !== null) return said as ProcessDefinitionFacts[Name];
    return (await engine.processDefinition.facts(id))?.[name] ?? null;
  };
}

/** Whether the definition is suspended now; null when it was deleted. */
export async function isDefinitionSuspended(
  { id }: ProcessDefinition,
  _args: unknown,
  { engine }: Context,
): Promise<boolean | null> {
  return (await engine.processDefinition.get(id))?.suspended ?? null;
}

/** A page of the definition's tasks. */
export function externalTasksOfDefinition(
  { id }: ProcessDefinition,
  args: ExternalTaskPageArgs,
  context: Context,
  wantsRows: boolean,
): Promise<ExternalTaskPage> {
  return findPage(narrowFilter(args.filter ?? {}, { processDefinitionId: id }), args, context, wantsRows);
}
