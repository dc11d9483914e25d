import type { DemoStep } from '../demo-task.ts';
import { variablesOf } from '../variables/seed-variables.ts';
import { closeIncident } from './incident.ts';
import { activityIdOf } from './process-definition.ts';
import type { CallPlace, ProcessDefinition, ProcessInstance } from './process-instance.ts';
import type { Store } from './store.ts';
import { logTask } from './task-log.ts';
import type { TaskState } from './task-state.ts';
import type { Variables } from './variable.ts';

/** What the engine names a task with. */
export type TaskIds = Pick<TaskState, 'id' | 'executionId' | 'activityInstanceId' | 'activityId'>;

/** Ids for the task of a step. */
export function newTaskIds({ nextId }: Store, step: DemoStep): TaskIds {
  const activityId = activityIdOf(step);
  const id = nextId();
  const executionId = nextId();
  return { id, executionId, activityInstanceId: `${activityId}:${nextId()}`, activityId };
}

type InstanceFacts = {
  readonly businessKey: string | null;
  readonly variables: Variables;
  readonly startTime: number;
  readonly startActivityId: string;
  readonly caller?: ProcessInstance | null;
  readonly waitsAt?: CallPlace;
};

/** An instance in which nothing happens yet; `caller` waits for it. */
export function openInstance(
  store: Store,
  id: string,
  definition: ProcessDefinition,
  { caller = null, waitsAt, ...facts }: InstanceFacts,
): ProcessInstance {
  const instance: ProcessInstance = {
    id,
    definition,
    ...facts,
    localScopes: new Set(),
    caller,
    waitsAt: waitsAt ?? null,
    called: null,
    isSuspended: false,
    endTime: null,
    state: 'ACTIVE',
  };
  if (caller !== null) caller.called = instance;
  store.processInstances.set(id, instance);
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
  store.remember(task);
  logTask(store, task, 'creation', createTime);
  return task;
}

/** Leaves a task for what follows; with nothing to follow the instance ends. */
export function leave(store: Store, task: TaskState, [step, ...rest]: readonly DemoStep[]): void {
  const { processInstance } = task;
  removeTask(store, task);
  if (step === undefined) {
    endInstance(store, processInstance, 'COMPLETED');
    return;
  }
  createTask(store, newTaskIds(store, step), processInstance, step, { createTime: store.nextCreateTime(), rest });
  store.onAvailable();
}

/** Ends an instance from outside, with its tasks and their incidents, and with whom it called (engine-contract 3). */
export function cancelInstance(store: Store, processInstance: ProcessInstance): void {
  const { called } = processInstance;
  if (called !== null) {
    cancelInstance(store, called);
    return;
  }
  for (const task of openTasksOf(store, processInstance)) {
    closeIncident(store, task, 'deleted');
    logTask(store, task, 'deletion');
    removeTask(store, task);
  }
  endInstance(store, processInstance, 'EXTERNALLY_TERMINATED');
}

/** The tasks of an instance that are still there. */
export function openTasksOf(store: Store, processInstance: ProcessInstance): readonly TaskState[] {
  return store.tasksEverOf(processInstance).filter(({ id }) => store.tasks.has(id));
}

/** Who called it has nothing else to do, and ends as it did (engine-contract 7.2). */
function endInstance(store: Store, instance: ProcessInstance, state: ProcessInstance['state']): void {
  instance.state = state;
  instance.endTime = store.now();
  store.processInstances.delete(instance.id);
  if (store.keepsHistory) store.endedInstances.set(instance.id, instance);
  else store.forget(instance);
  if (instance.caller !== null) endInstance(store, instance.caller, state);
}

function removeTask(store: Store, task: TaskState): void {
  store.tasks.delete(task.id);
  task.processInstance.localScopes.delete(task.localVariables);
}
