import type { DemoStep } from '../demo-task.ts';
import type { ProcessInstance } from './process-instance.ts';
import type { Variables } from './variable.ts';

/** One external task: what it was created with, and the state that commands change (engine-contract 3). */
export type TaskState = {
  readonly id: string;
  readonly executionId: string;
  readonly activityInstanceId: string;
  readonly activityId: string;
  readonly topicName: string;
  readonly processInstance: ProcessInstance;
  readonly createTime: number;
  /** Variables of the task's own execution. */
  readonly localVariables: Variables;
  /** What it was made of. */
  readonly step: DemoStep;
  /** What the process does behind it, one after another. */
  readonly following: readonly DemoStep[];

  priority: bigint;
  workerId: string | null;
  /** May lie beyond all dates that JavaScript knows. */
  lockExpirationTime: number | null;
  /** null until first set: retries are left. */
  retries: number | null;
  errorMessage: string | null;
  errorDetails: string | null;
  /** The open one. */
  incident: Incident | null;
  /** Of the last failure in the history. */
  failureLogId: string | null;
};

/** Where an incident is. */
export type IncidentPlace = {
  readonly processInstance: ProcessInstance;
  readonly executionId: string;
  readonly activityId: string;
};

/** An incident, open or of the history (engine-contract 7.2). */
export type Incident = {
  readonly id: string;
  readonly incidentType: 'failedExternalTask' | 'failedJob';
  /** Id of the task or job; null for what mirrors an incident of a called process. */
  readonly configuration: string | null;
  readonly message: string | null;
  /** null for jobs of batches. */
  readonly place: IncidentPlace | null;
  /** Of what mirrors another incident: the activity that called. */
  readonly failedActivityId: string | null;
  /** Its own id, unless it mirrors another. */
  readonly causeIncidentId: string;
  readonly rootCauseIncidentId: string;
  readonly jobDefinitionId: string | null;
  /** Of the failure in the history. */
  readonly failureLogId: string | null;
  /** What mirrors it, in the processes that called. */
  readonly mirrors: Incident[];
  readonly openedAt: number;
  state: 'open' | 'resolved' | 'deleted';
  endedAt: number | null;
};

/** null counts as left. */
export function hasRetriesLeft({ retries }: TaskState): boolean {
  return retries === null || retries > 0;
}

/** The filter `locked`. At the very moment of expiry a task is neither locked nor not locked (engine-contract 3). */
export function isLocked({ lockExpirationTime }: TaskState, now: number): boolean {
  return lockExpirationTime !== null && lockExpirationTime > now;
}

/** The filter `notLocked`. */
export function isNotLocked({ lockExpirationTime }: TaskState, now: number): boolean {
  return lockExpirationTime === null || lockExpirationTime < now;
}

/** Whether a fetch may take it; its own worker's valid lock too stands against that (engine-contract 3). */
export function isFetchable(task: TaskState, now: number): boolean {
  return !task.processInstance.isSuspended && hasRetriesLeft(task) && !isLocked(task, now);
}
