import type { EngineDate } from './date.ts';
import { canBeId, pathSegment } from './id.ts';
import { aRow, listOf, readJson } from './read-answer.ts';
import { getRow } from './read-request.ts';
import type { Wire } from './wire.ts';

/** What `POST /retries-async` and `GET /batch` answer (engine-contract 2.4). */
export type Batch = {
  readonly id: string;
  readonly type: string;
  readonly totalJobs: number;
  readonly jobsCreated: number;
  readonly batchJobsPerSeed: number;
  readonly invocationsPerBatchJob: number;
  readonly seedJobDefinitionId: string;
  readonly monitorJobDefinitionId: string;
  readonly batchJobDefinitionId: string;
  readonly suspended: boolean;
  readonly tenantId: string | null;
  readonly createUserId: string | null;
  /** From 7.18 on, as the next. */
  readonly startTime?: EngineDate | null;
  readonly executionStartTime?: EngineDate | null;
};

/** A running batch and how far it is, as `GET /batch/statistics` answers it. */
export type BatchStatistics = Batch & {
  readonly remainingJobs: number;
  readonly completedJobs: number;
  readonly failedJobs: number;
};

/** A batch of the history, running or finished, as `GET /history/batch/{id}` answers it; it has no counts of jobs done. */
export type HistoricBatch = Omit<Batch, 'jobsCreated' | 'suspended' | 'executionStartTime'> & {
  readonly startTime: EngineDate;
  readonly endTime: EngineDate | null;
  readonly executionStartTime?: EngineDate | null;
};

/** `GET /batch/statistics?batchId=`: null when no such batch runs (engine-contract 7.1, P14). */
export async function getBatchStatistics(wire: Wire, id: string): Promise<BatchStatistics | null> {
  // An empty id would not narrow, and another batch be taken for it.
  if (!canBeId(id)) return null;
  const query = new URLSearchParams({ batchId: id, maxResults: '1' });
  const answer = await wire.send({ method: 'GET', path: `/batch/statistics?${query}`, repetition: 'read' });
  return readJson<readonly BatchStatistics[]>(answer, listOf(aRow))[0] ?? null;
}

/** `GET /history/batch/{id}`: null when the engine does not know it, or keeps no history. */
export async function getHistoricBatch(wire: Wire, id: string): Promise<HistoricBatch | null> {
  return canBeId(id) ? getRow(wire, `/history/batch/${pathSegment(id)}`) : null;
}
