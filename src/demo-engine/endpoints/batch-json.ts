import type { Batch as BatchJson, BatchStatistics, HistoricBatch } from '../../rest/batch.ts';
import type { EngineVersion } from '../engine-version.ts';
import type { Batch } from '../state/batch.ts';
import { writeDate } from '../wire/date.ts';

/** A running batch, its keys in the engine's order (engine-contract 2.4). */
export function batchOf(batch: Batch, { level }: EngineVersion): BatchJson {
  const { id, jobsCreated, createUserId, startTime, executionStartTime } = batch;
  return {
    id,
    type: 'set-external-task-retries',
    totalJobs: batch.taskIds.length,
    jobsCreated,
    ...jobsOf(batch),
    suspended: false,
    tenantId: null,
    createUserId,
    ...(level >= 18 && { startTime: writeDate(startTime), executionStartTime: dateOrNull(executionStartTime) }),
  };
}

/** With how far it is. */
export function batchStatisticsOf(batch: Batch, version: EngineVersion): BatchStatistics {
  const { completedJobs, failedJobs } = batch;
  const remainingJobs = batch.taskIds.length - completedJobs;
  return { ...batchOf(batch, version), remainingJobs, completedJobs, failedJobs };
}

/** One of the history, running or finished. */
export function historicBatchOf(
  batch: Batch,
  { level }: EngineVersion,
): HistoricBatch & { readonly removalTime: null } {
  const { id, createUserId, startTime, endTime, executionStartTime } = batch;
  return {
    id,
    type: 'set-external-task-retries',
    totalJobs: batch.taskIds.length,
    ...jobsOf(batch),
    tenantId: null,
    createUserId,
    startTime: writeDate(startTime),
    endTime: dateOrNull(endTime),
    removalTime: null,
    ...(level >= 18 && { executionStartTime: dateOrNull(executionStartTime) }),
  };
}

function jobsOf({ seedJobDefinitionId, monitorJobDefinitionId, batchJobDefinitionId }: Batch) {
  const ids = { seedJobDefinitionId, monitorJobDefinitionId, batchJobDefinitionId };
  return { batchJobsPerSeed: 100, invocationsPerBatchJob: 1, ...ids };
}

function dateOrNull(time: number | null) {
  return time === null ? null : writeDate(time);
}
