import { listsOf } from './by-ids.ts';
import { type ExternalTask, listExternalTasks } from './external-task.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import type { Identity } from './identity.ts';
import { askForRows } from './rows-at-a-time.ts';
import type { RowsOfParents } from './shared-page.ts';
import type { Wire } from './wire.ts';

/** The tasks of process instances, given by their ids, that match one query; it says nothing of instances itself. */
export function externalTasksOfInstances(
  wire: Wire,
  identity: Identity,
  query: ExternalTaskQuery,
): RowsOfParents<string, ExternalTask> {
  const list = (instances: ExternalTaskQuery, maxResults: number) =>
    listExternalTasks(wire, { ...query, ...instances }, { firstResult: 0, maxResults });
  return {
    idOf: (id) => id,
    parentIdOf: ({ processInstanceId }) => processInstanceId,
    one: async (processInstanceId, wanted) => {
      const { rows, isCut } = await askForRows(wanted, identity, (most) => list({ processInstanceId }, most));
      return { rows, isAll: !isCut };
    },
    questions: (ids) =>
      listsOf(ids, wire).map((processInstanceIdIn) => ({
        parents: processInstanceIdIn,
        ask: (maxResults) => list({ processInstanceIdIn }, maxResults),
      })),
  };
}
