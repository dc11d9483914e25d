import { expect } from 'vitest';
import type { ConformanceCase, Exchange, Expectation } from './conformance-case.ts';
import { error, errorOfType, json, tasks, tasksInOrder } from './expectations.ts';

const ask = 'POST /external-task/fetchAndLock';
const topic = { topicName: 'topic', lockDuration: 60_000 };

/** A fetch of `topic` with these changes of the topic and of the whole. */
function fetching(topicChanges: object, answer: Exchange['answer'], changes: object = {}): Exchange {
  return { ask, body: { workerId: 'w1', maxTasks: 10, topics: [{ ...topic, ...topicChanges }], ...changes }, answer };
}

/** Each fetched task is free again, for the next exchange. */
function freeing(...names: readonly string[]): readonly Exchange[] {
  return names.map((name) => ({
    ask: `POST /external-task/{${name}}/unlock`,
    answer: ({ status }) => expect(status).toBe(204),
  }));
}

/** Each in turn over the same task, which is free before each. */
function inTurn(name: string, fetches: readonly Exchange[]): readonly Exchange[] {
  return fetches.flatMap((fetch) => [...freeing(name), fetch]);
}

/** What the one fetched task has in common with this. */
function fetched(expected: object): Expectation {
  return ({ status, text }) => {
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual([expect.objectContaining(expected)]);
  };
}

const integer = (value: number) => ({ type: 'Integer', value, valueInfo: {} });
const string = (value: string) => ({ type: 'String', value, valueInfo: {} });

/** The keys of engine-contract 2.2 in their order. */
const lockedTask: Expectation = ({ text }, _seeded, { minor }) =>
  expect(Object.keys(JSON.parse(text)[0])).toEqual([
    'activityId',
    'activityInstanceId',
    'errorMessage',
    'errorDetails',
    'executionId',
    'id',
    'lockExpirationTime',
    ...(minor < 21 ? [] : ['createTime']),
    'processDefinitionId',
    'processDefinitionKey',
    'processDefinitionVersionTag',
    'processInstanceId',
    'retries',
    'suspended',
    'workerId',
    'topicName',
    'tenantId',
    'variables',
    'priority',
    'businessKey',
    ...(minor < 14 ? [] : ['extensionProperties']),
  ]);

/** Engine-contract 9.1, which tasks are fetched and with what. */
export const fetchSelection: readonly ConformanceCase[] = [
  {
    id: 'F26',
    title: 'a locked task has its keys in order; extension properties are for the topic that asks',
    given: {
      a: {
        extensionProperties: { p1: 'v1' },
        businessKey: 'order-1',
        processDefinitionVersionTag: 'v7',
        variables: { a: { type: 'String', value: 'x' } },
      },
    },
    exchanges: [
      ...inTurn('a', [
        fetching({}, lockedTask),
        fetching(
          {},
          fetched({
            suspended: false,
            errorDetails: null,
            workerId: 'w1',
            businessKey: 'order-1',
            processDefinitionVersionTag: 'v7',
            lockExpirationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/),
            variables: { a: string('x') },
          }),
        ),
      ]),
      ...inTurn('a', [
        fetching({}, fetched({ extensionProperties: {} })),
        fetching({}, fetched({ extensionProperties: {} }), { includeExtensionProperties: true }),
        fetching({ includeExtensionProperties: true }, fetched({ extensionProperties: { p1: 'v1' } })),
      ]).map((exchange) => ({ ...exchange, on: { since: 14 } })),
    ],
  },
  {
    id: 'F27',
    title: 'a valid lock keeps a task even from its own worker',
    given: { a: {} },
    exchanges: [fetching({}, tasks('a')), fetching({}, json([]))],
  },
  {
    id: 'F28',
    title: 'an expired lock is for the next worker',
    given: { a: {} },
    exchanges: [
      fetching({ lockDuration: 150 }, tasks('a')),
      fetching({}, json([]), { workerId: 'w2' }),
      { wait: 250 },
      fetching({}, tasks('a'), { workerId: 'w2' }),
      { ask: 'GET /external-task?workerId=w2', answer: tasks('a') },
    ],
  },
  {
    id: 'F29',
    title: 'usePriority takes the most urgent first',
    given: { low: { priority: 1 }, high: { priority: 50 }, middle: { priority: 7 }, alsoHigh: { priority: 50 } },
    exchanges: [
      fetching({}, tasks('high', 'alsoHigh'), { maxTasks: 2, usePriority: true }),
      ...freeing('high', 'alsoHigh'),
      fetching(
        {},
        ({ text }) =>
          expect(JSON.parse(text).map(({ priority }: { priority: number }) => priority)).toEqual([50, 50, 7, 1]),
        { usePriority: true },
      ),
    ],
  },
  {
    id: 'F30',
    title: 'sorting by creation time, after the priority if that is wanted',
    skip: { on: { before: 21 }, reason: 'the sorting of fetchAndLock came with 7.21' },
    given: { oldest: { priority: 5 }, middle: {}, newest: { priority: 5 } },
    exchanges: [
      fetching({}, tasksInOrder('newest', 'middle', 'oldest'), {
        sorting: [{ sortBy: 'createTime', sortOrder: 'desc' }],
      }),
      ...freeing('oldest', 'middle', 'newest'),
      fetching({}, tasksInOrder('newest', 'oldest', 'middle'), {
        sorting: [{ sortBy: 'createTime', sortOrder: 'desc' }],
        usePriority: true,
      }),
    ],
  },
  {
    id: 'F31',
    title: 'variables: none of [], all of null, else those that exist',
    given: { a: { variables: { i: { type: 'Integer', value: 1 }, s: { type: 'String', value: 'x' } } } },
    exchanges: inTurn('a', [
      fetching({ variables: [] }, fetched({ variables: {} })),
      fetching({ variables: null }, fetched({ variables: { i: integer(1), s: string('x') } })),
      fetching({ variables: ['i', 'nope'] }, fetched({ variables: { i: integer(1) } })),
      fetching({ variables: [null] }, fetched({ variables: {} })),
    ]),
  },
  {
    id: 'F32',
    title: "variables of the task's own scope hide those of the process, or come alone",
    given: {
      a: {
        variables: { inp: { type: 'String', value: 'process' }, i: { type: 'Integer', value: 1 } },
        localVariables: { inp: { type: 'String', value: 'local' } },
      },
    },
    exchanges: inTurn('a', [
      fetching({ localVariables: true }, fetched({ variables: { inp: string('local') } })),
      fetching({ localVariables: false }, fetched({ variables: { inp: string('local'), i: integer(1) } })),
    ]),
  },
  {
    id: 'F33',
    title: 'processVariables are alternatives',
    given: { a: { variables: { i: { type: 'Integer', value: 1 }, str: { type: 'String', value: 's' } } } },
    exchanges: [
      fetching({ processVariables: { i: 2, str: 'zzz' } }, json([])),
      fetching({ processVariables: { i: 1, str: 'zzz' } }, tasks('a')),
    ],
  },
  {
    id: 'F34',
    title: 'processVariables are compared within their type, and of the process alone',
    given: {
      a: {
        variables: {
          lo: { type: 'Long', value: 3 },
          d: { type: 'Double', value: 1.5 },
          bo: { type: 'Boolean', value: true },
          n: { type: 'String', value: null },
          t: { type: 'Date', value: '2026-01-23T13:42:42.657+0000' },
        },
        localVariables: { inp: { type: 'String', value: 'local' } },
      },
    },
    exchanges: inTurn('a', [
      fetching({ processVariables: { lo: 3 } }, json([])),
      fetching({ processVariables: { d: 1.5 } }, tasks('a')),
      fetching({ processVariables: { bo: true } }, tasks('a')),
      fetching({ processVariables: { bo: false } }, json([])),
      fetching({ processVariables: { n: null } }, tasks('a')),
      fetching({ processVariables: { inp: 'local' } }, json([])),
      // No date is read in a text here, unlike in a query.
      fetching({ processVariables: { t: '2026-01-23T13:42:42.657+0000' } }, json([])),
      fetching({ processVariables: {} }, tasks('a')),
    ]),
  },
  {
    id: 'F35',
    title: 'processVariables are no objects',
    given: { a: {} },
    exchanges: [
      fetching(
        { processVariables: { x: { a: 1 } } },
        error(500, 'ProcessEngineException', 'Object values cannot be used to query', 0),
      ),
    ],
  },
  {
    id: 'F36',
    title: 'no tenants is no filter, and named ones win over none',
    given: { none: {}, a: { tenantId: 'tenA' }, b: { tenantId: 'tenB' } },
    exchanges: [
      fetching({ tenantIdIn: [] }, tasks('none', 'a', 'b')),
      ...freeing('none', 'a', 'b'),
      fetching({ withoutTenantId: true, tenantIdIn: ['tenA'] }, tasks('a')),
      fetching({ withoutTenantId: true }, tasks('none')),
    ],
  },
  {
    id: 'F37',
    title: 'a version tag is a pattern',
    given: { a: { processDefinitionVersionTag: 'vt1' }, b: {} },
    exchanges: inTurn('a', [
      fetching({ processDefinitionVersionTag: 'vt%' }, tasks('a')),
      fetching({ processDefinitionVersionTag: 'vt1' }, tasks('a')),
      fetching({ processDefinitionVersionTag: 'v' }, json([])),
    ]),
  },
  {
    id: 'F38',
    title: 'of a topic named twice the last counts',
    given: { a: {} },
    exchanges: [
      fetching({}, json([]), { topics: [topic, { ...topic, businessKey: 'nope' }] }),
      fetching({}, tasks('a'), { topics: [{ ...topic, businessKey: 'nope' }, topic] }),
    ],
  },
  {
    id: 'F48',
    title: 'an object of an unknown class is no variable to deserialise, and then nothing is locked',
    skip: { on: { family: 'operaton' }, reason: 'Operaton runs without Spin, so there are no JSON objects' },
    given: {
      a: {
        variables: {
          obNoCls: {
            type: 'Object',
            value: '{}',
            valueInfo: { objectTypeName: 'shop.NoSuchClass', serializationDataFormat: 'application/json' },
          },
        },
      },
    },
    exchanges: [
      fetching(
        { deserializeValues: true },
        error(500, 'ProcessEngineException', /^Cannot deserialize object in variable 'obNoCls': /, 0),
      ),
      { ask: 'GET /external-task?notLocked=true', answer: tasks('a') },
      fetching({}, tasks('a')),
    ],
  },
  {
    id: 'F49',
    title: 'neither suspended tasks nor those without retries are fetched',
    given: { noRetries: { retries: 0 }, suspended: { isSuspended: true }, free: { retries: 1 } },
    exchanges: [fetching({}, tasks('free'))],
  },
  {
    id: 'F50',
    title: 'a topic name is no pattern any more',
    given: { a: {} },
    exchanges: [
      { ...fetching({ topicName: 'topi_' }, json([])), on: { since: 15 } },
      { ...fetching({ topicName: 'topi_' }, errorOfType(500, ['NullPointerException'])), on: { before: 15 } },
    ],
  },
];
