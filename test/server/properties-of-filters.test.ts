import { describe, expect, test } from 'vitest';
import { text } from '../support/arbitraries.ts';
import { givenPlausibleEngine, holds, patience } from '../support/gateway-of-properties.ts';
import { inputsOfSchema } from '../support/input-arbitraries.ts';
import type { ScriptedCall } from '../support/scripted-engine.ts';

const inputs = inputsOfSchema({ ID: text, String: text });

type Given = Readonly<Record<string, unknown>>;
/** The conditions of a call, as the engine has read them: lists are lists, everything in them is text. */
type Conditions = Readonly<Record<string, unknown>>;

const instant = (date: unknown) => new Date(date as string).getTime();
const sameInstant = (wire: unknown, given: unknown) =>
  /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/.test(`${wire}`) &&
  Date.parse(`${wire}`.replace('+0000', 'Z')) === instant(given);
const sameSet = (wire: unknown, given: unknown) =>
  JSON.stringify([...new Set(wire as string[])].toSorted()) ===
  JSON.stringify([...new Set(given as string[])].toSorted());
const oneOrMany = (one: string, many: string) => (given: unknown, q: Conditions) =>
  sameSet(q[many] ?? [q[one]], given) && (q[many] === undefined || q[one] === undefined);
const equal = (name: string) => (given: unknown, q: Conditions) => q[name] === given;
const flag = (whenTrue: string, whenFalse: string) => (given: unknown, q: Conditions) =>
  `${q[given ? whenTrue : whenFalse]}` === 'true';

/** What must stand in a call for each field (engine-contract 5), written down here a second time. */
const conditionOf: Readonly<Record<string, (given: unknown, query: Conditions) => boolean>> = {
  ids: oneOrMany('externalTaskId', 'externalTaskIdIn'),
  status: (given, q) =>
    ({
      SUSPENDED: q.suspended,
      FAILED: q.active && q.noRetriesLeft,
      LOCKED: q.active && q.withRetriesLeft && q.locked,
      AVAILABLE: q.active && q.withRetriesLeft && q.notLocked,
    })[given as string] !== undefined,
  topicName: equal('topicName'),
  workerId: equal('workerId'),
  isLocked: flag('locked', 'notLocked'),
  hasRetriesLeft: flag('withRetriesLeft', 'noRetriesLeft'),
  isSuspended: flag('suspended', 'active'),
  lockExpiresAfter: (given, q) => sameInstant(q.lockExpirationAfter, given),
  lockExpiresBefore: (given, q) => sameInstant(q.lockExpirationBefore, given),
  priorityAtLeast: (given, q) => q.priorityHigherThanOrEquals === `${BigInt(given as string)}`,
  priorityAtMost: (given, q) => q.priorityLowerThanOrEquals === `${BigInt(given as string)}`,
  activityIds: oneOrMany('activityId', 'activityIdIn'),
  executionId: equal('executionId'),
  processInstanceIds: oneOrMany('processInstanceId', 'processInstanceIdIn'),
  processDefinitionId: equal('processDefinitionId'),
  processDefinitionKeys: oneOrMany('processDefinitionKey', 'processDefinitionKeyIn'),
  processDefinitionName: equal('processDefinitionName'),
  processDefinitionNameLike: equal('processDefinitionNameLike'),
  tenantIds: (given, q) => sameSet(q.tenantIdIn, given),
  processVariables: (given, q) => variablesHold((given as { all: Given[] }).all, q.processVariables),
};

/** Each condition on a variable, in the same order. */
function variablesHold(all: readonly Given[], wire: unknown): boolean {
  const sent = (wire ?? []) as Given[];
  return (
    all.length === sent.length &&
    all.every(({ name, value }, at) => sent[at]?.name === name && valueHolds(value as Given, sent[at]?.value))
  );
}

function valueHolds(given: Given, wire: unknown): boolean {
  const [member, value] = Object.entries(given)[0] ?? [];
  if (member === 'isNull') return wire === null;
  if (member === 'dateValue') return sameInstant(wire, value);
  if (member === 'longValue') return wire === `${BigInt(value as string)}`;
  return member === 'doubleValue' ? Number(wire) === value : wire === value;
}

const present = (filter: Given | null | undefined) =>
  Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** A body with each number as its digits, so that none of them is lost in the test. */
const exactly = (body: string) =>
  JSON.parse(body, (_, member, context) => (typeof member === 'number' ? context?.source : member)) as Given;

/** Parameters as the engine reads them. */
function conditionsOfUrl(url: string): Conditions {
  const parameters = [...new URL(url, 'http://engine').searchParams];
  return Object.fromEntries(
    parameters.map(([name, value]) => {
      if (name === 'processVariables') return [name, value.split(',').map(variableOf)];
      return [name, name.endsWith('In') ? value.split(',') : value];
    }),
  );
}

function variableOf(text: string): Given {
  const [, name, operator, value] = /^([^_]*)_([a-zA-Z]+)_([\s\S]*)$/.exec(text) ?? [];
  return { name, operator, value };
}

function conditionsOf({ method, url, body }: ScriptedCall): Conditions {
  return method === 'GET' ? conditionsOfUrl(url) : exactly(body);
}

/** Checks every call of a list or a count; returns whether there was one. */
function requireConditions(filter: Given, calls: readonly ScriptedCall[]): boolean {
  for (const call of calls) {
    expect(`${call.method} ${call.url}`).toMatch(/^(POST|GET) \/external-task(\/count)?(\?|$)/);
    const query = conditionsOf(call);
    for (const [field, value] of present(filter)) {
      expect([field, conditionOf[field]?.(value, query), query]).toEqual([field, true, query]);
    }
  }
  return calls.length > 0;
}

/** Two conditions that exclude each other, or a list of nothing. */
function canMatch(filter: Given): boolean {
  const query = new Set(present(filter).flatMap(([field, value]) => flagsOf(field, value)));
  const contradicts = [
    ['locked', 'notLocked'],
    ['withRetriesLeft', 'noRetriesLeft'],
    ['active', 'suspended'],
  ].some((pair) => pair.every((flag) => query.has(flag)));
  return !contradicts && !present(filter).some(([, value]) => isEmptyList(value));
}

function flagsOf(field: string, value: unknown): readonly string[] {
  const flags: Readonly<Record<string, readonly string[]>> = {
    'status SUSPENDED': ['suspended'],
    'status FAILED': ['active', 'noRetriesLeft'],
    'status LOCKED': ['active', 'withRetriesLeft', 'locked'],
    'status AVAILABLE': ['active', 'withRetriesLeft', 'notLocked'],
    'isLocked true': ['locked'],
    'isLocked false': ['notLocked'],
    'hasRetriesLeft true': ['withRetriesLeft'],
    'hasRetriesLeft false': ['noRetriesLeft'],
    'isSuspended true': ['suspended'],
    'isSuspended false': ['active'],
  };
  return flags[`${field} ${value}`] ?? [];
}

const lists = `query($filter: ExternalTaskFilter) {
  externalTasks(filter: $filter, first: 2) { totalCount nodes { id } }
  externalTaskCount(filter: $filter)
}`;

describe.each([
  ['by POST', []],
  ['by GET only', ['--engine-get-only']],
] as const)('%s', (_, flags) => {
  const gateway = givenPlausibleEngine(...flags);

  test('every condition of a filter stands in every call, or there is no call', { timeout: patience }, () =>
    holds(inputs.named('ExternalTaskFilter'), 400, async (filter) => {
      const { data, errors } = await gateway.ask(lists, { filter });
      for (const { extensions } of errors ?? []) expect(extensions?.code).toBe('BAD_USER_INPUT');
      if (!requireConditions(filter, gateway.calls) && errors === undefined) {
        expect(canMatch(filter)).toBe(false);
        expect(data).toEqual({ externalTasks: { totalCount: 0, nodes: [] }, externalTaskCount: 0 });
      }
      return gateway.calls.length > 0;
    }),
  );

  test('a filter within a topic narrows it further', { timeout: patience }, () =>
    holds(inputs.named('ExternalTaskFilter'), 150, async (filter) => {
      await gateway.ask(
        `query($filter: ExternalTaskFilter) { externalTaskTopics { name externalTaskCount(filter: $filter) externalTasks(filter: $filter) { nodes { id } } } }`,
        { filter },
      );
      const [names, ...calls] = gateway.calls;
      expect(names?.url).toBe('/external-task/topic-names');
      for (const call of calls) {
        const { topicName } = conditionsOf(call);
        expect(['a', 'b']).toContain(topicName);
        requireConditions({ ...filter, topicName }, [call]);
        if (present(filter).some(([field]) => field === 'topicName')) expect(topicName).toBe(filter.topicName);
      }
      expect(calls.length).toBeLessThanOrEqual(4);
      return calls.length > 0;
    }),
  );

  test('a filter within an instance does, too', { timeout: patience }, () =>
    holds(inputs.named('ExternalTaskFilter'), 150, async (filter) => {
      await gateway.ask(
        'query($filter: ExternalTaskFilter) { externalTask(id: "t") { processInstance { externalTasks(filter: $filter) { nodes { id } } } } }',
        { filter },
      );
      const [task, ...calls] = gateway.calls;
      expect(task?.url).toBe('/external-task/t');
      requireConditions({ ...filter, processInstanceIds: ['p'] }, calls);
      if (calls.length > 0 && Array.isArray(filter.processInstanceIds))
        expect(filter.processInstanceIds).toContain('p');
      return calls.length > 0;
    }),
  );
});
