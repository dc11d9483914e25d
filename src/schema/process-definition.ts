import {
  externalTasksOfDefinition,
  factOfDefinition,
  isDefinitionSuspended,
  type ProcessDefinition as Definition,
  processDefinitionById,
} from '../resolvers/process-definition.ts';
import { engineCost } from './engine-cost.ts';
import { makeEntity } from './entity.ts';
import { ExternalTaskConnection, externalTaskPageArgs } from './external-task-connection.ts';
import { ProcessDefinition } from './process-refs.ts';
import { selectsRows } from './selected-fields.ts';

const facts = { nullable: true, shareable: true, extensions: engineCost({ calls: 'batched' }) } as const;

ProcessDefinition.implement({
  description:
    'One deployed version of a process model, as far as external tasks need it. A deleted one keeps what the tasks know; the rest is null.',
  fields: (t) => ({
    id: t.exposeID('id', { description: "The engine's id of the definition." }),
    key: t.string({
      ...facts,
      description: 'Key of the process model, the same for all its versions.',
      resolve: factOfDefinition('key'),
    }),
    name: t.string({ ...facts, description: "The modeller's name for it.", resolve: factOfDefinition('name') }),
    version: t.int({
      ...facts,
      description: 'Which deployment of this key it is, counted from 1.',
      resolve: factOfDefinition('version'),
    }),
    versionTag: t.string({
      ...facts,
      description: "The modeller's name for the version.",
      resolve: factOfDefinition('versionTag'),
    }),
    tenantId: t.id({
      ...facts,
      description: 'The tenant it belongs to; null when to none.',
      resolve: factOfDefinition('tenantId'),
    }),
    isSuspended: t.boolean({
      ...facts,
      description: 'Whether no new instances of it can start.',
      resolve: isDefinitionSuspended,
    }),
    externalTasks: t.field({
      type: ExternalTaskConnection,
      nullable: true,
      description: "The definition's tasks; `filter` narrows further. (One more engine call per definition.)",
      args: externalTaskPageArgs,
      extensions: engineCost({ calls: 1 }),
      resolve: (definition, args, context, info) =>
        externalTasksOfDefinition(definition, args, context, selectsRows(info)),
    }),
  }),
});

makeEntity<Definition>(ProcessDefinition, processDefinitionById);
