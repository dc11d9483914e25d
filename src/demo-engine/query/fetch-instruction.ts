import type { EngineVersion } from '../engine-version.ts';
import type { TaskState } from '../state/task-state.ts';
import { nullPointer, nullValue, processEngineFault } from '../wire/engine-fault.ts';
import type { FetchTopic } from './fetch-body.ts';
import type { Predicate } from './filters.ts';
import { like } from './like.ts';
import { exactVariablePredicate } from './variable-equality.ts';

/** What a fetch does with the tasks of one topic. */
export type FetchInstruction = {
  readonly topic: FetchTopic & { readonly topicName: string };
  readonly matches: Predicate;
};

/**
 * One instruction for each topic name; a name given twice counts as it was given last (engine-contract 4.1). Throws the 500s of
 * topics that cannot be used.
 */
export function fetchInstructions(
  topics: readonly (FetchTopic | null)[],
  version: EngineVersion,
): readonly FetchInstruction[] {
  const byName = new Map<string | null, FetchTopic>();
  for (const topic of topics) {
    if (topic === null) throw nullPointer('FetchExternalTaskTopicDto.getTopicName()', 'topicDto');
    byName.set(topic.topicName, topic);
  }
  const named = [...byName.values()].map(checkedTopic);
  return named.map((topic) => ({ topic, matches: topicPredicate(topic, version) }));
}

function checkedTopic(topic: FetchTopic): FetchInstruction['topic'] {
  const { topicName, lockDuration } = topic;
  if (topicName === null) throw nullValue('topicName is null');
  if (lockDuration <= 0n) throw processEngineFault('lockTime is not greater than 0');
  return { ...topic, topicName };
}

/** All conditions must hold, but of the variables any one is enough. */
function topicPredicate(topic: FetchInstruction['topic'], { level }: EngineVersion): Predicate {
  const isOfTopic = level >= 15 ? (name: string) => name === topic.topicName : like(topic.topicName);
  const hasVersionTag = topic.processDefinitionVersionTag === null ? always : like(topic.processDefinitionVersionTag);
  const hasVariables = exactVariablePredicate(topic.processVariables);
  return (task) => {
    const { definition, businessKey } = task.processInstance;
    return (
      isOfTopic(task.topicName) &&
      isEqual(topic.businessKey, businessKey) &&
      isEqual(topic.processDefinitionId, definition.id) &&
      isIn(topic.processDefinitionIdIn, definition.id) &&
      isEqual(topic.processDefinitionKey, definition.key) &&
      isIn(topic.processDefinitionKeyIn, definition.key) &&
      (topic.processDefinitionVersionTag === null || hasVersionTag(definition.versionTag ?? '')) &&
      isOfTenants(topic, task) &&
      hasVariables(task)
    );
  };
}

const always = () => true;

function isEqual(wanted: string | null, text: string | null): boolean {
  return wanted === null || wanted === text;
}

/** An empty list is no condition. */
function isIn(wanted: readonly (string | null)[] | null, text: string): boolean {
  return wanted === null || wanted.length === 0 || wanted.includes(text);
}

/** Where both are given, the list of tenants counts. */
function isOfTenants({ tenantIdIn, withoutTenantId }: FetchTopic, { processInstance }: TaskState): boolean {
  const { tenantId } = processInstance.definition;
  if (tenantIdIn !== null && tenantIdIn.length > 0) return tenantId !== null && tenantIdIn.includes(tenantId);
  return withoutTenantId !== true || tenantId === null;
}
