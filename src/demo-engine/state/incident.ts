import type { Store } from './store.ts';
import type { Incident, TaskState } from './task-state.ts';

/** Opens the incident of a task without retries, and one that mirrors it in each process that called the one before. */
export function openIncident(store: Store, task: TaskState): void {
  const { errorMessage: message, failureLogId } = task;
  const incidentType = 'failedExternalTask';
  const facts = { incidentType, configuration: task.id, message, failureLogId, place: task } as const;
  task.incident = addIncident(store, facts);
  let cause = task.incident;
  for (let { caller } = task.processInstance; caller !== null; { caller } = caller) {
    const place = { processInstance: caller, executionId: caller.id, activityId: '', ...caller.waitsAt };
    cause = addIncident(store, { incidentType, message: null, place, cause, root: task.incident });
    task.incident.mirrors.push(cause);
  }
}

/** Opens the incident of a batch's job. */
export function openJobIncident(
  store: Store,
  job: { readonly id: string; readonly definitionId: string; readonly message: string },
): void {
  const { id: configuration, definitionId: jobDefinitionId, message } = job;
  addIncident(store, { incidentType: 'failedJob', configuration, message, jobDefinitionId });
}

/** Ends the open incident of a task, if there is one, and what mirrors it. */
export function closeIncident(store: Store, task: TaskState, state: 'resolved' | 'deleted'): void {
  const { incident } = task;
  if (incident === null) return;
  task.incident = null;
  for (const each of [incident, ...incident.mirrors]) {
    each.state = state;
    each.endedAt = store.now();
  }
}

type IncidentFacts = Pick<Incident, 'incidentType' | 'message'> &
  Partial<Pick<Incident, 'configuration' | 'place' | 'jobDefinitionId' | 'failureLogId'>> & {
    /** What it mirrors, and what that in the end goes back to. */
    readonly cause?: Incident;
    readonly root?: Incident;
  };

function addIncident(store: Store, { cause, root, ...facts }: IncidentFacts): Incident {
  const id = store.nextRecordId();
  const incident: Incident = {
    id,
    configuration: null,
    place: null,
    failedActivityId: cause === undefined ? null : (facts.place?.activityId ?? null),
    causeIncidentId: cause?.id ?? id,
    rootCauseIncidentId: root?.id ?? id,
    jobDefinitionId: null,
    failureLogId: null,
    mirrors: [],
    openedAt: store.now(),
    state: 'open',
    endedAt: null,
    ...facts,
  };
  store.incidents.push(incident);
  return incident;
}
