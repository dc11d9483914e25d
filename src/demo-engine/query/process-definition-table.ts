import type { ProcessDefinition } from '../state/process-instance.ts';
import { column, onlyWhen, textIn, textIs, textLike, unplayedColumn } from './columns.ts';
import { flag } from './parameter-kinds.ts';
import type { RowTable } from './row-query.ts';

/** A definition with what only its siblings tell. */
export type DefinitionView = { readonly definition: ProcessDefinition; readonly isLatest: boolean };

/** All definitions; the latest is the one with the highest version of a key and tenant. */
export function definitionViews(definitions: Iterable<ProcessDefinition>): readonly DefinitionView[] {
  const all = [...definitions];
  const latest = new Map(all.map((definition) => [JSON.stringify([definition.key, definition.tenantId]), definition]));
  const newest = new Set(latest.values());
  return all.map((definition) => ({ definition, isLatest: newest.has(definition) }));
}

const unplayed = [
  'category',
  'categoryLike',
  'incidentId',
  'incidentType',
  'incidentMessage',
  'incidentMessageLike',
  'includeProcessDefinitionsWithoutTenantId',
  'startableBy',
  'startablePermissionCheck',
  'notStartableInTasklist',
  'deployedAfter',
  'deployedAt',
];

/** What definitions can be asked (engine-contract 7.1). */
export const processDefinitionTable: RowTable<DefinitionView> = {
  columns: {
    processDefinitionId: textIs(({ definition }) => definition.id),
    processDefinitionIdIn: textIn(({ definition }) => definition.id, 'ids'),
    key: textIs(({ definition }) => definition.key),
    keysIn: textIn(({ definition }) => definition.key, 'keys'),
    keyLike: textLike(({ definition }) => definition.key),
    name: textIs(({ definition }) => definition.name),
    nameLike: textLike(({ definition }) => definition.name),
    version: textIs(({ definition }) => `${definition.version}`),
    versionTag: textIs(({ definition }) => definition.versionTag),
    versionTagLike: textLike(({ definition }) => definition.versionTag),
    withoutVersionTag: onlyWhen(({ definition }) => definition.versionTag === null),
    latestVersion: onlyWhen(({ isLatest }) => isLatest),
    resourceName: textIs(({ definition }) => `${definition.key}.bpmn`),
    resourceNameLike: textLike(({ definition }) => `${definition.key}.bpmn`),
    deploymentId: textIs(({ definition }) => definition.deployment.id),
    tenantIdIn: textIn(({ definition }) => definition.tenantId, 'tenantIds'),
    withoutTenantId: onlyWhen(({ definition }) => definition.tenantId === null),
    startableInTasklist: column(flag, () => undefined),
    active: column(flag, () => undefined),
    // Only instances are suspended here.
    suspended: onlyWhen(() => false),
    ...Object.fromEntries(unplayed.map((name) => [name, unplayedColumn<DefinitionView>(name)])),
  },
  sortKeys: {
    category: () => null,
    key: ({ definition }) => definition.key,
    id: ({ definition }) => definition.id,
    name: ({ definition }) => definition.name,
    version: ({ definition }) => definition.version,
    deploymentId: ({ definition }) => definition.deployment.id,
    deployTime: ({ definition }) => definition.deployment.time,
    tenantId: ({ definition }) => definition.tenantId,
    versionTag: ({ definition }) => definition.versionTag,
  },
};
