import type { DemoTask, DemoTaskIds } from '../demo-task.ts';
import { type IdGenerator, idGenerator } from './ids.ts';
import type { ProcessDefinition, ProcessInstance, TaskState } from './task-state.ts';
import { fail, lock, setRetries } from './transitions.ts';
import { type Variables, variablesOf } from './variable.ts';

/** Ids are at most this long; where `key:version:uuid` would be longer, the engine leaves the rest out (engine-contract 1.6). */
const longestId = 64;

/** What one engine holds, in memory. */
export class Store {
  readonly tasks = new Map<string, TaskState>();
  readonly #definitions = new Map<string, ProcessDefinition>();
  readonly #clock: () => number;
  readonly #nextId: IdGenerator;
  #lastCreateTime = Number.NEGATIVE_INFINITY;

  constructor(engineName: string, clock: () => number) {
    this.#clock = clock;
    this.#nextId = idGenerator(engineName);
  }

  now(): number {
    return this.#clock();
  }

  clear(): void {
    this.tasks.clear();
    this.#definitions.clear();
  }

  /** Each in a process instance of its own; creation times ascend in this order and none lies ahead unless it must. */
  add(seeds: readonly DemoTask[]): readonly DemoTaskIds[] {
    const now = this.now();
    return seeds.map((seed, index) => this.#addTask(seed, now, now - (seeds.length - 1 - index)));
  }

  #addTask(seed: DemoTask, now: number, arrival: number): DemoTaskIds {
    const task = this.#createTask(seed, arrival - (seed.createdAgo ?? 0));
    if (seed.lock !== undefined) lock(task, seed.lock.workerId, now, seed.lock.expiresIn);
    if (seed.failure !== undefined) {
      if (seed.lock === undefined) throw new TypeError("A failure needs a lock: only the task's worker may report it.");
      fail(task, now, seed.failure);
    }
    if (seed.retries !== undefined) setRetries(task, seed.retries);
    this.tasks.set(task.id, task);
    const { id, executionId, activityInstanceId, processInstance } = task;
    const { id: processInstanceId, definition } = processInstance;
    return { id, executionId, activityInstanceId, processInstanceId, processDefinitionId: definition.id };
  }

  #createTask(seed: DemoTask, createdAt: number): TaskState {
    const { activityId = 'task', topicName = 'topic', priority = 0, isSuspended = false } = seed;
    this.#lastCreateTime = Math.max(createdAt, this.#lastCreateTime + 1);
    const localVariables = variablesOf(seed.localVariables);
    return {
      id: this.#nextId(),
      executionId: this.#nextId(),
      activityInstanceId: `${activityId}:${this.#nextId()}`,
      activityId,
      topicName,
      processInstance: this.#startInstance(seed, localVariables),
      createTime: this.#lastCreateTime,
      localVariables,
      priority: BigInt(priority),
      workerId: null,
      lockExpirationTime: null,
      retries: null,
      isSuspended,
      errorMessage: null,
      errorDetails: null,
      isIncidentOpen: false,
    };
  }

  #startInstance(seed: DemoTask, localVariables: Variables): ProcessInstance {
    return {
      id: this.#nextId(),
      definition: this.#definitionOf(seed),
      businessKey: seed.businessKey ?? null,
      variables: variablesOf(seed.variables),
      localScopes: new Set([localVariables]),
    };
  }

  #definitionOf(seed: DemoTask): ProcessDefinition {
    const { processDefinitionKey: key = 'process' } = seed;
    const name = seed.processDefinitionName ?? null;
    const versionTag = seed.processDefinitionVersionTag ?? null;
    const tenantId = seed.tenantId ?? null;
    const fingerprint = JSON.stringify([key, name, versionTag, tenantId]);
    const known = this.#definitions.get(fingerprint);
    if (known !== undefined) return known;

    const ofSameKey = [...this.#definitions.values()].filter((each) => each.key === key && each.tenantId === tenantId);
    const version = ofSameKey.length + 1;
    const uuid = this.#nextId();
    const longId = `${key}:${version}:${uuid}`;
    const definition = { id: longId.length > longestId ? uuid : longId, key, name, version, versionTag, tenantId };
    this.#definitions.set(fingerprint, definition);
    return definition;
  }
}
