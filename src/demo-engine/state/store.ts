import type { DemoTask, DemoTaskIds } from '../demo-task.ts';
import { Batches } from './batches.ts';
import { type IdGenerator, idGenerator } from './ids.ts';
import type { Incident } from './incident.ts';
import { seedTask } from './seed-task.ts';
import type { TaskLogEntry } from './task-log.ts';
import type { ProcessDefinition, ProcessInstance, TaskState } from './task-state.ts';

/** What one engine holds, in memory. */
export class Store {
  readonly tasks = new Map<string, TaskState>();
  readonly processInstances = new Map<string, ProcessInstance>();
  /** By what tells them apart. */
  readonly definitions = new Map<string, ProcessDefinition>();
  readonly incidents: Incident[] = [];
  readonly taskLog: TaskLogEntry[] = [];
  readonly batches: Batches;
  /** To be called when a task was created or unlocked. */
  readonly onAvailable: () => void;
  readonly nextId: IdGenerator;
  /** Ids of what is written about tasks; of their own, so that the tasks' do not depend on it. */
  readonly nextRecordId: IdGenerator;
  readonly #clock: () => number;
  #lastCreateTime = Number.NEGATIVE_INFINITY;

  constructor(engineName: string, clock: () => number, onAvailable: () => void) {
    this.#clock = clock;
    this.nextId = idGenerator(engineName);
    this.nextRecordId = idGenerator(`${engineName}/records`);
    this.onAvailable = onAvailable;
    this.batches = new Batches(this);
  }

  now(): number {
    return this.#clock();
  }

  /** A creation time after all that were given before, and not before `earliest`. */
  nextCreateTime(earliest: number = this.now()): number {
    this.#lastCreateTime = Math.max(earliest, this.#lastCreateTime + 1);
    return this.#lastCreateTime;
  }

  clear(): void {
    this.tasks.clear();
    this.processInstances.clear();
    this.definitions.clear();
    this.incidents.length = 0;
    this.taskLog.length = 0;
    this.batches.clear();
  }

  /** Each in a process instance of its own; creation times ascend in this order and none lies ahead unless it must. */
  add(seeds: readonly DemoTask[]): readonly DemoTaskIds[] {
    const now = this.now();
    const ids = seeds.map((seed, index) => seedTask(this, seed, now - (seeds.length - 1 - index)));
    this.onAvailable();
    return ids;
  }
}
