import type { EngineVersion } from '../engine-version.ts';
import type { TaskState } from '../state/task-state.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import { predicatesOf } from './filters.ts';
import { orderBy } from './ordering.ts';
import { checkWindow, type ResultWindow, rowsWithin } from './result-window.ts';
import { sortKeyNamed } from './sorting.ts';
import { checkValues } from './variable-condition.ts';

/** What a query runs on. */
export type QueriedEngine = {
  readonly version: EngineVersion;
  readonly now: number;
  /** Those that the caller may see. */
  readonly tasks: Iterable<TaskState>;
};

/** The tasks of a list, in order. `maxResultsLimit` is undefined where none is enforced (engine-contract 1.8). */
export function findTasks(
  engine: QueriedEngine,
  query: ExternalTaskQuery,
  window: ResultWindow,
  maxResultsLimit: number | undefined,
): readonly TaskState[] {
  const run = prepareQuery(engine, query);
  checkWindow(window, maxResultsLimit);
  return rowsWithin(run(), window);
}

/** How many tasks there are; sorting is checked all the same. */
export function countTasks(engine: QueriedEngine, query: ExternalTaskQuery): number {
  return prepareQuery(engine, query)().length;
}

/** Filters are checked before sorting, and some things only once the query runs: then the tasks come in order. */
export function prepareQuery(
  { version, now, tasks }: QueriedEngine,
  query: ExternalTaskQuery,
): () => readonly TaskState[] {
  const predicates = predicatesOf({ query, now, isOperaton: version.isOperaton });
  const order = orderBy(query, (name) => sortKeyNamed(name, version.level), taskId);
  return () => {
    if (isContradictory(query)) return [];
    checkValues(query.processVariables ?? []);
    order.check();
    return [...tasks].filter((task) => predicates.every((holds) => holds(task))).sort(order.compare);
  };
}

const taskId = ({ id }: TaskState) => id;

function isContradictory({ priorityHigherThanOrEquals: low, priorityLowerThanOrEquals: high }: ExternalTaskQuery) {
  return low !== undefined && high !== undefined && low > high;
}
