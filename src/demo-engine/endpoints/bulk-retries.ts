import { type Answer, json, noContent } from '../http/answer.ts';
import { beanBody } from '../http/bean-body.ts';
import { type Call, maxResultsLimitFor } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { asInvalidRequest, bulkRetriesShape, taskSelection } from '../query/retries-selection.ts';
import type { TaskState } from '../state/task-state.ts';
import { setRetries } from '../state/transitions.ts';
import { badUserRequest, EngineFault, invalidRequest } from '../wire/engine-fault.ts';
import { batchOf } from './batch-json.ts';
import { checkBatchAllowed, checkUpdatable } from './permissions.ts';
import { negativeRetries } from './retries-and-priority.ts';
import { visibleTasks } from './visible-tasks.ts';

/** Retries of many tasks, at once or by a batch (engine-contract 4.15, 4.16). */
export const bulkRetriesResources: readonly Resource[] = [
  { path: '/external-task/retries', methods: { PUT: { consumesJson: true, handle: setManyRetries } } },
  { path: '/external-task/retries-async', methods: { POST: { consumesJson: true, handle: startRetriesBatch } } },
];

/** All or none. */
function setManyRetries(call: Call): Answer {
  const { store } = call.engine;
  const { retries, taskIds } = selected(call);
  if (retries < 0) throw invalidRequest(negativeRetries);
  const tasks = taskIds.map((id) => updatableTask(call, id));
  for (const task of tasks) setRetries(store, task, retries);
  return noContent;
}

/** Neither unknown ids nor negative retries matter here: their jobs fail later. */
function startRetriesBatch(call: Call): Answer {
  const { jobExecutor, version } = call.engine;
  const { retries, taskIds } = selected(call);
  checkBatchAllowed(call);
  const createUserId = call.caller?.name ?? null;
  return json(batchOf(jobExecutor.start({ taskIds, retries, createUserId }), version));
}

/** Queries are read before the retries are looked at, and run after. */
function selected(call: Call): { readonly retries: number; readonly taskIds: readonly string[] } {
  const { version, store } = call.engine;
  const body = beanBody(call, bulkRetriesShape(version));
  const maxResultsLimit = maxResultsLimitFor(call);
  const select = taskSelection(body, { version, store, tasks: visibleTasks(call), maxResultsLimit });
  const { retries } = body;
  if (retries === null) throw invalidRequest('The number of retries cannot be null.');
  return asInvalidRequest(() => {
    const taskIds = [...select()];
    if (taskIds.length === 0) throw badUserRequest('externalTaskIds is empty');
    return { retries, taskIds };
  });
}

function updatableTask(call: Call, id: string): TaskState {
  const task = call.engine.store.tasks.get(id);
  if (task === undefined) {
    const message = `Cannot find external task with id ${id}: externalTask is null`;
    throw new EngineFault(404, 'InvalidRequestException', message, null);
  }
  checkUpdatable(call, task);
  return task;
}
