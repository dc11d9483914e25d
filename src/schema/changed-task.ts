import { type ChangedTask, taskAfterChange } from '../resolvers/worker.ts';
import { builder } from './builder.ts';
import { engineCost } from './engine-cost.ts';
import { ExternalTask } from './external-task.ts';

/** The payload of a command after which the task is still there. */
export function changedTaskPayload(name: string, whenNull: string) {
  return builder.objectRef<ChangedTask>(name).implement({
    description: 'The command was carried out.',
    fields: (t) => ({
      externalTask: t.field({
        type: ExternalTask,
        nullable: true,
        description: `The task after the change; ${whenNull}`,
        extensions: engineCost({ calls: 'batched' }),
        resolve: taskAfterChange,
      }),
    }),
  });
}

/** The payload of a command that ends the task. */
export function endedTaskPayload(name: string) {
  return builder.objectRef<ChangedTask>(name).implement({
    description: 'The command was carried out, and the task is gone.',
    fields: (t) => ({ externalTaskId: t.exposeID('externalTaskId', { description: 'The task that was.' }) }),
  });
}
