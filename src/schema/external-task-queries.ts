import { countExternalTasks, findExternalTasks, getExternalTask } from '../resolvers/external-task.ts';
import { builder } from './builder.ts';
import { engineCost } from './engine-cost.ts';
import { ExternalTask } from './external-task.ts';
import { ExternalTaskConnection, externalTaskPageArgs } from './external-task-connection.ts';
import { ExternalTaskFilter } from './external-task-filter.ts';
import { selectsRows } from './selected-fields.ts';

builder.queryFields((t) => ({
  externalTask: t.field({
    type: ExternalTask,
    nullable: true,
    description:
      'One external task, or null when the engine has none with this id (completed, cancelled, or not visible to you).',
    args: { id: t.arg.id({ required: true, description: "The engine's id of the task." }) },
    extensions: engineCost({ calls: 'batched' }),
    resolve: (_root, args, context) => getExternalTask(args, context),
  }),
  externalTasks: t.field({
    type: ExternalTaskConnection,
    nullable: true,
    description: `External tasks that match \`filter\`, page by page. A cursor is opaque and valid only with the same filter and order; pages
shift when tasks come or go in between.`,
    args: externalTaskPageArgs,
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context, info) => findExternalTasks(args, context, selectsRows(info)),
  }),
  externalTaskCount: t.int({
    nullable: true,
    description: 'How many external tasks match `filter`.',
    args: { filter: t.arg({ type: ExternalTaskFilter, description: 'Which tasks; all when left out.' }) },
    extensions: engineCost({ calls: 1 }),
    resolve: (_root, args, context) => countExternalTasks(args, context),
  }),
}));
