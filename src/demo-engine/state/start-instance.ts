import type { DemoStep } from '../demo-task.ts';
import { createTask, newTaskIds, openInstance } from './process.ts';
import { latestDefinition } from './process-definition.ts';
import type { ProcessDefinition, ProcessInstance } from './process-instance.ts';
import type { Store } from './store.ts';
import type { Variables } from './variable.ts';

/** The start event of every process. */
export const startEventId = 'start';

type StartFacts = {
  readonly businessKey: string | null;
  readonly variables: Variables;
  readonly startTime: number;
};

/** Starts at the definition's first step, now. */
export function startInstance(
  store: Store,
  definition: ProcessDefinition,
  businessKey: string | null,
  variables: Variables,
): ProcessInstance {
  const startTime = store.nextCreateTime();
  const instance = start(store, definition, { businessKey, variables, startTime }, null);
  store.onAvailable();
  return instance;
}

/** An instance that waits where it calls another, which is still to be made. */
export function openCaller(store: Store, definition: ProcessDefinition, facts: StartFacts): ProcessInstance {
  const activityId = definition.call?.activityId ?? startEventId;
  return openInstance(store, store.nextId(), definition, {
    ...facts,
    variables: new Map(facts.variables),
    startActivityId: startEventId,
    waitsAt: { executionId: store.nextId(), activityId, activityInstanceId: `${activityId}:${store.nextId()}` },
  });
}

function start(
  store: Store,
  definition: ProcessDefinition,
  facts: StartFacts,
  caller: ProcessInstance | null,
): ProcessInstance {
  const { call, tenantId, firstSteps } = definition;
  const called = call === null ? undefined : latestDefinition(store, call.calledElement, tenantId);
  if (called !== undefined) {
    const instance = openCaller(store, definition, facts);
    start(store, called, facts, instance);
    return instance;
  }
  const instance = openInstance(store, store.nextId(), definition, { ...facts, startActivityId: startEventId, caller });
  const [firstStep] = firstSteps as [DemoStep, ...DemoStep[]];
  createTask(store, newTaskIds(store, firstStep), instance, firstStep, { createTime: facts.startTime });
  return instance;
}
