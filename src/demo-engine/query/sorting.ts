import type { TaskState } from '../state/task-state.ts';
import { invalidRequest, notValid, nullPointer } from '../wire/engine-fault.ts';

/** An entry of `sorting`; what is no sort key or no direction is kept, since the engine stumbles over it only later. */
export type SortingEntry = { readonly sortBy: string | null; readonly sortOrder: string | null };

type SortKey = { readonly since: number; readonly of: (task: TaskState) => string | number | bigint | null };

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

export const sortOrders = ['asc', 'desc'];

export function sortKeysOf(level: number): readonly string[] {
  return Object.keys(sortKeys).filter((key) => (sortKeys[key]?.since ?? 0) <= level);
}

type Ordering = { readonly of: SortKey['of']; direction?: 1 | -1 };

export type Order = {
  /** Throws what the engine throws only when it runs the query. */
  readonly check: () => void;
  readonly compare: (a: TaskState, b: TaskState) => number;
};

/** The order that a query asks for, built up as the engine does it. Throws the engine's 400s and its odd 500. */
export function orderBy(
  {
    sortBy,
    sortOrder,
    sorting,
  }: {
    readonly sortBy?: string;
    readonly sortOrder?: string;
    readonly sorting?: readonly (SortingEntry | null)[];
  },
  level: number,
): Order {
  if ((sortBy === undefined) !== (sortOrder === undefined)) {
    throw invalidRequest('Only a single sorting parameter specified. sortBy and sortOrder required');
  }
  const first = sortBy === undefined || sortOrder === undefined ? [] : [{ sortBy, sortOrder }];
  const orderings: Ordering[] = [];
  for (const entry of [...first, ...(sorting ?? [])]) {
    if (entry === null) throw nullPointer('org.camunda.bpm.engine.rest.dto.SortingDto.getSortOrder()', 'sorting');
    const key = sortKeysOf(level).includes(entry.sortBy ?? '') ? sortKeys[entry.sortBy ?? ''] : undefined;
    if (key !== undefined) orderings.push({ of: key.of });
    if (entry.sortOrder !== null) direct(orderings.at(-1), entry.sortOrder);
  }
  return { check: () => checkDirections(orderings), compare: (a, b) => compareBy(orderings, a, b) };
}

function direct(ordering: Ordering | undefined, sortOrder: string): void {
  if (!sortOrders.includes(sortOrder)) return;
  if (ordering === undefined) {
    const should = 'You should call any of the orderBy methods first before specifying a direction';
    throw notValid(`${should}: currentOrderingProperty is null`);
  }
  if (ordering.direction !== undefined) {
    const only = 'can specify only one direction desc() or asc() for an ordering constraint';
    throw notValid(`Invalid query: ${only}: direction is not null`);
  }
  ordering.direction = sortOrder === 'asc' ? 1 : -1;
}

function checkDirections(orderings: readonly Ordering[]): void {
  if (orderings.some(({ direction }) => direction === undefined)) {
    throw notValid('Invalid query: call asc() or desc() after using orderByXX(): direction is null');
  }
}

/** Ties, and what is not ordered at all, come by id. Nulls are least, as on H2 (engine-contract 5). */
function compareBy(orderings: readonly Ordering[], a: TaskState, b: TaskState): number {
  for (const { of, direction = 1 } of orderings) {
    const order = compareKeys(of(a), of(b));
    if (order !== 0) return order * direction;
  }
  return compareKeys(a.id, b.id);
}

function compareKeys(a: string | number | bigint | null, b: string | number | bigint | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
