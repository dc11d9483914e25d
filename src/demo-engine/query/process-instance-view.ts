import type { Incident } from '../state/task-state.ts';
import { openTasksOf } from '../state/process.ts';
import type { ProcessInstance } from '../state/process-instance.ts';
import type { Store } from '../state/store.ts';

/** A process instance with what conditions look at. */
export type InstanceView = {
  readonly instance: ProcessInstance;
  /** Where it waits. */
  readonly activityIds: readonly string[];
  /** Open ones and those of the history. */
  readonly incidents: readonly Incident[];
};

/** Every instance that runs. */
export function instanceViews(store: Store): readonly InstanceView[] {
  return viewsOf(store, [...store.processInstances.values()]);
}

/** Those that run and those that have ended, as the history has them; none without a history. */
export function historicInstanceViews(store: Store): readonly InstanceView[] {
  if (!store.keepsHistory) return [];
  const instances = [...store.processInstances.values(), ...store.endedInstances.values()];
  return viewsOf(
    store,
    instances.sort((a, b) => a.startTime - b.startTime),
  );
}

function viewsOf(store: Store, instances: readonly ProcessInstance[]): readonly InstanceView[] {
  const incidentsOf = Map.groupBy(store.incidents, ({ place }) => place?.processInstance);
  return instances.map((instance) => {
    const open = openTasksOf(store, instance);
    const { waitsAt, endTime } = instance;
    const places = waitsAt === null || endTime !== null ? open : [waitsAt];
    return {
      instance,
      activityIds: places.map(({ activityId }) => activityId),
      incidents: incidentsOf.get(instance) ?? [],
    };
  });
}
