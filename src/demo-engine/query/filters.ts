import { isLocked, isNotLocked, hasRetriesLeft, type TaskState } from '../state/task-state.ts';
import { nullValue } from '../wire/engine-fault.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import { like } from './like.ts';
import type { TextList } from './parameter-kinds.ts';
import { variablePredicate } from './variable-condition.ts';

export type Predicate = (task: TaskState) => boolean;

type Situation = { readonly query: ExternalTaskQuery; readonly now: number; readonly isOperaton: boolean };

/** What a filter lets through; undefined where its value filters nothing. */
type Filter<T> = (value: T, situation: Situation) => Predicate | undefined;

type FilterName = Exclude<
  keyof ExternalTaskQuery,
  'sortBy' | 'sortOrder' | 'sorting' | 'variableNamesIgnoreCase' | 'variableValuesIgnoreCase'
>;

/** In the order in which the engine looks at them, and so stumbles over them (engine-contract 5). */
const filters: { readonly [Name in FilterName]: Filter<NonNullable<ExternalTaskQuery[Name]>> } = {
  externalTaskId: equal(({ id }) => id),
  externalTaskIdIn: within(({ id }) => id),
  activityId: equal(({ activityId }) => activityId),
  activityIdIn: withinNonNull('activityIdIn', ({ activityId }) => activityId),
  lockExpirationBefore: (time) => (task) => task.lockExpirationTime !== null && task.lockExpirationTime < time,
  lockExpirationAfter: (time) => (task) => task.lockExpirationTime !== null && task.lockExpirationTime > time,
  topicName: equal(({ topicName }) => topicName),
  locked: onlyIfTrue((task, { now }) => isLocked(task, now)),
  notLocked: onlyIfTrue((task, { now }) => isNotLocked(task, now)),
  executionId: equal(({ executionId }) => executionId),
  processInstanceId: equal(({ processInstance }) => processInstance.id),
  processInstanceIdIn: withinNonNull('processInstanceIdIn', ({ processInstance }) => processInstance.id),
  processDefinitionKey: equal(({ processInstance }) => processInstance.definition.key),
  processDefinitionKeyIn: within(({ processInstance }) => processInstance.definition.key),
  processDefinitionId: equal(({ processInstance }) => processInstance.definition.id),
  processDefinitionName: equal(({ processInstance }) => processInstance.definition.name),
  processDefinitionNameLike: (pattern) => {
    const matches = like(pattern);
    return ({ processInstance: { definition } }) => definition.name !== null && matches(definition.name);
  },
  // Asked for both, the engine keeps what was said last, and it asks in a fixed order.
  active: onlyIfTrue((task, { query }) => (query.suspended === true ? true : !task.processInstance.isSuspended)),
  suspended: onlyIfTrue((task) => task.processInstance.isSuspended),
  priorityHigherThanOrEquals: (priority) => (task) => task.priority >= priority,
  priorityLowerThanOrEquals: (priority) => (task) => task.priority <= priority,
  withRetriesLeft: onlyIfTrue((task, { query }) => (query.noRetriesLeft === true ? true : hasRetriesLeft(task))),
  noRetriesLeft: onlyIfTrue((task) => task.retries === 0),
  processVariables: (conditions, { query, isOperaton }) => {
    const matching = {
      isOperaton,
      ignoresNameCase: query.variableNamesIgnoreCase === true,
      ignoresValueCase: query.variableValuesIgnoreCase === true,
      noun: 'process variable' as const,
    };
    const predicates = conditions.map((condition) => variablePredicate(condition, matching));
    return ({ processInstance: { variables, localScopes } }) => {
      // Of the same process instance, whatever their scope.
      const scopes = [variables, ...localScopes];
      return predicates.every((meets) => meets(scopes));
    };
  },
  workerId: equal(({ workerId }) => workerId),
  tenantIdIn: withinNonNull('tenantIds', ({ processInstance }) => processInstance.definition.tenantId),
};

const filterNames = Object.keys(filters) as FilterName[];

/** All of them must hold. Throws what the engine refuses, mostly as 500. */
export function predicatesOf(situation: Situation): readonly Predicate[] {
  return filterNames.flatMap((name) => predicateOf(name, situation) ?? []);
}

function predicateOf<Name extends FilterName>(name: Name, situation: Situation): Predicate | undefined {
  const filter: Filter<NonNullable<ExternalTaskQuery[Name]>> = filters[name];
  const value = situation.query[name];
  return value === undefined || value === null ? undefined : filter(value, situation);
}

type TextOf = (task: TaskState) => string | null;

function equal(textOf: TextOf): Filter<string> {
  return (text) => (task) => textOf(task) === text;
}

/** No elements are no filter; a null among them matches nothing. */
function within(textOf: TextOf): Filter<TextList> {
  return (texts) => {
    if (texts.length === 0) return undefined;
    const wanted = new Set(texts);
    return (task) => {
      const text = textOf(task);
      return text !== null && wanted.has(text);
    };
  };
}

/** As `within`, but a null among them is refused under the name that the engine's query gives the list. */
function withinNonNull(name: string, textOf: TextOf): Filter<TextList> {
  const filter = within(textOf);
  return (texts, situation) => {
    if (texts.includes(null)) throw nullValue(`${name} contains null value`);
    return filter(texts, situation);
  };
}

function onlyIfTrue(predicate: (task: TaskState, situation: Situation) => boolean): Filter<boolean> {
  return (isWanted, situation) => (isWanted ? (task) => predicate(task, situation) : undefined);
}
