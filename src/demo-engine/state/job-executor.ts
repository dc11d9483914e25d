import type { Batch } from './batch.ts';
import { openJobIncident } from './incident.ts';
import type { Store } from './store.ts';
import { setRetries } from './transitions.ts';

const tickMs = 20;

/** So that the largest batch too takes about a second: long enough to be watched, short enough to wait for. */
const ticksPerBatch = 50;

/** Works off the jobs of one engine's batches over a little real time, whatever the clock says. */
export class JobExecutor {
  readonly #store: Store;
  readonly #timers = new Map<Batch, NodeJS.Timeout>();

  constructor(store: Store) {
    this.#store = store;
  }

  start(facts: Pick<Batch, 'taskIds' | 'retries' | 'createUserId'>): Batch {
    const { nextRecordId } = this.#store;
    const batch: Batch = {
      ...facts,
      id: nextRecordId(),
      seedJobDefinitionId: nextRecordId(),
      monitorJobDefinitionId: nextRecordId(),
      batchJobDefinitionId: nextRecordId(),
      startTime: this.#store.now(),
      jobsCreated: 0,
      completedJobs: 0,
      failedJobs: 0,
      executionStartTime: null,
      endTime: null,
    };
    this.#store.batches.set(batch.id, batch);
    const timer = setInterval(() => this.#tick(batch), tickMs);
    timer.unref();
    this.#timers.set(batch, timer);
    return batch;
  }

  /** Batches stay as they are. */
  stop(): void {
    for (const timer of this.#timers.values()) clearInterval(timer);
    this.#timers.clear();
  }

  /** Jobs are created twice as fast as they are worked off. */
  #tick(batch: Batch): void {
    const total = batch.taskIds.length;
    const share = Math.ceil(total / ticksPerBatch);
    const done = batch.completedJobs + batch.failedJobs;
    for (const taskId of batch.taskIds.slice(done, Math.min(done + share, batch.jobsCreated))) this.#run(batch, taskId);
    batch.jobsCreated = Math.min(batch.jobsCreated + 2 * share, total);
    if (batch.completedJobs + batch.failedJobs === total) this.#finish(batch);
  }

  /** What fails would be tried again in vain, so it has failed at once. */
  #run(batch: Batch, taskId: string): void {
    const task = this.#store.tasks.get(taskId);
    const { retries } = batch;
    if (task !== undefined && retries >= 0) {
      setRetries(this.#store, task, retries);
      batch.completedJobs += 1;
      batch.executionStartTime ??= this.#store.now();
      return;
    }
    const negative = 'The number of retries cannot be negative: retries is not greater than or equal to 0';
    const unknown = `Cannot find external task with id ${taskId}: externalTask is null`;
    batch.failedJobs += 1;
    openJobIncident(this.#store, {
      id: this.#store.nextRecordId(),
      definitionId: batch.batchJobDefinitionId,
      message: retries < 0 ? negative : unknown,
    });
  }

  /** One with failed jobs stays for whoever repairs it (engine-contract 4.16). */
  #finish(batch: Batch): void {
    clearInterval(this.#timers.get(batch));
    this.#timers.delete(batch);
    if (batch.failedJobs === 0) batch.endTime = this.#store.now();
  }
}
