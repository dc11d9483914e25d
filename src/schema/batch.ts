import { getProcessBatch, type ProcessBatch as Batch, progressOfBatch } from '../resolvers/batch.ts';
import type { EngineDate } from '../rest/date.ts';
import { builder } from './builder.ts';
import { engineCost } from './engine-cost.ts';
import { makeEntity } from './entity.ts';

export const ProcessBatch = builder.objectRef<Batch>('ProcessBatch');

/** What only some of the engine's answers about a batch have. */
type Extra = {
  readonly jobsCreated?: number;
  readonly suspended?: boolean;
  readonly startTime?: EngineDate | null;
  readonly executionStartTime?: EngineDate | null;
  readonly endTime?: EngineDate | null;
};

ProcessBatch.implement({
  description:
    'A background job of the engine that works through many tasks. A finished one is known only to an engine that keeps history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: "The engine's id of the batch." }),
    type: t.exposeString('type', { nullable: true, description: 'What it does, e.g. set-external-task-retries.' }),
    totalJobs: t.exposeInt('totalJobs', { nullable: true, description: 'How many jobs it has in all.' }),
    remainingJobs: t.int({
      nullable: true,
      description: 'Jobs still to be done, those that failed included. Null once the batch has finished.',
      extensions: engineCost({ calls: 1 }),
      resolve: (batch, _args, context) => progressOfBatch(batch, 'remainingJobs', context),
    }),
    completedJobs: t.int({
      nullable: true,
      description: 'Jobs that were done. Null once the batch has finished.',
      extensions: engineCost({ calls: 1 }),
      resolve: (batch, _args, context) => progressOfBatch(batch, 'completedJobs', context),
    }),
    failedJobs: t.int({
      nullable: true,
      description: 'Jobs that failed and have no attempts left. Null once the batch has finished.',
      extensions: engineCost({ calls: 1 }),
      resolve: (batch, _args, context) => progressOfBatch(batch, 'failedJobs', context),
    }),
    jobsCreated: t.int({
      nullable: true,
      description: 'Jobs that were made so far. Null once the batch has finished.',
      resolve: (batch: Extra) => batch.jobsCreated ?? null,
    }),
    batchJobsPerSeed: t.exposeInt('batchJobsPerSeed', { nullable: true, description: 'Jobs that are made at a time.' }),
    invocationsPerBatchJob: t.exposeInt('invocationsPerBatchJob', {
      nullable: true,
      description: 'Tasks that one job changes.',
    }),
    seedJobDefinitionId: t.exposeID('seedJobDefinitionId', {
      nullable: true,
      description: 'The definition of the jobs that make the jobs.',
    }),
    monitorJobDefinitionId: t.exposeID('monitorJobDefinitionId', {
      nullable: true,
      description: 'The definition of the job that notices the end.',
    }),
    batchJobDefinitionId: t.exposeID('batchJobDefinitionId', {
      nullable: true,
      description: 'The definition of the jobs that change tasks.',
    }),
    isSuspended: t.boolean({
      nullable: true,
      description: 'Whether it was halted. Null once the batch has finished.',
      resolve: (batch: Extra) => batch.suspended ?? null,
    }),
    createdBy: t.exposeString('createUserId', { nullable: true, description: 'The user who started it.' }),
    startedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was created. Engine 7.18 or later, or from the history.',
      resolve: (batch: Extra) => batch.startTime ?? null,
    }),
    executionStartedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its first job ran. Engine 7.18 or later.',
      resolve: (batch: Extra) => batch.executionStartTime ?? null,
    }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Null while it runs.',
      resolve: (batch: Extra) => batch.endTime ?? null,
    }),
    tenantId: t.exposeID('tenantId', { nullable: true, description: 'The tenant it belongs to; null when to none.' }),
  }),
});

makeEntity(ProcessBatch, getProcessBatch);

builder.queryField('processBatch', (t) =>
  t.field({
    type: ProcessBatch,
    nullable: true,
    description:
      'A batch started by `bulkSetExternalTaskRetriesAsync`, running or finished; null when the engine does not know it.',
    args: { id: t.arg.id({ required: true, description: "The engine's id of the batch." }) },
    extensions: engineCost({ calls: 2, has: ['remainingJobs', 'completedJobs', 'failedJobs'] }),
    resolve: (_root, args, context) => getProcessBatch(args, context),
  }),
);
