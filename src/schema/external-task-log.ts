import { errorDetailsOfEntry, eventOf, findExternalTaskLog } from '../resolvers/external-task-log.ts';
import { edgesOf, nodesOf, type Page, pageInfoOf, totalCountOf } from '../resolvers/page.ts';
import type { ExternalTaskLog } from '../rest/external-task-log.ts';
import { builder } from './builder.ts';
import { engineCost } from './engine-cost.ts';
import { PageInfo } from './page-info.ts';
import { selectsRows } from './selected-fields.ts';

export const ExternalTaskLogConnection = builder.objectRef<Page<ExternalTaskLog>>('ExternalTaskLogConnection');
export const ExternalTaskLogEdge = builder.objectRef<{ readonly cursor: string; readonly node: ExternalTaskLog }>(
  'ExternalTaskLogEdge',
);
export const ExternalTaskLogEntry = builder.objectRef<ExternalTaskLog>('ExternalTaskLogEntry');

export const ExternalTaskLogEvent = builder.enumType('ExternalTaskLogEvent', {
  description: 'What happened to a task.',
  values: {
    CREATED: { description: 'The process came to it.' },
    FAILED: { description: 'A worker reported a failure.' },
    SUCCEEDED: { description: 'A worker completed it.' },
    DELETED: { description: 'It went away otherwise: cancelled, or taken by an error of the model.' },
  } as const,
});

ExternalTaskLogConnection.implement({
  description: 'A page of what happened to a task.',
  fields: (t) => ({
    edges: t.field({
      type: [ExternalTaskLogEdge],
      description: 'The entries, each with its cursor.',
      resolve: edgesOf,
    }),
    nodes: t.field({ type: [ExternalTaskLogEntry], description: 'The entries.', resolve: nodesOf }),
    pageInfo: t.field({ type: PageInfo, description: 'Where the page lies in the list.', resolve: pageInfoOf }),
    totalCount: t.int({
      nullable: true,
      description: 'How many there are in all. (One more engine call, only when selected and the page does not tell.)',
      extensions: engineCost({ calls: 1 }),
      resolve: totalCountOf,
    }),
  }),
});

ExternalTaskLogEdge.implement({
  description: 'An entry at its place in the list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Give it as `after` to go on behind this entry.' }),
    node: t.expose('node', { type: ExternalTaskLogEntry, description: 'The entry.' }),
  }),
});

ExternalTaskLogEntry.implement({
  description: 'Something that happened to a task.',
  fields: (t) => ({
    id: t.exposeID('id', { description: "The engine's id of the entry." }),
    event: t.field({ type: ExternalTaskLogEvent, description: 'What happened.', resolve: eventOf }),
    occurredAt: t.expose('timestamp', { type: 'DateTime', description: 'When.' }),
    workerId: t.exposeString('workerId', { nullable: true, description: 'The worker that had the task then.' }),
    retries: t.exposeInt('retries', { nullable: true, description: 'Attempts that were left before this event.' }),
    priority: t.expose('priority', { type: 'Long', description: 'The priority then.' }),
    errorMessage: t.exposeString('errorMessage', { nullable: true, description: 'Message of the reported failure.' }),
    errorDetails: t.string({
      nullable: true,
      description: 'Details of the reported failure. (One more engine call per entry that is a failure.)',
      extensions: engineCost({ calls: 1 }),
      resolve: errorDetailsOfEntry,
    }),
  }),
});

/** The arguments of every list of entries. */
export const externalTaskLogArgs = builder.args((t) => ({
  first: t.int({ required: true, defaultValue: 20, description: 'How many to return: 1 to 1000.' }),
  after: t.string({ description: 'Continue after this cursor.' }),
}));

builder.queryField('externalTaskLog', (t) =>
  t.field({
    type: ExternalTaskLogConnection,
    nullable: true,
    description:
      'What happened to a task, also after it is gone; newest first. Empty when the engine keeps no history or you may not read it.',
    args: {
      externalTaskId: t.arg.id({ required: true, description: "The engine's id of the task." }),
      ...externalTaskLogArgs,
    },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context, info) => findExternalTaskLog(args, context, selectsRows(info)),
  }),
);
