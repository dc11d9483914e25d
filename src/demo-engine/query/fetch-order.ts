import type { EngineVersion } from '../engine-version.ts';
import type { TaskState } from '../state/task-state.ts';
import { invalidRequest, notValid, nullPointer } from '../wire/engine-fault.ts';
import type { FetchBody } from './fetch-body.ts';
import { sortOrders } from './ordering.ts';

/**
 * The order in which a fetch takes tasks: by priority first, then by age; else as they came. Throws for bad sorting
 * (engine-contract 4.1).
 */
export function fetchOrder(
  { usePriority, sorting }: Pick<FetchBody, 'usePriority' | 'sorting'>,
  version: EngineVersion,
): (a: TaskState, b: TaskState) => number {
  const directions = (sorting ?? []).map((entry) => directionOf(entry, version));
  if (directions.includes(undefined)) {
    throw notValid('Invalid query: call asc() or desc() after using orderByXX(): direction is null');
  }
  const [direction = 0] = directions;
  return (a, b) => {
    const byPriority = usePriority ? Number(b.priority > a.priority) - Number(b.priority < a.priority) : 0;
    return byPriority || (a.createTime - b.createTime) * direction;
  };
}

function directionOf(
  entry: { readonly sortBy: string | null; readonly sortOrder: string | null } | null,
  version: EngineVersion,
): 1 | -1 | undefined {
  if (entry === null || entry.sortBy === null) throw nullPointer('String.hashCode()', 'sortBy');
  if (entry.sortBy !== 'createTime') throw cannotSet('sortBy', entry.sortBy, version);
  if (entry.sortOrder === null) return undefined;
  if (!sortOrders.includes(entry.sortOrder)) throw cannotSet('sortOrder', entry.sortOrder, version);
  return entry.sortOrder === 'asc' ? 1 : -1;
}

/** 7.21 stumbled over it (engine-contract 6.2). */
function cannotSet(parameter: string, value: string, { level }: EngineVersion) {
  if (level < 22) return nullPointer('java.util.function.Consumer.accept(Object)', 'consumer');
  return invalidRequest(`Cannot set query ${parameter} parameter to value ${value}`);
}
