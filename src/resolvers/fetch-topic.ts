import { givenMember } from '../rest/one-of.ts';
import { oneOrMany } from '../rest/filter-table.ts';
import { jsonDouble } from '../rest/int64.ts';
import type { FetchTopic } from '../rest/worker.ts';
import { requireDuration } from './command-input.ts';
import { InvalidInputError } from './errors.ts';

/** A topic as a worker asks for it. */
export type FetchTopicInput = {
  readonly topicName: string;
  /** Milliseconds. */
  readonly lockDuration: number;
  readonly variables?: readonly string[] | null | undefined;
  readonly localVariables: boolean;
  readonly businessKey?: string | null | undefined;
  readonly processDefinitionIds?: readonly string[] | null | undefined;
  readonly processDefinitionKeys?: readonly string[] | null | undefined;
  readonly processDefinitionVersionTag?: string | null | undefined;
  readonly anyProcessVariable?: readonly FetchVariableInput[] | null | undefined;
  readonly tenantIds?: readonly string[] | null | undefined;
  readonly withoutTenantId: boolean;
  readonly includeExtensionProperties: boolean;
};

type FetchVariableInput = { readonly name: string; readonly value: FetchVariableValue };

/** Exactly one of these; the type decides. */
export type FetchVariableValue = {
  readonly stringValue?: string | null | undefined;
  readonly booleanValue?: boolean | null | undefined;
  readonly integerValue?: number | null | undefined;
  readonly longValue?: bigint | null | undefined;
  readonly doubleValue?: number | null | undefined;
  readonly isNull?: boolean | null | undefined;
};

/**
 * The topic as the engine takes it. Without `wantsVariables` none are brought. Throws InvalidInputError below `path`: an empty list would
 * not filter (engine-contract 4.1), so it is refused.
 */
export function fetchTopicOf(topic: FetchTopicInput, path: string, wantsVariables: boolean): FetchTopic {
  requireDuration(topic.lockDuration, `${path}.lockDuration`);
  for (const list of ['processDefinitionIds', 'processDefinitionKeys', 'tenantIds', 'anyProcessVariable'] as const) {
    if (topic[list]?.length === 0) {
      throw new InvalidInputError(`${path}.${list}`, 'cannot be empty: leave it out for no such condition.');
    }
  }
  if (topic.withoutTenantId && topic.tenantIds) {
    throw new InvalidInputError(`${path}.withoutTenantId`, 'cannot go together with `tenantIds`.');
  }
  const { topicName, lockDuration, businessKey, processDefinitionVersionTag, tenantIds } = topic;
  return {
    topicName,
    lockDuration,
    ...(wantsVariables ? topic.variables && { variables: topic.variables } : { variables: [] }),
    ...(topic.localVariables && { localVariables: true }),
    ...(typeof businessKey === 'string' && { businessKey }),
    ...(topic.processDefinitionIds &&
      oneOrMany('processDefinitionId', 'processDefinitionIdIn', topic.processDefinitionIds)),
    ...(topic.processDefinitionKeys &&
      oneOrMany('processDefinitionKey', 'processDefinitionKeyIn', topic.processDefinitionKeys)),
    ...(typeof processDefinitionVersionTag === 'string' && { processDefinitionVersionTag }),
    ...(topic.anyProcessVariable && {
      processVariables: processVariablesOf(topic.anyProcessVariable, `${path}.anyProcessVariable`),
    }),
    ...(tenantIds && { tenantIdIn: tenantIds }),
    ...(topic.withoutTenantId && { withoutTenantId: true }),
    ...(topic.includeExtensionProperties && { includeExtensionProperties: true }),
  };
}

function processVariablesOf(
  variables: readonly FetchVariableInput[],
  path: string,
): NonNullable<FetchTopic['processVariables']> {
  const named = variables.map(({ name, value }, at) => {
    if (variables.findIndex((other) => other.name === name) < at) {
      throw new InvalidInputError(`${path}.${at}.name`, `names ${JSON.stringify(name)} a second time.`);
    }
    return [name, wireValueOf(value, `${path}.${at}.value`)] as const;
  });
  return Object.fromEntries(named);
}

type Table = {
  readonly [Member in keyof FetchVariableValue]-?: (
    value: NonNullable<FetchVariableValue[Member]>,
    path: string,
  ) => unknown;
};

/** The engine tells types by what JSON looks like: a Long by its size, a Double by its point (engine-contract 4.1). */
const table: Table = {
  stringValue: (text) => text,
  booleanValue: (flag) => flag,
  integerValue: (number) => number,
  longValue: (number, path) => {
    if (BigInt.asIntN(32, number) !== number) return number;
    throw new InvalidInputError(path, 'lies within 32 bits, where the engine looks for an Integer: use integerValue.');
  },
  doubleValue: jsonDouble,
  isNull: (isNull, path) => {
    if (isNull) return null;
    throw new InvalidInputError(path, 'can only be true.');
  },
};

function wireValueOf(value: FetchVariableValue, path: string): unknown {
  const [member, given] = givenMember(value) ?? [];
  const convert = table[member as keyof Table] as ((value: unknown, path: string) => unknown) | undefined;
  if (convert === undefined) throw new InvalidInputError(path, 'needs exactly one value.');
  return convert(given, `${path}.${member}`);
}
