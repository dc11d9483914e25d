import type { Store } from './store.ts';
import type { Incident, TaskState } from './task-state.ts';

/** Opens the incident of a task without retries. */
export function openIncident(store: Store, task: TaskState): void {
  task.incident = addIncident(store, {
    incidentType: 'failedExternalTask',
    configuration: task.id,
    message: task.errorMessage,
    task,
    jobDefinitionId: null,
    failureLogId: task.failureLogId,
  });
}

/** Opens the incident of a batch's job. */
export function openJobIncident(
  store: Store,
  job: { readonly id: string; readonly definitionId: string; readonly message: string },
): void {
  addIncident(store, {
    incidentType: 'failedJob',
    configuration: job.id,
    message: job.message,
    task: null,
    jobDefinitionId: job.definitionId,
    failureLogId: null,
  });
}

/** Ends the open incident of a task, if there is one. */
export function closeIncident(store: Store, task: TaskState, state: 'resolved' | 'deleted'): void {
  if (task.incident === null) return;
  task.incident.state = state;
  task.incident.endedAt = store.now();
  task.incident = null;
}

function addIncident(store: Store, facts: Omit<Incident, 'id' | 'openedAt' | 'state' | 'endedAt'>): Incident {
  const incident: Incident = {
    id: store.nextRecordId(),
    openedAt: store.now(),
    state: 'open',
    endedAt: null,
    ...facts,
  };
  store.incidents.push(incident);
  return incident;
}
