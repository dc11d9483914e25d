import type { Batch } from './batch.ts';
import { type IdGenerator, idGenerator } from './ids.ts';
import type { Deployment, ProcessDefinition, ProcessInstance } from './process-instance.ts';
import type { TaskLogEntry } from './task-log-entry.ts';
import type { Incident } from './task-state.ts';
import type { TaskState } from './task-state.ts';

/** What one engine holds, in memory. */
export class Store {
  readonly tasks = new Map<string, TaskState>();
  /** Those that run. */
  readonly processInstances = new Map<string, ProcessInstance>();
  /** Of the history; empty where there is none. */
  readonly endedInstances = new Map<string, ProcessInstance>();
  /** By what tells them apart. */
  readonly definitions = new Map<string, ProcessDefinition>();
  readonly deployments = new Map<string, Deployment>();
  readonly incidents: Incident[] = [];
  readonly taskLog: TaskLogEntry[] = [];
  /** Running and finished ones. */
  readonly batches = new Map<string, Batch>();
  /** To be called when a task was created or unlocked. */
  readonly onAvailable: () => void;
  /** Whether anything is written into the history. */
  readonly keepsHistory: boolean;
  readonly nextId: IdGenerator;
  /** Ids of what is written about tasks; of their own, so that the tasks' do not depend on it. */
  readonly nextRecordId: IdGenerator;
  readonly #tasksEver = new Map<ProcessInstance, TaskState[]>();
  readonly #clock: () => number;
  #lastCreateTime = Number.NEGATIVE_INFINITY;

  constructor(
    engineName: string,
    {
      clock,
      onAvailable,
      keepsHistory,
    }: { readonly clock: () => number; readonly onAvailable: () => void; readonly keepsHistory: boolean },
  ) {
    this.#clock = clock;
    this.nextId = idGenerator(engineName);
    this.nextRecordId = idGenerator(`${engineName}/records`);
    this.onAvailable = onAvailable;
    this.keepsHistory = keepsHistory;
  }

  now(): number {
    return this.#clock();
  }

  /** A creation time after all that were given before, and not before `earliest`. */
  nextCreateTime(earliest: number = this.now()): number {
    this.#lastCreateTime = Math.max(earliest, this.#lastCreateTime + 1);
    return this.#lastCreateTime;
  }

  /** Every task that the instance ever had, the ended ones too. */
  tasksEverOf(instance: ProcessInstance): readonly TaskState[] {
    return this.#tasksEver.get(instance) ?? [];
  }

  remember(task: TaskState): void {
    const known = this.#tasksEver.get(task.processInstance);
    if (known === undefined) this.#tasksEver.set(task.processInstance, [task]);
    else known.push(task);
  }

  forget(instance: ProcessInstance): void {
    this.#tasksEver.delete(instance);
  }

  clear(): void {
    this.#tasksEver.clear();
    this.tasks.clear();
    this.processInstances.clear();
    this.endedInstances.clear();
    this.definitions.clear();
    this.deployments.clear();
    this.incidents.length = 0;
    this.taskLog.length = 0;
    this.batches.clear();
  }
}
