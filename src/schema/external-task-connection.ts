import type { ExternalTaskPage } from '../resolvers/external-task-page.ts';
import { edgesOf, nodesOf, pageInfoOf, totalCountOf } from '../resolvers/page.ts';
import type { ExternalTask as Task } from '../rest/external-task.ts';
import { builder } from './builder.ts';
import { engineCost } from './engine-cost.ts';
import { ExternalTask } from './external-task.ts';
import { ExternalTaskFilter } from './external-task-filter.ts';
import { ExternalTaskOrder } from './external-task-order.ts';
import { PageInfo } from './page-info.ts';

export const ExternalTaskConnection = builder.objectRef<ExternalTaskPage>('ExternalTaskConnection');
export const ExternalTaskEdge = builder.objectRef<{ readonly cursor: string; readonly node: Task }>('ExternalTaskEdge');

ExternalTaskConnection.implement({
  description: 'A page of external tasks.',
  fields: (t) => ({
    edges: t.field({
      type: [ExternalTaskEdge],
      description: 'The tasks of the page, each with its cursor.',
      resolve: edgesOf,
    }),
    nodes: t.field({ type: [ExternalTask], description: 'The tasks of the page.', resolve: nodesOf }),
    pageInfo: t.field({ type: PageInfo, description: 'Where the page lies in the list.', resolve: pageInfoOf }),
    totalCount: t.int({
      nullable: true,
      description: 'How many match in all. (One more engine call, only when selected and the page does not tell.)',
      extensions: engineCost({ calls: 1 }),
      resolve: totalCountOf,
    }),
  }),
});

ExternalTaskEdge.implement({
  description: 'A task at its place in the list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Give it as `after` to go on behind this task.' }),
    node: t.expose('node', { type: ExternalTask, description: 'The task.' }),
  }),
});

/** The arguments of every list of external tasks. */
export const externalTaskPageArgs = builder.args((t) => ({
  filter: t.field({ type: ExternalTaskFilter, description: 'Which tasks; all when left out.' }),
  orderBy: t.field({
    type: [ExternalTaskOrder],
    description: 'Sort keys in order of weight. The id is added last, so that the order is total.',
  }),
  first: t.int({ required: true, defaultValue: 20, description: 'How many to return: 1 to 1000.' }),
  after: t.string({ description: 'Continue after this cursor.' }),
  offset: t.int({
    description: 'Skip this many instead of giving a cursor; for page numbers. Not together with `after`.',
  }),
}));
