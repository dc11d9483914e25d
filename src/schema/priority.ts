import {
  ExternalTaskLockExpiredError,
  ExternalTaskNotLockedByWorkerError,
  ExternalTaskSuspendedError,
} from '../resolvers/errors.ts';
import { setExternalTaskPriority } from '../resolvers/priority.ts';
import { builder } from './builder.ts';
import { engineCost } from './engine-cost.ts';
import { changedTaskPayload } from './changed-task.ts';
import { failures } from './errors.ts';

export const SetExternalTaskPriorityPayload = changedTaskPayload(
  'SetExternalTaskPriorityPayload',
  'null when it is gone already.',
);

export const SetExternalTaskPriorityInput = builder.inputType('SetExternalTaskPriorityInput', {
  description: 'Which task, and how important.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The task.' }),
    priority: t.field({ type: 'Long', required: true, description: 'Higher is more important; may be negative.' }),
  }),
});

builder.mutationField('setExternalTaskPriority', (t) =>
  t.field({
    type: SetExternalTaskPriorityPayload,
    nullable: true,
    errors: failures(
      'SetExternalTaskPriorityResult',
      ExternalTaskNotLockedByWorkerError,
      ExternalTaskLockExpiredError,
      ExternalTaskSuspendedError,
    ),
    description: 'Sets the priority of one task.',
    args: { input: t.arg({ type: SetExternalTaskPriorityInput, required: true, description: 'What to do.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => setExternalTaskPriority(args, context),
  }),
);
