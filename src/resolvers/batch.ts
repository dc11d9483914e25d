import type { Batch, BatchStatistics, HistoricBatch } from '../rest/batch.ts';
import type { Context } from './context.ts';

/** A batch as it was started, as it runs, or as the history has it. */
export type ProcessBatch = Batch | BatchStatistics | HistoricBatch;

/** A batch by id, running or finished; null when the engine does not know it. */
export async function getProcessBatch(
  { id }: { readonly id: string },
  { engine }: Context,
): Promise<ProcessBatch | null> {
  return (await engine.batch.statistics(id)) ?? engine.batch.historic(id);
}

/** A count that only a running batch has; asked for where the batch was just started. */
export async function progressOfBatch(
  batch: ProcessBatch,
  count: 'remainingJobs' | 'completedJobs' | 'failedJobs',
  { engine }: Context,
): Promise<number | null> {
  if (count in batch) return (batch as BatchStatistics)[count];
  const isStarted = 'jobsCreated' in batch;
  return isStarted ? ((await engine.batch.statistics(batch.id))?.[count] ?? null) : null;
}
