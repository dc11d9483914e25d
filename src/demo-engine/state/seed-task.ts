import type { DemoTask, DemoTaskIds } from '../demo-task.ts';
import { variablesOf } from '../variables/seed-variables.ts';
import { createTask, newTaskIds, openInstance } from './process.ts';
import { callerDefinitionOf, definitionOf } from './process-definition.ts';
import { openCaller, startEventId } from './start-instance.ts';
import type { Store } from './store.ts';
import { fail, lock, setRetries } from './transitions.ts';

/** Each in a process instance of its own; creation times ascend in this order and none lies ahead unless it must. */
export function addTasks(store: Store, seeds: readonly DemoTask[]): readonly DemoTaskIds[] {
  const now = store.now();
  const ids = seeds.map((seed, index) => seedTask(store, seed, now - (seeds.length - 1 - index)));
  store.onAvailable();
  return ids;
}

/** Makes a task in a process instance of its own, in the state that is asked for. Throws for a failure without a lock. */
function seedTask(store: Store, seed: DemoTask, arrival: number): DemoTaskIds {
  const createTime = store.nextCreateTime(arrival - (seed.createdAgo ?? 0));
  const ids = newTaskIds(store, seed);
  const instanceId = store.nextId();
  const definition = definitionOf(store, seed);
  const { businessKey = null, calledBy } = seed;
  const facts = { businessKey, variables: variablesOf(seed.variables), startTime: createTime };
  const caller =
    calledBy === undefined ? null : openCaller(store, callerDefinitionOf(store, calledBy, definition), facts);
  const startActivityId = caller === null ? ids.activityId : startEventId;
  const instance = openInstance(store, instanceId, definition, { ...facts, startActivityId, caller });
  const task = createTask(store, ids, instance, seed, { createTime });

  if (seed.lock !== undefined) lock(task, seed.lock.workerId, store.now(), BigInt(Math.trunc(seed.lock.expiresIn)));
  if (seed.failure !== undefined) {
    if (seed.lock === undefined) throw new TypeError("A failure needs a lock: only the task's worker may report it.");
    fail(store, task, { ...seed.failure, retryTimeout: BigInt(seed.failure.retryTimeout ?? 0) });
  }
  if (seed.retries !== undefined) setRetries(store, task, seed.retries);
  instance.isSuspended = seed.isSuspended ?? false;

  const { id, executionId, activityInstanceId } = task;
  return {
    id,
    executionId,
    activityInstanceId,
    processInstanceId: instanceId,
    processDefinitionId: definition.id,
    ...(caller !== null && { callingInstanceId: caller.id }),
  };
}
