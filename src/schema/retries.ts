import {
  ExternalTaskLockExpiredError,
  ExternalTaskNotFoundError,
  ExternalTaskNotLockedByWorkerError,
  ExternalTaskSuspendedError,
  NothingSelectedError,
} from '../resolvers/errors.ts';
import {
  bulkSetExternalTaskRetries,
  bulkSetExternalTaskRetriesAsync,
  type ChangedTasks,
  setExternalTaskRetries,
  tasksAfterChange,
} from '../resolvers/retries.ts';
import type { Batch } from '../rest/batch.ts';
import { ProcessBatch } from './batch.ts';
import { builder } from './builder.ts';
import { engineCost, memberOf } from './engine-cost.ts';
import { changedTaskPayload } from './changed-task.ts';
import { failures } from './errors.ts';
import { ExternalTask } from './external-task.ts';
import { ExternalTaskSelection } from './selection.ts';

/** What only the worker that holds a task can meet. */
const ofWorkers = [
  ExternalTaskNotLockedByWorkerError,
  ExternalTaskLockExpiredError,
  ExternalTaskSuspendedError,
] as const;

export const SetExternalTaskRetriesPayload = changedTaskPayload(
  'SetExternalTaskRetriesPayload',
  'null when it is gone already.',
);
export const BulkSetExternalTaskRetriesPayload = builder.objectRef<ChangedTasks>('BulkSetExternalTaskRetriesPayload');
export const BulkSetExternalTaskRetriesAsyncPayload = builder.objectRef<{ readonly batch: Batch }>(
  'BulkSetExternalTaskRetriesAsyncPayload',
);

BulkSetExternalTaskRetriesPayload.implement({
  description: 'All of the selected tasks were changed.',
  fields: (t) => ({
    externalTasks: t.field({
      type: [ExternalTask],
      nullable: { list: true, items: true },
      description:
        'The tasks named by `selection.ids`, in that order, after the change; null where one is gone. Null when none was named by id.',
      extensions: engineCost({ calls: 'batched' }),
      resolve: tasksAfterChange,
    }),
  }),
});

BulkSetExternalTaskRetriesAsyncPayload.implement({
  description: 'The change has begun in the background.',
  fields: (t) => ({
    batch: t.expose('batch', { type: ProcessBatch, description: 'The batch that works through the tasks.' }),
  }),
});

export const SetExternalTaskRetriesInput = builder.inputType('SetExternalTaskRetriesInput', {
  description: 'Which task, and how many attempts.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The task.' }),
    retries: t.int({ required: true, description: 'The attempts left from now on; not negative.' }),
  }),
});

export const BulkSetExternalTaskRetriesInput = builder.inputType('BulkSetExternalTaskRetriesInput', {
  description: 'Which tasks, and how many attempts.',
  fields: (t) => ({
    selection: t.field({ type: ExternalTaskSelection, required: true, description: 'The tasks.' }),
    retries: t.int({ required: true, description: 'The attempts left of each from now on; not negative.' }),
  }),
});

builder.mutationFields((t) => ({
  setExternalTaskRetries: t.field({
    type: SetExternalTaskRetriesPayload,
    nullable: true,
    errors: failures('SetExternalTaskRetriesResult', ...ofWorkers),
    description: 'Sets the attempts left of one task. 0 raises an incident, more than 0 resolves it.',
    args: { input: t.arg({ type: SetExternalTaskRetriesInput, required: true, description: 'What to do.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => setExternalTaskRetries(args, context),
  }),
  bulkSetExternalTaskRetries: t.field({
    type: BulkSetExternalTaskRetriesPayload,
    nullable: true,
    errors: failuresOfBulk('BulkSetExternalTaskRetriesResult'),
    description: 'The same for many tasks in one transaction: all or none.',
    args: { input: t.arg({ type: BulkSetExternalTaskRetriesInput, required: true, description: 'What to do.' }) },
    extensions: engineCost({ calls: 1, rows: (argument) => memberOf(argument('input'), 'selection', 'ids') }),
    resolve: (_root, args, context) => bulkSetExternalTaskRetries(args, context),
  }),
  bulkSetExternalTaskRetriesAsync: t.field({
    type: BulkSetExternalTaskRetriesAsyncPayload,
    nullable: true,
    errors: failuresOfBulk('BulkSetExternalTaskRetriesAsyncResult', ExternalTaskNotFoundError),
    description:
      'The same for very many tasks, by a background batch of the engine. Unknown ids are not noticed here: their jobs fail later.',
    args: { input: t.arg({ type: BulkSetExternalTaskRetriesInput, required: true, description: 'What to do.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => bulkSetExternalTaskRetriesAsync(args, context),
  }),
}));

function failuresOfBulk(name: string, ...impossible: readonly (typeof ExternalTaskNotFoundError)[]) {
  const { types, union } = failures(name, ...ofWorkers, ...impossible);
  return { types: [...types, NothingSelectedError], union };
}
