import { asIs, type BeanOf, toDate, toInt, toListOf, toObject, toText } from '../wire/coercion.ts';
import { badUserRequest, EngineFault, invalidRequest, nullValue } from '../wire/engine-fault.ts';
import type { EngineVersion } from '../engine-version.ts';
import type { Store } from '../state/store.ts';
import type { TaskState } from '../state/task-state.ts';
import { historicProcessInstanceTable } from './historic-process-instance-table.ts';
import { processInstanceTable } from './process-instance-table.ts';
import { historicInstanceViews, type InstanceView, instanceViews } from './process-instance-view.ts';
import { queryFromBody } from './read-query.ts';
import { chooseRows, type RowTable, rowQueryFromBody } from './row-query.ts';
import { prepareQuery } from './run-query.ts';

const texts = toListOf(toText);

/** The body of both bulk operations; `dueDate` is of no use in them, and read since 7.19 (engine-contract 4.15). */
export function bulkRetriesShape({ level }: EngineVersion) {
  return {
    retries: toInt,
    externalTaskIds: texts,
    processInstanceIds: texts,
    externalTaskQuery: toObject,
    processInstanceQuery: toObject,
    historicProcessInstanceQuery: toObject,
    dueDate: level >= 19 ? toDate : asIs,
  };
}

/** A bulk operation as it was sent. */
export type BulkRetriesBody = BeanOf<ReturnType<typeof bulkRetriesShape>>;

/** What a selection runs on; `tasks` are those that the caller gets to see. */
export type SelectionSource = {
  readonly version: EngineVersion;
  readonly store: Store;
  readonly tasks: readonly TaskState[];
  readonly maxResultsLimit: number | undefined;
};

/** Reads the queries, and throws what is wrong with them; the ids come when they are asked for, each once. */
export function taskSelection(body: BulkRetriesBody, source: SelectionSource): () => ReadonlySet<string> {
  const { version, store, tasks, maxResultsLimit } = source;
  const { externalTaskQuery, externalTaskIds, processInstanceIds } = body;
  const runTaskQuery =
    externalTaskQuery === null
      ? () => []
      : prepareQuery({ version, now: store.now(), tasks }, queryFromBody(externalTaskQuery, version));
  const instanceQueries = [
    instanceQuery(processInstanceTable, body.processInstanceQuery, version, instanceViews),
    instanceQuery(historicProcessInstanceTable, body.historicProcessInstanceQuery, version, historicInstanceViews),
  ].flatMap((query) => query ?? []);

  return () => {
    if (externalTaskIds?.includes(null)) {
      throw badUserRequest('External task id cannot be null: externalTaskIds contains null value');
    }
    const found = runTaskQuery();
    checkLimit(found.length, maxResultsLimit);
    if (processInstanceIds?.includes(null)) throw nullValue('processInstanceIdIn contains null value');
    const instanceIds = new Set<string | null>(processInstanceIds ?? []);
    for (const run of instanceQueries) {
      const chosen = run(store);
      checkLimit(chosen.length, maxResultsLimit);
      for (const { instance } of chosen) instanceIds.add(instance.id);
    }
    const ofInstances = tasks.filter(({ processInstance }) => instanceIds.has(processInstance.id));
    const named = (externalTaskIds ?? []).flatMap((id) => id ?? []);
    return new Set([...named, ...[...found, ...ofInstances].map(({ id }) => id)]);
  };
}

function instanceQuery(
  table: RowTable<InstanceView>,
  body: BulkRetriesBody['processInstanceQuery'],
  version: EngineVersion,
  viewsIn: (store: Store) => readonly InstanceView[],
): ((store: Store) => readonly InstanceView[]) | undefined {
  if (body === null) return undefined;
  const query = rowQueryFromBody(table, body, version);
  return (store) => chooseRows(query, viewsIn(store));
}

/** Of what queries select, not of what is named (engine-contract 1.8). */
function checkLimit(count: number, limit: number | undefined): void {
  if (limit !== undefined && count > limit) throw badUserRequest(`Max results limit of ${limit} exceeded!`);
}

/** The REST layer takes the refusals of bulk operations for its own (engine-contract 4.15). */
export function asInvalidRequest<T>(select: () => T): T {
  try {
    return select();
  } catch (fault) {
    if (fault instanceof EngineFault && fault.type === 'BadUserRequestException') throw invalidRequest(fault.message);
    throw fault;
  }
}
