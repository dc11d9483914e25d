import {
  ConflictError,
  type EngineError,
  EngineRejectedError,
  ExternalTaskLockExpiredError as LockExpiredError,
  ExternalTaskNotFoundError as NotFoundError,
  ExternalTaskNotLockedByWorkerError as NotLockedByWorkerError,
  ExternalTaskSuspendedError as SuspendedError,
  ForbiddenError,
  InvalidInputError,
  type MissingPermission,
  NothingSelectedError,
} from '../resolvers/errors.ts';
import { builder } from './builder.ts';

/** Failures that a caller can act on: members of what a mutation answers. Anything else is an error of the answer. */
export const ExternalTaskError = builder.interfaceRef<EngineError>('ExternalTaskError');
export const ExternalTaskMissingPermission = builder.objectRef<MissingPermission>('ExternalTaskMissingPermission');

ExternalTaskError.implement({
  description: 'A failure that a caller can act on. Its message is always enough to handle it.',
  fields: (t) => ({
    message: t.exposeString('message', {
      description: 'What went wrong, and what to do about it, in one or two sentences.',
    }),
    isRetryable: t.exposeBoolean('isRetryable', {
      description: 'Whether the same call can succeed later, unchanged.',
    }),
  }),
});

const interfaces = [ExternalTaskError];

export const ExternalTaskNotFoundError = builder.objectType(NotFoundError, {
  name: 'ExternalTaskNotFoundError',
  description: 'No such task: completed, cancelled, never existed, or not visible to you.',
  interfaces,
  fields: (t) => ({
    externalTaskId: t.id({
      nullable: true,
      description: 'The id that was not found; null when the engine does not say.',
      resolve: (error) => error.externalTaskId ?? null,
    }),
  }),
});

export const ExternalTaskNotLockedByWorkerError = builder.objectType(NotLockedByWorkerError, {
  name: 'ExternalTaskNotLockedByWorkerError',
  description: 'Another worker holds the task, or nobody does; this worker must not report on it.',
  interfaces,
  fields: (t) => ({
    externalTaskId: t.exposeID('externalTaskId', { description: 'The task.' }),
    workerId: t.exposeString('workerId', { description: 'The worker that reported.' }),
    lockedBy: t.exposeString('lockedBy', {
      nullable: true,
      description: 'Who holds or last held it; null when it is free.',
    }),
  }),
});

export const ExternalTaskLockExpiredError = builder.objectType(LockExpiredError, {
  name: 'ExternalTaskLockExpiredError',
  description: "The worker's own lock has expired: it cannot be extended, only taken anew.",
  interfaces,
  fields: (t) => ({ externalTaskId: t.exposeID('externalTaskId', { description: 'The task.' }) }),
});

export const ExternalTaskSuspendedError = builder.objectType(SuspendedError, {
  name: 'ExternalTaskSuspendedError',
  description: 'The process instance of the task is suspended; nobody can report on it until it is resumed.',
  interfaces,
  fields: (t) => ({ externalTaskId: t.exposeID('externalTaskId', { description: 'The task.' }) }),
});

export const ExternalTaskInvalidInputError = builder.objectType(InvalidInputError, {
  name: 'ExternalTaskInvalidInputError',
  description: 'The input is wrong; nothing was changed.',
  interfaces,
  fields: (t) => ({
    path: t.stringList({
      nullable: true,
      description: 'Where in the input, e.g. ["variables", "0", "value"]; null when the engine does not say.',
      resolve: ({ argument }) => argument?.split('.') ?? null,
    }),
  }),
});

export const ExternalTaskForbiddenError = builder.objectType(ForbiddenError, {
  name: 'ExternalTaskForbiddenError',
  description: 'You may not do this on the engine.',
  interfaces,
  fields: (t) => ({
    missingPermissions: t.field({
      type: [ExternalTaskMissingPermission],
      description:
        'Any one of these would do; empty when the engine does not say, or when the task belongs to another tenant.',
      resolve: ({ missingPermissions }) => missingPermissions,
    }),
  }),
});

ExternalTaskMissingPermission.implement({
  description: 'A permission of the engine that would have sufficed.',
  fields: (t) => ({
    permission: t.exposeString('permission', { nullable: true, description: 'E.g. UPDATE_INSTANCE.' }),
    resource: t.exposeString('resource', { nullable: true, description: 'On what, e.g. ProcessDefinition.' }),
    resourceId: t.exposeString('resourceId', { nullable: true, description: 'On which of them.' }),
  }),
});

export const ExternalTaskNothingSelectedError = builder.objectType(NothingSelectedError, {
  name: 'ExternalTaskNothingSelectedError',
  description: 'The selection is empty: nothing matches now.',
  interfaces,
});

export const ExternalTaskConflictError = builder.objectType(ConflictError, {
  name: 'ExternalTaskConflictError',
  description:
    'Somebody changed the task at the same moment; nothing of this call was kept. Read the task again before repeating it.',
  interfaces,
  fields: (t) => ({
    externalTaskId: t.id({
      nullable: true,
      description: 'The task; null when many were concerned.',
      resolve: (error) => error.externalTaskId ?? null,
    }),
  }),
});

export const ExternalTaskEngineRejectedError = builder.objectType(EngineRejectedError, {
  name: 'ExternalTaskEngineRejectedError',
  description:
    'The engine refused, for example because what follows in the process failed. Everything was rolled back.',
  interfaces,
  fields: (t) => ({
    engineType: t.exposeString('engineType', { nullable: true, description: "The engine's exception type." }),
    engineCode: t.exposeInt('engineCode', {
      nullable: true,
      description: "The engine's exception code (7.18 or later); 20000 to 39999 are the process application's own.",
    }),
  }),
});

type Failure = (typeof every)[number];

const every = [
  NotFoundError,
  NotLockedByWorkerError,
  LockExpiredError,
  SuspendedError,
  InvalidInputError,
  ForbiddenError,
  ConflictError,
  EngineRejectedError,
] as const;

/** The errors of a field that answers a union named `…Result`, but for those that cannot occur. */
export function failures(name: string, ...impossible: readonly Failure[]) {
  const description = 'What the command came to: its payload, or a failure that a caller can act on.';
  return { types: every.filter((one) => !impossible.includes(one)), union: { name, description } };
}
