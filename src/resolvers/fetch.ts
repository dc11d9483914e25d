import type { ExternalTask } from '../rest/external-task.ts';
import type { LockedExternalTask } from '../rest/worker.ts';
import { requireWorkerId } from './command-input.ts';
import type { Context } from './context.ts';
import { InvalidInputError } from './errors.ts';
import { type FetchTopicInput, fetchTopicOf } from './fetch-topic.ts';
import { type NamedVariable, namedVariables } from './variable.ts';

/** The most tasks of one fetch. */
const mostTasks = 1_000;

/** The engine refuses to wait longer (engine-contract 4.1). */
const longestWait = 1_800_000;

export type FetchAndLockInput = {
  readonly workerId: string;
  readonly topics: readonly FetchTopicInput[];
  readonly maxTasks: number;
  readonly usePriority: boolean;
  readonly orderByCreatedAt?: 'asc' | 'desc' | null | undefined;
  /** Milliseconds. */
  readonly waitFor: number;
};

/** What the client selects of the tasks that it gets; what it does not select is not fetched. */
export type FetchSelection = { readonly variables: boolean };

/** Takes available tasks for a worker and locks them, waiting for some if need be. */
export async function fetchAndLockExternalTasks(
  { input }: { readonly input: FetchAndLockInput },
  { engine }: Context,
  selection: FetchSelection,
): Promise<{ readonly externalTasks: readonly LockedExternalTask[] }> {
  const { workerId, topics, maxTasks, usePriority, orderByCreatedAt, waitFor } = input;
  requireWorkerId(workerId);
  if (maxTasks < 1 || maxTasks > mostTasks) {
    throw new InvalidInputError('maxTasks', `must be 1 to ${mostTasks}.`, mostTasks);
  }
  if (waitFor > longestWait) {
    throw new InvalidInputError('waitFor', `can be ${longestWait} ms at the most: 30 minutes.`, longestWait);
  }
  if (topics.length === 0) throw new InvalidInputError('topics', 'cannot be empty: name at least one topic.');
  for (const [at, { topicName }] of topics.entries()) {
    if (topics.findIndex((other) => other.topicName === topicName) < at) {
      throw new InvalidInputError(`topics.${at}.topicName`, `names ${JSON.stringify(topicName)} a second time.`);
    }
  }
  const asked = topics.map((topic, at) => fetchTopicOf(topic, `topics.${at}`, selection.variables));
  if (orderByCreatedAt) await engine.require('orderByCreatedAt', '7.21');
  for (const [at, { includeExtensionProperties }] of topics.entries()) {
    if (includeExtensionProperties) await engine.require(`topics.${at}.includeExtensionProperties`, '7.14');
  }
  const sorting = orderByCreatedAt ? { sorting: [{ sortBy: 'createTime' as const, sortOrder: orderByCreatedAt }] } : {};
  const body = { workerId, maxTasks, ...(usePriority && { usePriority: true as const }), ...sorting, topics: asked };
  return { externalTasks: await engine.worker.fetchAndLock(body, waitFor) };
}

/** The task of a locked row; it has all that an answer of the list has. */
export function externalTaskOfLocked(locked: LockedExternalTask): ExternalTask {
  return locked;
}

/** The variables of a locked task, by name. */
export function variablesOfLocked({ variables }: LockedExternalTask): readonly NamedVariable[] {
  return namedVariables(variables);
}

/** The extension properties of a locked task, by name. */
export function extensionPropertiesOfLocked({ extensionProperties = {} }: LockedExternalTask) {
  return Object.entries(extensionProperties)
    .map(([name, value]) => ({ name, value }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
