import type { EngineVersion } from '../engine-version.ts';
import {
  asIs,
  type BeanOf,
  type Coercion,
  toBean,
  toBoolean,
  toListOf,
  toLong,
  toObject,
  toPrimitiveBoolean,
  toPrimitiveInt,
  toPrimitiveLong,
  toText,
} from '../wire/coercion.ts';
import type { JsonValue } from '../wire/json.ts';

const texts = toListOf(toText);

/** A topic of a fetch as it was sent (engine-contract 4.1). */
const topicShape = {
  topicName: toText,
  lockDuration: toPrimitiveLong,
  variables: texts,
  localVariables: toPrimitiveBoolean,
  deserializeValues: toPrimitiveBoolean,
  businessKey: toText,
  processDefinitionId: toText,
  processDefinitionIdIn: texts,
  processDefinitionKey: toText,
  processDefinitionKeyIn: texts,
  processDefinitionVersionTag: toText,
  processVariables: toObject,
  withoutTenantId: toBoolean,
  tenantIdIn: texts,
  includeExtensionProperties: toPrimitiveBoolean,
};

/** What a worker wants of one topic. */
export type FetchTopic = BeanOf<typeof topicShape>;

const sortingShape = { sortBy: toText, sortOrder: toText };

/** One entry of `sorting`. */
export type FetchSorting = BeanOf<typeof sortingShape>;

const nothing: Coercion<null> = () => null;

/** The body of a fetch for this version; older ones do not look at what is newer (engine-contract 6.2). */
export function fetchShape({ level }: EngineVersion) {
  const topic = level >= 14 ? topicShape : { ...topicShape, includeExtensionProperties: () => false };
  const sorting: Coercion<readonly (FetchSorting | null)[] | null> = toListOf(toBean(sortingShape));
  return {
    workerId: toText,
    maxTasks: toPrimitiveInt,
    usePriority: toPrimitiveBoolean,
    asyncResponseTimeout: toLong,
    sorting: level >= 21 ? sorting : nothing,
    topics: toListOf(toBean(topic)) as Coercion<readonly (FetchTopic | null)[] | null>,
    includeExtensionProperties: level >= 14 ? toPrimitiveBoolean : (asIs as Coercion<JsonValue>),
  };
}

/** A fetch as it was sent. */
export type FetchBody = BeanOf<ReturnType<typeof fetchShape>>;
