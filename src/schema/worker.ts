import {
  ExternalTaskLockExpiredError,
  ExternalTaskNotLockedByWorkerError,
  ExternalTaskSuspendedError,
} from '../resolvers/errors.ts';
import {
  completeExternalTask,
  extendExternalTaskLock,
  failExternalTask,
  lockExternalTask,
  throwExternalTaskBpmnError,
  unlockExternalTask,
} from '../resolvers/worker.ts';
import { builder } from './builder.ts';
import { engineCost } from './engine-cost.ts';
import { changedTaskPayload, endedTaskPayload } from './changed-task.ts';
import { failures } from './errors.ts';
import { ProcessVariableInput } from './process-variable-input.ts';

const goneAlready = 'null when it is gone already.';

export const LockExternalTaskPayload = changedTaskPayload('LockExternalTaskPayload', goneAlready);
export const ExtendExternalTaskLockPayload = changedTaskPayload('ExtendExternalTaskLockPayload', goneAlready);
export const UnlockExternalTaskPayload = changedTaskPayload('UnlockExternalTaskPayload', goneAlready);
export const CompleteExternalTaskPayload = endedTaskPayload('CompleteExternalTaskPayload');
export const FailExternalTaskPayload = changedTaskPayload(
  'FailExternalTaskPayload',
  'null when an error event of the model took it.',
);
export const ThrowExternalTaskBpmnErrorPayload = endedTaskPayload('ThrowExternalTaskBpmnErrorPayload');

export const LockExternalTaskInput = builder.inputType('LockExternalTaskInput', {
  description: 'Which task, for whom and for how long.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The task.' }),
    workerId: t.string({ required: true, description: 'The worker that takes it; not empty.' }),
    lockDuration: t.field({ type: 'Milliseconds', required: true, description: 'How long it keeps it: from 1.' }),
  }),
});

export const ExtendExternalTaskLockInput = builder.inputType('ExtendExternalTaskLockInput', {
  description: 'Which lock, and how long from now.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The task.' }),
    workerId: t.string({ required: true, description: 'The worker that holds it.' }),
    lockDuration: t.field({
      type: 'Milliseconds',
      required: true,
      description: 'When the lock is to end: from 1, from now.',
    }),
  }),
});

export const UnlockExternalTaskInput = builder.inputType('UnlockExternalTaskInput', {
  description: 'Which task.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The task.' }) }),
});

export const CompleteExternalTaskInput = builder.inputType('CompleteExternalTaskInput', {
  description: 'What was done, by whom, and what came of it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The task.' }),
    workerId: t.string({ required: true, description: 'The worker that holds it.' }),
    variables: t.field({
      type: [ProcessVariableInput],
      description: 'Set where the name exists already, else on the process instance.',
    }),
    localVariables: t.field({
      type: [ProcessVariableInput],
      description: "Set in the task's own scope; gone with it unless an output mapping copies them.",
    }),
  }),
});

export const FailExternalTaskInput = builder.inputType('FailExternalTaskInput', {
  description: 'What failed, and what is to be done about it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The task.' }),
    workerId: t.string({ required: true, description: 'The worker that holds it.' }),
    errorMessage: t.string({
      description: 'Cut by the engine at 666 characters. Left out, it clears the message of the failure before.',
    }),
    errorDetails: t.string({ description: 'Left out, the details of the failure before stay.' }),
    retries: t.int({
      required: true,
      description: 'The new number of attempts left, not a decrement; 0 raises an incident.',
    }),
    retryTimeout: t.field({
      type: 'Milliseconds',
      required: true,
      defaultValue: 0,
      description: 'Nobody gets the task again before this has passed.',
    }),
    variables: t.field({ type: [ProcessVariableInput], description: 'As when completing. Engine 7.15 or later.' }),
    localVariables: t.field({ type: [ProcessVariableInput], description: 'As when completing. Engine 7.15 or later.' }),
  }),
});

export const ThrowExternalTaskBpmnErrorInput = builder.inputType('ThrowExternalTaskBpmnErrorInput', {
  description: 'Which error of the process model.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The task.' }),
    workerId: t.string({ required: true, description: 'The worker that holds it.' }),
    errorCode: t.string({ required: true, description: 'The code that the model catches; not blank.' }),
    errorMessage: t.string({ description: 'What happened, for the model; not blank.' }),
    variables: t.field({ type: [ProcessVariableInput], description: 'Set before the error is thrown.' }),
  }),
});

builder.mutationFields((t) => ({
  lockExternalTask: t.field({
    type: LockExternalTaskPayload,
    nullable: true,
    errors: failures('LockExternalTaskResult', ExternalTaskLockExpiredError, ExternalTaskSuspendedError),
    description: 'Locks one task for a worker, or renews the lock it holds. Engine 7.15 or later.',
    args: { input: t.arg({ type: LockExternalTaskInput, required: true, description: 'What to do.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => lockExternalTask(args, context),
  }),
  extendExternalTaskLock: t.field({
    type: ExtendExternalTaskLockPayload,
    nullable: true,
    errors: failures('ExtendExternalTaskLockResult'),
    description: 'Makes a held lock end `lockDuration` from now, which may be sooner than before.',
    args: { input: t.arg({ type: ExtendExternalTaskLockInput, required: true, description: 'What to do.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => extendExternalTaskLock(args, context),
  }),
  unlockExternalTask: t.field({
    type: UnlockExternalTaskPayload,
    nullable: true,
    errors: failures(
      'UnlockExternalTaskResult',
      ExternalTaskNotLockedByWorkerError,
      ExternalTaskLockExpiredError,
      ExternalTaskSuspendedError,
    ),
    description: 'Frees a task, whoever holds it.',
    args: { input: t.arg({ type: UnlockExternalTaskInput, required: true, description: 'What to do.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => unlockExternalTask(args, context),
  }),
  completeExternalTask: t.field({
    type: CompleteExternalTaskPayload,
    nullable: true,
    errors: failures('CompleteExternalTaskResult', ExternalTaskLockExpiredError),
    description: 'Reports success: the task is gone and its process goes on.',
    args: { input: t.arg({ type: CompleteExternalTaskInput, required: true, description: 'What was done.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => completeExternalTask(args, context),
  }),
  failExternalTask: t.field({
    type: FailExternalTaskPayload,
    nullable: true,
    errors: failures('FailExternalTaskResult', ExternalTaskLockExpiredError),
    description:
      'Reports a failure. `retries` is the new number of attempts left, not a decrement; 0 raises an incident.',
    args: { input: t.arg({ type: FailExternalTaskInput, required: true, description: 'What failed.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => failExternalTask(args, context),
  }),
  throwExternalTaskBpmnError: t.field({
    type: ThrowExternalTaskBpmnErrorPayload,
    nullable: true,
    errors: failures('ThrowExternalTaskBpmnErrorResult', ExternalTaskLockExpiredError),
    description:
      'Reports a business error for the process model to catch. An error code that nothing catches ends the execution.',
    args: { input: t.arg({ type: ThrowExternalTaskBpmnErrorInput, required: true, description: 'Which error.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => throwExternalTaskBpmnError(args, context),
  }),
}));
