import { createHash } from 'node:crypto';
import type { StepSeed, TaskSeed } from '../support/engine-under-test.ts';

/** What tells one process definition from another. */
export type ProcessModel = {
  readonly key: string;
  readonly name: string | undefined;
  readonly versionTag: string | undefined;
  readonly tenantId: string | undefined;
  /** By activity id: where an instance may start. */
  readonly firstSteps: ReadonlyMap<string, Step>;
};

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
    const step = stepOf(task);
    const found = models.find(
      (model) =>
        model.key === key &&
        model.name === name &&
        model.versionTag === versionTag &&
        model.tenantId === tenantId &&
        hasRoomFor(model, step),
    );
    const model = found ?? { key, name, versionTag, tenantId, firstSteps: new Map() };
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
function hasRoomFor({ firstSteps }: ProcessModel, step: Step): boolean {
  const sameId = firstSteps.get(step.id);
  if (sameId !== undefined) return JSON.stringify(sameId) === JSON.stringify(step);
  return [...firstSteps.values(), step].every(leadsNowhere);
}

function leadsNowhere({ next, onBpmnError, errorEvents, failsAfterCompletion }: Step): boolean {
  const ways = next.length + Object.keys(onBpmnError).length + Object.keys(errorEvents).length;
  return ways === 0 && failsAfterCompletion === undefined;
}
