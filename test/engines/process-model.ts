import { createHash } from 'node:crypto';
import type { CallerSeed, StepSeed, TaskSeed } from '../support/engine-under-test.ts';

/** What tells one process definition from another. */
export type ProcessModel = {
  readonly key: string;
  readonly name: string | undefined;
  readonly versionTag: string | undefined;
  readonly tenantId: string | undefined;
  /** Of the process that calls this one, deployed with it. */
  readonly caller: CallerModel | undefined;
  /** By activity id: where an instance may start. */
  readonly firstSteps: ReadonlyMap<string, Step>;
};

/** All that a process has which calls another one. */
export type CallerModel = { readonly key: string; readonly name: string | undefined; readonly activityId: string };

/** A step with nothing left out that has a default. */
export type Step = {
  readonly id: string;
  readonly topic: string;
  readonly extensionProperties: Readonly<Record<string, string>>;
  readonly next: readonly Step[];
  readonly onBpmnError: Readonly<Record<string, Step | 'end'>>;
  readonly errorEvents: Readonly<Record<string, string>>;
  readonly failsAfterCompletion: StepSeed['failsAfterCompletion'];
};

type OpenModel = ProcessModel & { readonly firstSteps: Map<string, Step> };

/** The fewest process definitions that can hold these tasks, and the one of each task, in their order. */
export function modelsOf(tasks: readonly TaskSeed[]): readonly ProcessModel[] {
  const models: OpenModel[] = [];
  return tasks.map((task) => {
    const { processDefinitionKey: key = 'process', tenantId } = task;
    const { processDefinitionName: name, processDefinitionVersionTag: versionTag } = task;
    const caller = callerOf(task.calledBy);
    const step = stepOf(task);
    const found = models.find(
      (model) =>
        model.key === key &&
        model.name === name &&
        model.versionTag === versionTag &&
        model.tenantId === tenantId &&
        JSON.stringify(model.caller) === JSON.stringify(caller) &&
        hasRoomFor(model, step),
    );
    const model = found ?? { key, name, versionTag, tenantId, caller, firstSteps: new Map() };
    model.firstSteps.set(step.id, step);
    if (found === undefined) models.push(model);
    return model;
  });
}

/** The same for models that one deployment can serve. */
export function fingerprintOf(model: ProcessModel): string {
  const { firstSteps, ...rest } = model;
  const steps = [...firstSteps.values()].map((step) => JSON.stringify(step)).sort();
  return createHash('sha256')
    .update(JSON.stringify([rest, steps]))
    .digest('hex');
}

function callerOf(seed: CallerSeed | undefined): CallerModel | undefined {
  if (seed === undefined) return undefined;
  const { processDefinitionKey: key = 'caller', processDefinitionName: name, activityId = 'call' } = seed;
  return { key, name, activityId };
}

function stepOf(seed: StepSeed): Step {
  const handlers = Object.entries(seed.onBpmnError ?? {});
  return {
    id: seed.activityId ?? 'task',
    topic: seed.topicName ?? 'topic',
    extensionProperties: seed.extensionProperties ?? {},
    next: (seed.next ?? []).map(stepOf),
    onBpmnError: Object.fromEntries(handlers.map(([code, next]) => [code, next === 'end' ? next : stepOf(next)])),
    errorEvents: seed.errorEvents ?? {},
    failsAfterCompletion: seed.failsAfterCompletion,
  };
}

/** Steps that lead nowhere may share a process; ids of others could collide. */
function hasRoomFor({ firstSteps, caller }: ProcessModel, step: Step): boolean {
  const sameId = firstSteps.get(step.id);
  if (sameId !== undefined) return JSON.stringify(sameId) === JSON.stringify(step);
  // A called process starts at its start event, which leads to one step only.
  if (caller !== undefined) return firstSteps.size === 0;
  return [...firstSteps.values(), step].every(leadsNowhere);
}

function leadsNowhere({ next, onBpmnError, errorEvents, failsAfterCompletion }: Step): boolean {
  const ways = next.length + Object.keys(onBpmnError).length + Object.keys(errorEvents).length;
  return ways === 0 && failsAfterCompletion === undefined;
}
