import type { ProcessInstance } from './process-instance.ts';

/** Where an incident happened. */
export type IncidentPlace = {
  readonly activityId: string;
  readonly executionId: string;
  readonly processInstance: ProcessInstance;
};

/** An incident, open or of the history (engine-contract 7.2). */
export type Incident = {
  readonly id: string;
  readonly incidentType: 'failedExternalTask' | 'failedJob';
  /** Id of the task or job. */
  readonly configuration: string;
  readonly message: string | null;
  /** null for jobs of batches. */
  readonly place: IncidentPlace | null;
  readonly jobDefinitionId: string | null;
  /** Of the failure in the history. */
  readonly failureLogId: string | null;
  readonly openedAt: number;
  state: 'open' | 'resolved' | 'deleted';
  endedAt: number | null;
};
