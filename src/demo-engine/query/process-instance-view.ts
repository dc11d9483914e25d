import type { ProcessInstance } from '../state/process-instance.ts';
import type { Store } from '../state/store.ts';
import type { Incident, TaskState } from '../state/task-state.ts';

/** A running process instance with what conditions look at. */
export type InstanceView = {
  readonly instance: ProcessInstance;
  /** Where its tasks wait. */
  readonly activityIds: readonly string[];
  /** Open ones and those of the history. */
  readonly incidents: readonly Incident[];
};

/** Every instance that runs; what has ended has no external tasks, so nobody selects by it. */
export function instanceViews({ processInstances, tasks, incidents }: Store): readonly InstanceView[] {
  const tasksOf = Map.groupBy(tasks.values(), ({ processInstance }: TaskState) => processInstance);
  const incidentsOf = Map.groupBy(incidents, ({ task }) => task?.processInstance);
  return [...processInstances.values()].map((instance) => ({
    instance,
    activityIds: (tasksOf.get(instance) ?? []).map(({ activityId }) => activityId),
    incidents: incidentsOf.get(instance) ?? [],
  }));
}
