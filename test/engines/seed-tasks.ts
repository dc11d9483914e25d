import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { SeededTask, TaskSeed } from '../support/engine-under-test.ts';
import type { EngineClient } from './engine-client.ts';
import { bpmnOf } from './bpmn.ts';
import { fingerprintOf, modelsOf, type ProcessModel } from './process-model.ts';
import { bringIntoState } from './task-state.ts';

/** An engine that tasks are seeded on. */
export type SeedingEngine = {
  readonly rest: EngineClient;
  /** Definition ids by the fingerprint of their model, as far as they were deployed by us and still are. */
  readonly deployed: Map<string, string>;
  /** `POST /external-task/{id}/lock` came with 7.15 (engine-contract 6.1). */
  readonly hasLockOperation: boolean;
  /** The engine refuses to list more rows than this. */
  readonly maxResultsLimit: number;
};

/** Makes tasks by REST alone, in this order and each in a millisecond of its own. */
export async function seedTasks(engine: SeedingEngine, seeds: readonly TaskSeed[]): Promise<readonly SeededTask[]> {
  const models = modelsOf(seeds);
  for (const model of new Set(models)) await deploy(engine, model);

  const instanceIds: string[] = [];
  for (const [index, seed] of seeds.entries()) {
    const definitionId = engine.deployed.get(fingerprintOf(models[index] as ProcessModel)) as string;
    instanceIds.push(await startInstance(engine, definitionId, seed));
    await nextMillisecond();
  }
  const tasks = await tasksOf(engine, instanceIds);

  // Taking a lock by fetchAndLock depends on which other tasks are free, so one after another there.
  const atOnce = pLimit(engine.hasLockOperation ? 4 : 1);
  await Promise.all(seeds.map((seed, index) => atOnce(() => bringIntoState(engine, seed, tasks[index] as SeededTask))));
  // A lock that "has expired" lasted one millisecond.
  await sleep(3);
  return tasks;
}

async function deploy({ rest, deployed }: SeedingEngine, model: ProcessModel): Promise<void> {
  const fingerprint = fingerprintOf(model);
  if (deployed.has(fingerprint)) return;
  const form = new FormData();
  form.set('deployment-name', model.key);
  if (model.tenantId !== undefined) form.set('tenant-id', model.tenantId);
  form.set('process.bpmn', new Blob([bpmnOf(model)]), 'process.bpmn');
  const deployment = await rest.postForm<{ deployedProcessDefinitions: Record<string, unknown> }>(
    '/deployment/create',
    form,
  );
  const [definitionId] = Object.keys(deployment.deployedProcessDefinitions);
  if (definitionId === undefined) throw new Error(`The engine made no definition of ${bpmnOf(model)}`);
  deployed.set(fingerprint, definitionId);
}

async function startInstance({ rest }: SeedingEngine, definitionId: string, seed: TaskSeed): Promise<string> {
  const { activityId = 'task', businessKey, variables } = seed;
  const instance = await rest.post<{ id: string }>(`/process-definition/${encodeURIComponent(definitionId)}/start`, {
    startInstructions: [{ type: 'startBeforeActivity', activityId }],
    businessKey,
    variables,
  });
  return instance.id;
}

/** So that no two tasks have the same creation time: the engine's clock is this machine's. */
async function nextMillisecond(): Promise<void> {
  const now = Date.now();
  while (Date.now() === now) await sleep(0);
}

/** One task per instance, in the order of the instances. */
async function tasksOf(engine: SeedingEngine, instanceIds: readonly string[]): Promise<readonly SeededTask[]> {
  const tasks = new Map<string, SeededTask>();
  const atOnce = Math.min(500, engine.maxResultsLimit);
  for (let from = 0; from < instanceIds.length; from += atOnce) {
    const processInstanceIdIn = instanceIds.slice(from, from + atOnce);
    const path = `/external-task?maxResults=${atOnce}`;
    const found = await engine.rest.post<readonly SeededTask[]>(path, { processInstanceIdIn });
    for (const task of found) tasks.set(task.processInstanceId, task);
  }
  return instanceIds.map((instanceId) => {
    const task = tasks.get(instanceId);
    if (task === undefined) throw new Error(`Process instance ${instanceId} has no external task`);
    const { id, executionId, activityInstanceId, processInstanceId, processDefinitionId } = task;
    return { id, executionId, activityInstanceId, processInstanceId, processDefinitionId };
  });
}
