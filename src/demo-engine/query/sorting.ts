import type { TaskState } from '../state/task-state.ts';
import type { Key } from './ordering.ts';

type SortKey = { readonly since: number; readonly of: (task: TaskState) => Key };

/** The values of `sortBy`, and the level that knows them (engine-contract 5). */
const sortKeys: Readonly<Record<string, SortKey>> = {
  id: { since: 0, of: ({ id }) => id },
  lockExpirationTime: { since: 0, of: ({ lockExpirationTime }) => lockExpirationTime },
  processInstanceId: { since: 0, of: ({ processInstance }) => processInstance.id },
  processDefinitionId: { since: 0, of: ({ processInstance }) => processInstance.definition.id },
  processDefinitionKey: { since: 0, of: ({ processInstance }) => processInstance.definition.key },
  tenantId: { since: 0, of: ({ processInstance }) => processInstance.definition.tenantId },
  taskPriority: { since: 0, of: ({ priority }) => priority },
  createTime: { since: 21, of: ({ createTime }) => createTime },
};

export function sortKeysOf(level: number): readonly string[] {
  return Object.keys(sortKeys).filter((key) => (sortKeys[key]?.since ?? 0) <= level);
}

/** What tasks are ordered by under a name; undefined for what this level does not know. */
export function sortKeyNamed(name: string, level: number): SortKey['of'] | undefined {
  return sortKeysOf(level).includes(name) ? sortKeys[name]?.of : undefined;
}
