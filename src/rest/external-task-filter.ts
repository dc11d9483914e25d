import type { Since } from './capabilities.ts';
import { engineDateOf } from './date.ts';
import { InvalidInputError } from './errors/index.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import { type ProcessVariableFilter, variableConditionsOf } from './process-variable-filter.ts';

export type ExternalTaskStatus = 'AVAILABLE' | 'LOCKED' | 'FAILED' | 'SUSPENDED';

/**
 * Which tasks a client wants. Every field narrows (AND); a list matches any of its members, an empty one nothing; null is as left
 * out. Dates are epoch milliseconds.
 */
export type ExternalTaskFilter = {
  readonly ids?: readonly string[] | null | undefined;
  readonly status?: ExternalTaskStatus | null | undefined;
  readonly topicName?: string | null | undefined;
  readonly workerId?: string | null | undefined;
  readonly isLocked?: boolean | null | undefined;
  readonly hasRetriesLeft?: boolean | null | undefined;
  readonly isSuspended?: boolean | null | undefined;
  readonly lockExpiresAfter?: number | null | undefined;
  readonly lockExpiresBefore?: number | null | undefined;
  readonly priorityAtLeast?: bigint | null | undefined;
  readonly priorityAtMost?: bigint | null | undefined;
  readonly activityIds?: readonly string[] | null | undefined;
  readonly executionId?: string | null | undefined;
  readonly processInstanceIds?: readonly string[] | null | undefined;
  readonly processDefinitionId?: string | null | undefined;
  readonly processDefinitionKeys?: readonly string[] | null | undefined;
  readonly processDefinitionName?: string | null | undefined;
  readonly processDefinitionNameLike?: string | null | undefined;
  readonly tenantIds?: readonly string[] | null | undefined;
  readonly processVariables?: ProcessVariableFilter | null | undefined;
};

type Row<Value> = {
  /** The release that brought it; without one, 7.13 has it. */
  readonly since?: Since;
  readonly toQuery: (value: Value, path: string, isGetOnly: boolean) => ExternalTaskQuery;
};

type Table = { readonly [Field in keyof ExternalTaskFilter]-?: Row<NonNullable<ExternalTaskFilter[Field]>> };

/** Each field of the filter and the parameters of the engine that it becomes (engine-contract 5). */
export const externalTaskFilterTable: Table = {
  ids: { toQuery: (ids) => oneOrMany('externalTaskId', 'externalTaskIdIn', ids) },
  status: { toQuery: (status) => conditionsOfStatus[status] },
  topicName: { toQuery: (topicName) => ({ topicName }) },
  workerId: { toQuery: (workerId) => ({ workerId }) },
  isLocked: { toQuery: (isLocked) => (isLocked ? { locked: true } : { notLocked: true }) },
  hasRetriesLeft: { toQuery: (hasSome) => (hasSome ? { withRetriesLeft: true } : { noRetriesLeft: true }) },
  isSuspended: { toQuery: (isSuspended) => (isSuspended ? { suspended: true } : { active: true }) },
  lockExpiresAfter: { toQuery: (instant) => ({ lockExpirationAfter: engineDateOf(instant) }) },
  lockExpiresBefore: { toQuery: (instant) => ({ lockExpirationBefore: engineDateOf(instant) }) },
  priorityAtLeast: { toQuery: (priority) => ({ priorityHigherThanOrEquals: priority }) },
  priorityAtMost: { toQuery: (priority) => ({ priorityLowerThanOrEquals: priority }) },
  activityIds: { toQuery: (ids) => oneOrMany('activityId', 'activityIdIn', ids) },
  executionId: { toQuery: (executionId) => ({ executionId }) },
  processInstanceIds: { toQuery: (ids) => oneOrMany('processInstanceId', 'processInstanceIdIn', ids) },
  processDefinitionId: { toQuery: (processDefinitionId) => ({ processDefinitionId }) },
  processDefinitionKeys: {
    since: '7.24',
    toQuery: (keys) => oneOrMany('processDefinitionKey', 'processDefinitionKeyIn', keys),
  },
  processDefinitionName: { since: '7.24', toQuery: (processDefinitionName) => ({ processDefinitionName }) },
  processDefinitionNameLike: { since: '7.24', toQuery: (pattern) => ({ processDefinitionNameLike: pattern }) },
  tenantIds: { toQuery: (tenantIdIn) => ({ tenantIdIn }) },
  processVariables: { since: '7.24', toQuery: variableConditionsOf },
};

/** The first status that applies of SUSPENDED, FAILED, LOCKED, AVAILABLE, so each excludes those before it. */
const conditionsOfStatus: { readonly [Status in ExternalTaskStatus]: ExternalTaskQuery } = {
  SUSPENDED: { suspended: true },
  FAILED: { active: true, noRetriesLeft: true },
  LOCKED: { active: true, withRetriesLeft: true, locked: true },
  AVAILABLE: { active: true, withRetriesLeft: true, notLocked: true },
};

/** Flags of which the engine obeys only one when it gets both (engine-contract 5, Q4 to Q6). */
const contradictions: readonly (readonly [keyof ExternalTaskQuery, keyof ExternalTaskQuery])[] = [
  ['locked', 'notLocked'],
  ['withRetriesLeft', 'noRetriesLeft'],
  ['active', 'suspended'],
];

/** A filter in the engine's terms, and what of it needs a newer engine than 7.13. */
export type TranslatedFilter = {
  readonly query: ExternalTaskQuery;
  readonly newer: readonly { readonly what: string; readonly since: Since }[];
};

/**
 * Translates a filter; undefined when no task can match it, so that there is nothing to ask. Throws InvalidInputError for values
 * that the engine would misunderstand or, read by GET only, cannot be told.
 */
export function translateFilter(filter: ExternalTaskFilter, isGetOnly: boolean): TranslatedFilter | undefined {
  const query: ExternalTaskQuery = {};
  const newer: TranslatedFilter['newer'][number][] = [];
  let canMatch = true;
  for (const [field, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue;
    const row = externalTaskFilterTable[field as keyof Table] as Row<unknown> | undefined;
    const what = `filter.${field}`;
    // Never let a condition get lost: an engine asked without it would answer, or change, too much.
    if (row === undefined) throw new TypeError(`No row of the filter table says what ${field} means.`);
    if (Array.isArray(value) && value.length === 0) canMatch = false;
    else {
      if (isGetOnly) refuseListsThatGetCannotSay(value, what);
      const conditions = row.toQuery(Array.isArray(value) ? [...new Set(value)] : value, what, isGetOnly);
      Object.assign(query, conditions);
      if (row.since !== undefined && Object.keys(conditions).length > 0) newer.push({ what, since: row.since });
    }
  }
  if (contradictions.some(([one, other]) => query[one] && query[other])) canMatch = false;
  return canMatch ? { query, newer } : undefined;
}

/** A filter that also holds `condition`; undefined when the two exclude each other. A list is narrowed to what is in both. */
export function narrowFilter(
  filter: ExternalTaskFilter,
  condition: ExternalTaskFilter,
): ExternalTaskFilter | undefined {
  const narrowed: Record<string, unknown> = { ...filter };
  for (const [field, wanted] of Object.entries(condition)) {
    const given = filter[field as keyof ExternalTaskFilter];
    if (given === null || given === undefined) narrowed[field] = wanted;
    else if (Array.isArray(given)) narrowed[field] = given.filter((member) => (wanted as unknown[]).includes(member));
    else if (given !== wanted) return undefined;
  }
  return narrowed;
}

type Single = 'externalTaskId' | 'activityId' | 'processInstanceId' | 'processDefinitionKey';
type Many = 'externalTaskIdIn' | 'activityIdIn' | 'processInstanceIdIn' | 'processDefinitionKeyIn';

function oneOrMany(single: Single, many: Many, values: readonly string[]): ExternalTaskQuery {
  return values.length === 1 ? { [single]: values[0] } : { [many]: values };
}

/** A query string joins a list by commas, and the engine drops empty members at its end. */
function refuseListsThatGetCannotSay(value: unknown, what: string): void {
  if (!Array.isArray(value) || value.every((member) => member !== '' && !String(member).includes(','))) return;
  throw new InvalidInputError(
    what,
    'cannot hold an empty value or one with a comma while the engine is read by GET only.',
  );
}
