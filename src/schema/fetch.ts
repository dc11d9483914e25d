import {
  ConflictError,
  ExternalTaskLockExpiredError,
  ExternalTaskNotFoundError,
  ExternalTaskNotLockedByWorkerError,
  ExternalTaskSuspendedError,
  ForbiddenError,
} from '../resolvers/errors.ts';
import {
  extensionPropertiesOfLocked,
  externalTaskOfLocked,
  fetchAndLockExternalTasks,
  variablesOfLocked,
} from '../resolvers/fetch.ts';
import type { LockedExternalTask as Locked } from '../rest/worker.ts';
import { builder } from './builder.ts';
import { engineCost, memberOf } from './engine-cost.ts';
import { failures } from './errors.ts';
import { ExternalTask } from './external-task.ts';
import { defaultMaxTasks, FetchAndLockExternalTasksInput } from './fetch-input.ts';
import { ProcessVariable } from './process-variable.ts';
import { selectsBelow } from './selected-fields.ts';

export const FetchAndLockExternalTasksPayload = builder.objectRef<{ readonly externalTasks: readonly Locked[] }>(
  'FetchAndLockExternalTasksPayload',
);
export const LockedExternalTask = builder.objectRef<Locked>('LockedExternalTask');
export const ExternalTaskExtensionProperty = builder.objectRef<{
  readonly name: string;
  readonly value: string | null;
}>('ExternalTaskExtensionProperty');

FetchAndLockExternalTasksPayload.implement({
  description: 'What the worker got.',
  fields: (t) => ({
    externalTasks: t.expose('externalTasks', {
      type: [LockedExternalTask],
      description: 'The tasks that the worker holds now; none when none was available.',
    }),
  }),
});

LockedExternalTask.implement({
  description: 'A task as the worker that just locked it receives it.',
  fields: (t) => ({
    externalTask: t.field({
      type: ExternalTask,
      description: 'The task.',
      extensions: engineCost({ has: ['errorDetails'] }),
      resolve: externalTaskOfLocked,
    }),
    variables: t.field({
      type: [ProcessVariable],
      description: 'The variables that were asked for, by name; they are not fetched when this is not selected.',
      resolve: variablesOfLocked,
    }),
    extensionProperties: t.field({
      type: [ExternalTaskExtensionProperty],
      description: 'The extension properties of the BPMN element, where the topic asks for them.',
      resolve: extensionPropertiesOfLocked,
    }),
    errorDetails: t.exposeString('errorDetails', {
      nullable: true,
      description: 'Details of the last failure, in full.',
    }),
  }),
});

ExternalTaskExtensionProperty.implement({
  description: 'An extension property of a BPMN element.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    value: t.exposeString('value', { nullable: true, description: 'Its value.' }),
  }),
});

builder.mutationField('fetchAndLockExternalTasks', (t) =>
  t.field({
    type: FetchAndLockExternalTasksPayload,
    nullable: true,
    errors: failures(
      'FetchAndLockExternalTasksResult',
      ExternalTaskNotFoundError,
      ExternalTaskNotLockedByWorkerError,
      ExternalTaskLockExpiredError,
      ExternalTaskSuspendedError,
      ForbiddenError,
      ConflictError,
    ),
    description:
      'Takes up to `maxTasks` available tasks for a worker and locks them. Waits up to `waitFor` when there are none.',
    args: { input: t.arg({ type: FetchAndLockExternalTasksInput, required: true, description: 'What to take.' }) },
    extensions: engineCost({
      calls: 1,
      rows: (argument) => memberOf(argument('input'), 'maxTasks') ?? defaultMaxTasks,
    }),
    resolve: (_root, args, context, info) =>
      fetchAndLockExternalTasks(args, context, { variables: selectsBelow(info, 'externalTasks', 'variables') }),
  }),
);
