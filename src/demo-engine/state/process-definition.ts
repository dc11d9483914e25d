import type { DemoCaller, DemoStep, DemoTask } from '../demo-task.ts';
import type { ProcessDefinition } from './process-instance.ts';
import type { Store } from './store.ts';

/** `task` when left out. */
export const activityIdOf = ({ activityId = 'task' }: DemoStep): string => activityId;

/** Ids are at most this long; where `key:version:uuid` would be longer, the engine leaves the rest out (engine-contract 1.6). */
const longestId = 64;

/** The definition of a task, made when it is the first one of it. */
export function definitionOf(store: Store, seed: DemoTask): ProcessDefinition {
  const { processDefinitionKey: key = 'process' } = seed;
  const definition = deployed(store, {
    key,
    name: seed.processDefinitionName ?? null,
    versionTag: seed.processDefinitionVersionTag ?? null,
    tenantId: seed.tenantId ?? null,
    call: null,
  });
  const { firstSteps } = definition;
  if (!firstSteps.some((step) => activityIdOf(step) === activityIdOf(seed))) firstSteps.push(seed);
  return definition;
}

/** The definition of a process that calls another one. */
export function callerDefinitionOf(
  store: Store,
  { processDefinitionKey: key = 'caller', processDefinitionName: name, activityId = 'call' }: DemoCaller,
  { key: calledElement, tenantId }: ProcessDefinition,
): ProcessDefinition {
  const call = { activityId, calledElement };
  return deployed(store, { key, name: name ?? null, versionTag: null, tenantId, call });
}

/** The newest version of a key and a tenant, or of none. */
export function latestDefinition(
  { definitions }: Store,
  key: string,
  tenantId: string | null,
): ProcessDefinition | undefined {
  return [...definitions.values()].findLast((each) => each.key === key && each.tenantId === tenantId);
}

type Distinction = Pick<ProcessDefinition, 'key' | 'name' | 'versionTag' | 'tenantId' | 'call'>;

function deployed(store: Store, distinction: Distinction): ProcessDefinition {
  const { definitions } = store;
  const { key, name, versionTag, tenantId, call } = distinction;
  const fingerprint = JSON.stringify([key, name, versionTag, tenantId, call]);
  const known = definitions.get(fingerprint);
  if (known !== undefined) return known;

  const version = (latestDefinition(store, key, tenantId)?.version ?? 0) + 1;
  const uuid = store.nextId();
  const longId = `${key}:${version}:${uuid}`;
  const id = longId.length > longestId ? uuid : longId;
  const deployment = { id: store.nextRecordId(), name: key, tenantId, time: store.now() };
  store.deployments.set(deployment.id, deployment);
  const definition = { ...distinction, id, version, deployment, firstSteps: [] };
  definitions.set(fingerprint, definition);
  return definition;
}
