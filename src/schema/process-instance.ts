import {
  externalTasksOfInstance,
  factOfInstance,
  incidentsOfInstance,
  isInstanceSuspended,
  type ProcessInstance as Instance,
  processDefinitionOfInstance,
  processInstanceById,
  variablesOfInstance,
} from '../resolvers/process-instance.ts';
import { engineCost } from './engine-cost.ts';
import { makeEntity } from './entity.ts';
import { ExternalTaskConnection, externalTaskPageArgs } from './external-task-connection.ts';
import { ProcessIncident } from './incident.ts';
import { ProcessDefinition, ProcessInstance } from './process-refs.ts';
import { ProcessVariable, variableNamesArgs } from './process-variable.ts';
import { selectsRows } from './selected-fields.ts';

const batched = engineCost({ calls: 'batched' });
const facts = { nullable: true, shareable: true, extensions: batched } as const;

ProcessInstance.implement({
  description:
    'A process instance, as far as external tasks need it. Ended ones keep what the tasks know; the rest is null.',
  fields: (t) => ({
    id: t.exposeID('id', { description: "The engine's id of the instance." }),
    businessKey: t.string({
      ...facts,
      description: 'What the business calls it, e.g. the number of an order. Not unique.',
      resolve: factOfInstance('businessKey'),
    }),
    isSuspended: t.boolean({
      ...facts,
      description: 'Whether it stands still until it is activated; null when it has ended.',
      resolve: isInstanceSuspended,
    }),
    tenantId: t.id({
      ...facts,
      description: 'The tenant it belongs to; null when to none.',
      resolve: factOfInstance('tenantId'),
    }),
    processDefinition: t.field({
      type: ProcessDefinition,
      ...facts,
      description: 'The deployed version of the process model that it runs.',
      resolve: processDefinitionOfInstance,
    }),
    variables: t.field({
      type: [ProcessVariable],
      nullable: true,
      description: "Variables in the instance's own scope, by name. None when it has ended.",
      args: variableNamesArgs,
      extensions: batched,
      resolve: variablesOfInstance,
    }),
    externalTasks: t.field({
      type: ExternalTaskConnection,
      nullable: true,
      description: "The instance's tasks; `filter` narrows further.",
      args: externalTaskPageArgs,
      // Mostly the shared page tells how many there are.
      extensions: engineCost({ calls: 'batched', has: ['totalCount'] }),
      resolve: (instance, args, context, info) => externalTasksOfInstance(instance, args, context, selectsRows(info)),
    }),
    incidents: t.field({
      type: [ProcessIncident],
      nullable: true,
      description: 'Its open incidents, whatever they are about. None when it has ended.',
      extensions: batched,
      resolve: incidentsOfInstance,
    }),
  }),
});

makeEntity<Instance>(ProcessInstance, processInstanceById);
