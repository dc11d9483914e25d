import {
  type ExternalTaskTopic as Topic,
  externalTaskCountOfTopic,
  externalTasksOfTopic,
  findExternalTaskTopics,
} from '../resolvers/topic.ts';
import { builder } from './builder.ts';
import { engineCost } from './engine-cost.ts';
import { ExternalTaskConnection, externalTaskPageArgs } from './external-task-connection.ts';
import { ExternalTaskFilter } from './external-task-filter.ts';
import { selectsRows } from './selected-fields.ts';

/** What the cost of an operation reckons with; an engine does not say beforehand. */
const assumedTopics = 50;

export const ExternalTaskTopic = builder.objectRef<Topic>('ExternalTaskTopic');

export const ExternalTaskTopicFilter = builder.inputType('ExternalTaskTopicFilter', {
  description: 'A topic is listed when one of its tasks meets all of this.',
  fields: (t) => ({
    isLocked: t.boolean({ description: 'true: locked now. false: not locked now.' }),
    hasRetriesLeft: t.boolean({
      required: true,
      defaultValue: false,
      description: 'true: retries above 0 or never set. false does not narrow.',
    }),
  }),
});

ExternalTaskTopic.implement({
  description:
    'A topic: the name under which workers ask for a kind of task. Each field but the name is one more engine call.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, as the process models have it.' }),
    externalTaskCount: t.int({
      nullable: true,
      description: 'How many tasks of the topic match `filter`.',
      args: {
        filter: t.arg({ type: ExternalTaskFilter, description: "Which of the topic's tasks; all when left out." }),
      },
      extensions: engineCost({ calls: 1 }),
      resolve: externalTaskCountOfTopic,
    }),
    externalTasks: t.field({
      type: ExternalTaskConnection,
      nullable: true,
      description: "The topic's tasks; `filter` narrows further.",
      args: externalTaskPageArgs,
      extensions: engineCost({ calls: 1 }),
      resolve: (topic, args, context, info) => externalTasksOfTopic(topic, args, context, selectsRows(info)),
    }),
  }),
});

builder.queryField('externalTaskTopics', (t) =>
  t.field({
    type: [ExternalTaskTopic],
    nullable: true,
    description: 'The topics that have external tasks now, by name.',
    args: { filter: t.arg({ type: ExternalTaskTopicFilter, description: 'Which topics; all when left out.' }) },
    extensions: engineCost({ calls: 1, rows: () => assumedTopics }),
    resolve: (_root, args, context) => findExternalTaskTopics(args, context),
  }),
);
