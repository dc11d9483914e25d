/** A `set-external-task-retries` batch, running or of the history (engine-contract 2.4). */
export type Batch = {
  readonly id: string;
  readonly seedJobDefinitionId: string;
  readonly monitorJobDefinitionId: string;
  readonly batchJobDefinitionId: string;
  readonly createUserId: string | null;
  readonly taskIds: readonly string[];
  readonly retries: number;
  readonly startTime: number;
  jobsCreated: number;
  completedJobs: number;
  failedJobs: number;
  executionStartTime: number | null;
  endTime: number | null;
};
