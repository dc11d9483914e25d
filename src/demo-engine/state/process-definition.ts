import type { DemoTask } from '../demo-task.ts';
import type { ProcessDefinition } from './process-instance.ts';
import type { Store } from './store.ts';

/** Ids are at most this long; where `key:version:uuid` would be longer, the engine leaves the rest out (engine-contract 1.6). */
const longestId = 64;

/** The definition of a task, made when it is the first one of it. */
export function definitionOf({ definitions, nextId }: Store, seed: DemoTask): ProcessDefinition {
  const { processDefinitionKey: key = 'process' } = seed;
  const name = seed.processDefinitionName ?? null;
  const versionTag = seed.processDefinitionVersionTag ?? null;
  const tenantId = seed.tenantId ?? null;
  const fingerprint = JSON.stringify([key, name, versionTag, tenantId]);
  const known = definitions.get(fingerprint);
  if (known !== undefined) return known;

  const ofSameKey = [...definitions.values()].filter((each) => each.key === key && each.tenantId === tenantId);
  const version = ofSameKey.length + 1;
  const uuid = nextId();
  const longId = `${key}:${version}:${uuid}`;
  const id = longId.length > longestId ? uuid : longId;
  const definition = { id, key, name, version, versionTag, tenantId, firstStep: seed };
  definitions.set(fingerprint, definition);
  return definition;
}

/** The newest version of a key and a tenant, or of none. */
export function latestDefinition(
  { definitions }: Store,
  key: string,
  tenantId: string | null,
): ProcessDefinition | undefined {
  return [...definitions.values()].findLast((each) => each.key === key && each.tenantId === tenantId);
}
