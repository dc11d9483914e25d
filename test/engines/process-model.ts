import { createHash } from 'node:crypto';
import type { TaskSeed } from '../support/engine-under-test.ts';

/** What tells one process definition from another. */
export type ProcessModel = {
  readonly key: string;
  readonly name: string | undefined;
  readonly versionTag: string | undefined;
  readonly tenantId: string | undefined;
  /** Activity id to topic. */
  readonly topics: ReadonlyMap<string, string>;
};

/** The fewest process definitions that can hold these tasks, and the one of each task, in their order. */
export function modelsOf(tasks: readonly TaskSeed[]): readonly ProcessModel[] {
  const models: (ProcessModel & { readonly topics: Map<string, string> })[] = [];
  return tasks.map((task) => {
    const { processDefinitionKey: key = 'process', activityId = 'task', topicName = 'topic' } = task;
    const { processDefinitionName: name, processDefinitionVersionTag: versionTag, tenantId } = task;
    const found = models.find(
      (model) =>
        model.key === key &&
        model.name === name &&
        model.versionTag === versionTag &&
        model.tenantId === tenantId &&
        (model.topics.get(activityId) ?? topicName) === topicName,
    );
    const model = found ?? { key, name, versionTag, tenantId, topics: new Map() };
    model.topics.set(activityId, topicName);
    if (found === undefined) models.push(model);
    return model;
  });
}

/** The same for models that one deployment can serve. */
export function fingerprintOf(model: ProcessModel): string {
  const { topics, ...rest } = model;
  return createHash('sha256')
    .update(JSON.stringify([rest, [...topics].sort()]))
    .digest('hex');
}

/**
 * BPMN 2.0: every task stands alone, since an instance is started right before the one it is wanted for; the first
 * can also be reached from the start event, which the engine demands.
 */
export function bpmnOf({ key, name, versionTag, topics }: ProcessModel): string {
  const activities = [...topics];
  const tasks = activities.map(
    ([id, topic]) =>
      `<bpmn:serviceTask id=${quoted(id)} name=${quoted(id)} camunda:type="external" camunda:topic=${quoted(topic)} />`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id=${quoted(key)}${attribute('name', name)}${attribute('camunda:versionTag', versionTag)}
    isExecutable="true" camunda:historyTimeToLive="P1D">
    <bpmn:startEvent id="seed.start" />
    <bpmn:sequenceFlow id="seed.flow" sourceRef="seed.start" targetRef=${quoted(activities[0]?.[0] ?? '')} />
    ${tasks.join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}=${quoted(value)}`;
}

function quoted(value: string): string {
  return `"${value.replace(/[&<>"\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)}"`;
}
