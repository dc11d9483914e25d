import type { DemoStep } from '../demo-task.ts';
import { variablesOf } from '../variables/seed-variables.ts';
import { closeIncident } from './incident.ts';
import type { ProcessDefinition, ProcessInstance } from './process-instance.ts';
import type { Store } from './store.ts';
import { logTask } from './task-log.ts';
import type { TaskState } from './task-state.ts';
import type { Variables } from './variable.ts';

/** What the engine names a task with. */
export type TaskIds = Pick<TaskState, 'id' | 'executionId' | 'activityInstanceId' | 'activityId'>;

/** Ids for the task of a step. */
export function newTaskIds({ nextId }: Store, { activityId = 'task' }: DemoStep): TaskIds {
  const id = nextId();
  const executionId = nextId();
  return { id, executionId, activityInstanceId: `${activityId}:${nextId()}`, activityId };
}

/** An instance in which nothing happens yet. */
export function openInstance(
  store: Store,
  id: string,
  definition: ProcessDefinition,
  facts: { readonly businessKey: string | null; readonly variables: Variables; readonly startTime: number },
): ProcessInstance {
  const instance = { id, definition, localScopes: new Set<Variables>(), isSuspended: false, ...facts };
  store.processInstances.set(id, instance);
  return instance;
}

/** Starts at the definition's first step, now. */
export function startInstance(
  store: Store,
  definition: ProcessDefinition,
  businessKey: string | null,
  variables: Variables,
): ProcessInstance {
  const createTime = store.nextCreateTime();
  const facts = { businessKey, variables, startTime: createTime };
  const instance = openInstance(store, store.nextId(), definition, facts);
  const { firstStep } = definition;
  createTask(store, newTaskIds(store, firstStep), instance, firstStep, { createTime });
  store.onAvailable();
  return instance;
}

/** Reaches a step: its task is there, free and unseen; `rest` follows what the step itself says. */
export function createTask(
  store: Store,
  ids: TaskIds,
  processInstance: ProcessInstance,
  step: DemoStep,
  { createTime, rest = [] }: { readonly createTime: number; readonly rest?: readonly DemoStep[] },
): TaskState {
  const { topicName = 'topic', priority = 0 } = step;
  const task: TaskState = {
    ...ids,
    topicName,
    processInstance,
    createTime,
    localVariables: variablesOf(step.localVariables),
    step,
    following: [...(step.next ?? []), ...rest],
    priority: BigInt(priority),
    workerId: null,
    lockExpirationTime: null,
    retries: null,
    errorMessage: null,
    errorDetails: null,
    incident: null,
    failureLogId: null,
  };
  processInstance.localScopes.add(task.localVariables);
  store.tasks.set(task.id, task);
  logTask(store, task, 'creation', createTime);
  return task;
}

/** Leaves a task for what follows; with nothing to follow the instance ends. */
export function leave(store: Store, task: TaskState, [step, ...rest]: readonly DemoStep[]): void {
  const { processInstance } = task;
  removeTask(store, task);
  if (step === undefined) {
    store.processInstances.delete(processInstance.id);
    return;
  }
  createTask(store, newTaskIds(store, step), processInstance, step, { createTime: store.nextCreateTime(), rest });
  store.onAvailable();
}

/** Ends an instance from outside, with its tasks and their incidents (engine-contract 3). */
export function cancelInstance(store: Store, processInstance: ProcessInstance): void {
  for (const task of tasksOf(store, processInstance)) {
    closeIncident(store, task, 'deleted');
    logTask(store, task, 'deletion');
    removeTask(store, task);
  }
  store.processInstances.delete(processInstance.id);
}

/** The open tasks of an instance. */
export function tasksOf({ tasks }: Store, processInstance: ProcessInstance): readonly TaskState[] {
  return [...tasks.values()].filter((task) => task.processInstance === processInstance);
}

function removeTask(store: Store, task: TaskState): void {
  store.tasks.delete(task.id);
  task.processInstance.localScopes.delete(task.localVariables);
}
