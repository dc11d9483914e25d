import { createHash } from 'node:crypto';
import type { ProcessInstance } from '../state/process-instance.ts';
import type { Store } from '../state/store.ts';
import type { Variable, Variables } from '../state/variable.ts';

/** Whose variables a scope has: an instance's, or those of a task in it (engine-contract 7.3). */
export type VariableScope = {
  readonly processInstance: ProcessInstance;
  /** The instance's own id, or the task's execution. */
  readonly executionId: string;
  readonly activityInstanceId: string;
};

/** One variable and where it is. */
export type VariableView = {
  readonly name: string;
  readonly variable: Variable;
  readonly scope: VariableScope;
};

/** Every variable there is, of instances first. */
export function variableViews({ processInstances, tasks }: Store): readonly VariableView[] {
  return [
    ...[...processInstances.values()].flatMap((instance) => {
      const { id, variables } = instance;
      return viewsOf(variables, { processInstance: instance, executionId: id, activityInstanceId: id });
    }),
    ...[...tasks.values()].flatMap((task) => viewsOf(task.localVariables, task)),
  ];
}

function viewsOf(variables: Variables, scope: VariableScope): readonly VariableView[] {
  return [...variables].map(([name, variable]) => ({ name, variable, scope }));
}

/** A variable keeps its id when its value changes, so it follows from where the variable is. */
export function variableIdOf({ scope, name }: VariableView): string {
  const hex = createHash('sha256').update(`${scope.executionId}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-11f0-9${hex.slice(13, 16)}-${hex.slice(16, 28)}`;
}
