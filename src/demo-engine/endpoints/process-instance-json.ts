import type { EngineVersion } from '../engine-version.ts';
import type { ProcessInstance } from '../state/process-instance.ts';

type Link = { readonly method: string; readonly href: string; readonly rel: string };

/** A running instance, its keys in the engine's order (engine-contract 7.3). */
export function processInstanceOf(
  { id, definition, businessKey, isSuspended }: ProcessInstance,
  { level }: EngineVersion,
  links: readonly Link[],
) {
  return {
    links,
    id,
    definitionId: definition.id,
    businessKey,
    caseInstanceId: null,
    ended: false,
    suspended: isSuspended,
    tenantId: definition.tenantId,
    ...(level >= 23 && { definitionKey: definition.key }),
  };
}
