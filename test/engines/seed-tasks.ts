import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { SeededTask, TaskSeed } from '../support/engine-under-test.ts';
import type { EngineClient } from './engine-client.ts';
import { bpmnOf, callerBpmnOf } from './bpmn.ts';
import { fingerprintOf, modelsOf, type ProcessModel } from './process-model.ts';
import { bringIntoState } from './task-state.ts';

/** An engine that tasks are seeded on. */
export type SeedingEngine = {
  readonly rest: EngineClient;
  /** Definition ids by the fingerprint of their model, as far as they were deployed by us and still are. */
  readonly deployed: Map<string, DeployedModel>;
  /** `POST /external-task/{id}/lock` came with 7.15 (engine-contract 6.1). */
  readonly hasLockOperation: boolean;
  /** The engine refuses to list more rows than this. */
  readonly maxResultsLimit: number;
};

/** The definition of a model, and that of the process that calls it. */
export type DeployedModel = { readonly id: string; readonly callerId: string | undefined };

/** Makes tasks by REST alone, in this order and each in a millisecond of its own. */
export async function seedTasks(engine: SeedingEngine, seeds: readonly TaskSeed[]): Promise<readonly SeededTask[]> {
  const models = modelsOf(seeds);
  for (const model of new Set(models)) await deploy(engine, model);

  const instances: StartedInstance[] = [];
  for (const [index, seed] of seeds.entries()) {
    const definition = engine.deployed.get(fingerprintOf(models[index] as ProcessModel)) as DeployedModel;
    instances.push(await startInstance(engine, definition, seed));
    await nextMillisecond();
  }
  const tasks = await tasksOf(engine, instances);

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
  const { key, caller } = model;
  if (caller !== undefined) form.set('caller.bpmn', new Blob([callerBpmnOf(caller, key)]), 'caller.bpmn');
  const deployment = await rest.postForm<{ deployedProcessDefinitions: Record<string, { id: string; key: string }> }>(
    '/deployment/create',
    form,
  );
  const definitions = Object.values(deployment.deployedProcessDefinitions);
  const idOf = (wanted: string | undefined) => definitions.find((definition) => definition.key === wanted)?.id;
  const id = idOf(key);
  if (id === undefined) throw new Error(`The engine made no definition of ${bpmnOf(model)}`);
  deployed.set(fingerprint, { id, callerId: idOf(caller?.key) });
}

type StartedInstance = { readonly id: string; readonly callingInstanceId?: string };

/** The instance of the task: the one that is started, or the one that this calls. */
async function startInstance(
  { rest }: SeedingEngine,
  { id, callerId }: DeployedModel,
  seed: TaskSeed,
): Promise<StartedInstance> {
  const { activityId = 'task', businessKey, variables } = seed;
  const start = (definitionId: string, body: object) =>
    rest.post<{ id: string }>(`/process-definition/${encodeURIComponent(definitionId)}/start`, body);
  if (callerId === undefined) {
    const startInstructions = [{ type: 'startBeforeActivity', activityId }];
    return { id: (await start(id, { startInstructions, businessKey, variables })).id };
  }
  const { id: callingInstanceId } = await start(callerId, { businessKey, variables });
  const path = `/process-instance?superProcessInstance=${encodeURIComponent(callingInstanceId)}&maxResults=1`;
  const [called] = await rest.get<readonly { id: string }[]>(path);
  if (called === undefined) throw new Error(`Process instance ${callingInstanceId} has called none`);
  return { id: called.id, callingInstanceId };
}

/** So that no two tasks have the same creation time: the engine's clock is this machine's. */
async function nextMillisecond(): Promise<void> {
  const now = Date.now();
  while (Date.now() === now) await sleep(0);
}

/** One task per instance, in the order of the instances. */
async function tasksOf(engine: SeedingEngine, instances: readonly StartedInstance[]): Promise<readonly SeededTask[]> {
  const tasks = new Map<string, SeededTask>();
  const atOnce = Math.min(500, engine.maxResultsLimit);
  for (let from = 0; from < instances.length; from += atOnce) {
    const processInstanceIdIn = instances.slice(from, from + atOnce).map(({ id }) => id);
    const path = `/external-task?maxResults=${atOnce}`;
    const found = await engine.rest.post<readonly SeededTask[]>(path, { processInstanceIdIn });
    for (const task of found) tasks.set(task.processInstanceId, task);
  }
  return instances.map(({ id: instanceId, ...calling }) => {
    const task = tasks.get(instanceId);
    if (task === undefined) throw new Error(`Process instance ${instanceId} has no external task`);
    const { id, executionId, activityInstanceId, processInstanceId, processDefinitionId } = task;
    return { id, executionId, activityInstanceId, processInstanceId, processDefinitionId, ...calling };
  });
}
