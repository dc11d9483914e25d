import type { ProcessDefinition, ProcessInstance } from './process-instance.ts';
import type { Store } from './store.ts';

/**
 * With its instances, those that they called, the tasks and incidents of all these, and their history; who called one of them
 * goes on waiting (engine-contract 7.1).
 */
export function deleteDefinition(store: Store, definition: ProcessDefinition): void {
  const isGone = (instance: ProcessInstance): boolean =>
    instance.definition === definition || (instance.caller !== null && isGone(instance.caller));
  for (const instances of [store.processInstances, store.endedInstances]) {
    for (const instance of instances.values()) {
      if (!isGone(instance)) continue;
      instances.delete(instance.id);
      for (const { id } of store.tasksEverOf(instance)) store.tasks.delete(id);
      store.forget(instance);
      if (instance.caller !== null) instance.caller.called = null;
    }
  }
  drop(store.taskLog, ({ task }) => isGone(task.processInstance));
  const gone = store.incidents.filter(({ place }) => place !== null && isGone(place.processInstance));
  const goneWithMirrors = new Set(gone.flatMap((incident) => [incident, ...incident.mirrors]));
  drop(store.incidents, (incident) => goneWithMirrors.has(incident));
  for (const [fingerprint, each] of store.definitions) {
    if (each === definition) store.definitions.delete(fingerprint);
  }
}

function drop<T>(list: T[], isMeant: (element: T) => boolean): void {
  const kept = list.filter((element) => !isMeant(element));
  list.length = 0;
  for (const element of kept) list.push(element);
}
