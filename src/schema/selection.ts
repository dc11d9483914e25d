import { builder } from './builder.ts';
import { ExternalTaskFilter } from './external-task-filter.ts';
import { HistoricProcessInstanceFilter } from './historic-process-instance-filter.ts';
import { ProcessInstanceFilter } from './process-instance-filter.ts';

export const ExternalTaskSelection = builder.inputType('ExternalTaskSelection', {
  description: `The tasks chosen by any of these, together (OR); duplicates count once. At least one must be given. A filter without a
condition would choose everything and is refused: null, a flag left false, an empty AND list are not conditions.`,
  fields: (t) => ({
    ids: t.idList({ description: 'These tasks. An empty list is as left out.' }),
    processInstanceIds: t.idList({
      description: 'The tasks of these process instances. An empty list is as left out.',
    }),
    filter: t.field({ type: ExternalTaskFilter, description: 'The tasks that match.' }),
    processInstances: t.field({
      type: ProcessInstanceFilter,
      description: 'The tasks of the running process instances that match.',
    }),
    historicProcessInstances: t.field({
      type: HistoricProcessInstanceFilter,
      description: "The tasks of the process instances of the engine's history that match.",
    }),
    allExternalTasks: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Every external task of the engine. Only alone: refused beside any other member.',
    }),
  }),
});
