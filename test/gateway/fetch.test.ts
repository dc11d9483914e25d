import { beforeEach, expect, test } from 'vitest';
import type { FetchExternalTaskTopicInput } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import type { SeededTask, TaskSeed } from '../support/engine-under-test.ts';
import { callsOf, given } from './given.ts';

const Fetch = graphql(`
  mutation Fetch($input: FetchAndLockExternalTasksInput!) {
    fetchAndLockExternalTasks(input: $input) {
      __typename
      ... on FetchAndLockExternalTasksPayload {
        externalTasks {
          externalTask { id topicName status priority businessKey errorDetails lock { workerId } }
          variables { name type value text object { objectTypeName serializationDataFormat } file { filename mimeType encoding } }
          extensionProperties { name value }
          errorDetails
        }
      }
      ... on ExternalTaskError { message }
      ... on ExternalTaskInvalidInputError { path }
    }
  }
`);
const FetchIds = graphql(`
  mutation FetchIds($input: FetchAndLockExternalTasksInput!) {
    fetchAndLockExternalTasks(input: $input) {
      __typename
      ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { id } } }
      ... on ExternalTaskInvalidInputError { path }
    }
  }
`);

const fetching = given([]);
let tasks: readonly SeededTask[] = [];

beforeEach(() => fetching.engine.clear());

async function seed(...seeds: TaskSeed[]): Promise<void> {
  tasks = await fetching.engine.seed(seeds);
  fetching.gateway.log.length = 0;
}

const topic = (more: Partial<FetchExternalTaskTopicInput> = {}): FetchExternalTaskTopicInput => ({
  topicName: 'topic',
  lockDuration: 60_000,
  ...more,
});

/** Which of the seeded tasks, by their place, a fetch gets. */
async function fetched(more: Partial<FetchExternalTaskTopicInput>, fields: object = {}): Promise<readonly number[]> {
  const input = { workerId: 'w1', topics: [topic(more)], ...fields };
  const { data, errors } = await fetching.gateway.ask(FetchIds, { input });
  expect(errors).toBeUndefined();
  const result = data?.fetchAndLockExternalTasks;
  if (result?.__typename !== 'FetchAndLockExternalTasksPayload') throw new Error(JSON.stringify(result));
  return result.externalTasks.map(({ externalTask }) => tasks.findIndex(({ id }) => id === externalTask.id));
}

test('a worker gets the task, its error details and its variables exactly, in one call', async () => {
  await seed({
    businessKey: 'order-1',
    priority: 9007199254740993n,
    lock: { workerId: 'w0', expiresIn: 60_000 },
    failure: { errorMessage: 'no', errorDetails: 'Größe\nat step 3', retries: 1 },
    variables: {
      aString: { type: 'String', value: 'Größe 🚚' },
      aBoolean: { type: 'Boolean', value: true },
      aShort: { type: 'Short', value: 7 },
      anInteger: { type: 'Integer', value: -2147483648 },
      aLong: { type: 'Long', value: 9007199254740993n },
      aDouble: { type: 'Double', value: 1.5 },
      aDate: { type: 'Date', value: '2026-01-23T13:42:42.657+0000' },
      aNull: { type: 'Null', value: null },
      nullString: { type: 'String', value: null },
      someBytes: { type: 'Bytes', value: 'aGVsbG8=' },
    },
  });
  const { data } = await fetching.gateway.ask(Fetch, { input: { workerId: 'w1', topics: [topic()] } });
  const info = { object: null, file: null };
  expect(data?.fetchAndLockExternalTasks).toEqual({
    __typename: 'FetchAndLockExternalTasksPayload',
    externalTasks: [
      {
        externalTask: {
          id: tasks[0]?.id,
          topicName: 'topic',
          status: 'LOCKED',
          priority: '9007199254740993',
          businessKey: 'order-1',
          errorDetails: 'Größe\nat step 3',
          lock: { workerId: 'w1' },
        },
        errorDetails: 'Größe\nat step 3',
        extensionProperties: [],
        variables: [
          { name: 'aBoolean', type: 'Boolean', value: true, text: 'true', ...info },
          {
            name: 'aDate',
            type: 'Date',
            value: '2026-01-23T13:42:42.657Z',
            text: '2026-01-23T13:42:42.657+0000',
            ...info,
          },
          { name: 'aDouble', type: 'Double', value: 1.5, text: '1.5', ...info },
          { name: 'aLong', type: 'Long', value: '9007199254740993', text: '9007199254740993', ...info },
          { name: 'aNull', type: 'Null', value: null, text: null, ...info },
          { name: 'aShort', type: 'Short', value: 7, text: '7', ...info },
          { name: 'aString', type: 'String', value: 'Größe 🚚', text: 'Größe 🚚', ...info },
          { name: 'anInteger', type: 'Integer', value: -2147483648, text: '-2147483648', ...info },
          { name: 'nullString', type: 'String', value: null, text: null, ...info },
          { name: 'someBytes', type: 'Bytes', value: 'aGVsbG8=', text: 'aGVsbG8=', ...info },
        ],
      },
    ],
  });
  expect(callsOf(fetching)).toEqual(['POST /external-task/fetchAndLock']);
});

test('variables that nobody selects are not fetched', async () => {
  await seed({ variables: { big: { type: 'String', value: 'x' } } });
  expect(await fetched({})).toEqual([0]);
  expect(fetching.gateway.log[0]?.body).toBe(
    '{"workerId":"w1","maxTasks":10,"topics":[{"topicName":"topic","lockDuration":60000,"variables":[]}]}',
  );
});

test('a lock that is held is not given again; one that has expired is', async () => {
  await seed({}, { lock: { workerId: 'w0', expiresIn: -1_000 } }, { lock: { workerId: 'w0', expiresIn: 60_000 } });
  expect((await fetched({})).toSorted()).toEqual([0, 1]);
  expect(await fetched({})).toEqual([]);
});

test('maxTasks bounds what is taken, the most important first', async () => {
  await seed({ priority: 1 }, { priority: 50 }, { priority: 7 }, { priority: 40 });
  expect(await fetched({}, { maxTasks: 2, usePriority: true })).toEqual([1, 3]);
});

test('the oldest or the newest first, where the engine knows how', async () => {
  await seed({}, {}, {});
  if (fetching.engine.version.startsWith('7.13')) {
    const input = { workerId: 'w', topics: [topic()], orderByCreatedAt: 'DESC' as const };
    const { errors } = await fetching.gateway.ask(FetchIds, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'ENGINE_TOO_OLD' } }]);
    expect(callsOf(fetching)).not.toContain('POST /external-task/fetchAndLock');
    return;
  }
  expect(await fetched({}, { orderByCreatedAt: 'DESC' })).toEqual([2, 1, 0]);
});

/** Tasks that differ in everything a topic can ask for; each case names those that it gets. */
const various: readonly TaskSeed[] = [
  {
    businessKey: 'one',
    processDefinitionKey: 'p1',
    processDefinitionVersionTag: 'v1',
    tenantId: 'north',
    variables: { i: { type: 'Integer', value: 1 }, s: { type: 'String', value: 'x' }, d: { type: 'Double', value: 5 } },
  },
  {
    businessKey: 'two',
    processDefinitionKey: 'p2',
    processDefinitionVersionTag: 'w1',
    variables: {
      i: { type: 'Long', value: 3000000000 },
      b: { type: 'Boolean', value: true },
      n: { type: 'Null', value: null },
    },
  },
];

test.each<[string, () => Partial<FetchExternalTaskTopicInput>, readonly number[]]>([
  ['businessKey', () => ({ businessKey: 'two' }), [1]],
  ['one processDefinitionId', () => ({ processDefinitionIds: [tasks[0]?.processDefinitionId ?? ''] }), [0]],
  [
    'several processDefinitionIds',
    () => ({ processDefinitionIds: [tasks[0]?.processDefinitionId ?? '', 'nope'] }),
    [0],
  ],
  ['one processDefinitionKey', () => ({ processDefinitionKeys: ['p2'] }), [1]],
  ['several processDefinitionKeys', () => ({ processDefinitionKeys: ['p2', 'nope'] }), [1]],
  ['processDefinitionVersionTag', () => ({ processDefinitionVersionTag: 'v%' }), [0]],
  ['tenantIds', () => ({ tenantIds: ['north', 'west'] }), [0]],
  ['withoutTenantId', () => ({ withoutTenantId: true }), [1]],
  ['a string', () => ({ anyProcessVariable: [{ name: 's', value: { stringValue: 'x' } }] }), [0]],
  ['an integer', () => ({ anyProcessVariable: [{ name: 'i', value: { integerValue: 1 } }] }), [0]],
  ['a long', () => ({ anyProcessVariable: [{ name: 'i', value: { longValue: '3000000000' } }] }), [1]],
  ['a whole double', () => ({ anyProcessVariable: [{ name: 'd', value: { doubleValue: 5 } }] }), [0]],
  ['a boolean', () => ({ anyProcessVariable: [{ name: 'b', value: { booleanValue: true } }] }), [1]],
  ['a null', () => ({ anyProcessVariable: [{ name: 'n', value: { isNull: true } }] }), [1]],
  [
    'any one of several variables',
    () => ({
      anyProcessVariable: [
        { name: 'i', value: { integerValue: 1 } },
        { name: 's', value: { stringValue: 'zzz' } },
      ],
    }),
    [0],
  ],
])('a topic is narrowed by %s', async (_, more, expected) => {
  await seed(...various);
  expect(await fetched(more())).toEqual(expected);
});

test('only named variables are brought, and only local ones where that is asked', async () => {
  await seed({
    variables: { a: { type: 'String', value: 'process' }, b: { type: 'Integer', value: 2 } },
    localVariables: { a: { type: 'String', value: 'local' } },
  });
  const ask = async (more: Partial<FetchExternalTaskTopicInput>) => {
    await fetching.gateway.ask(`mutation { unlockExternalTask(input: { id: "${tasks[0]?.id}" }) { __typename } }`);
    const { data } = await fetching.gateway.ask(Fetch, { input: { workerId: 'w1', topics: [topic(more)] } });
    const result = data?.fetchAndLockExternalTasks;
    if (result?.__typename !== 'FetchAndLockExternalTasksPayload') throw new Error(JSON.stringify(result));
    return result.externalTasks[0]?.variables.map(({ name, text }) => `${name}=${text}`);
  };
  expect(await ask({})).toEqual(['a=local', 'b=2']);
  expect(await ask({ variables: ['b', 'nope'] })).toEqual(['b=2']);
  expect(await ask({ variables: [] })).toEqual([]);
  expect(await ask({ localVariables: true })).toEqual(['a=local']);
});

test.each<[string, object, readonly string[]]>([
  ['an empty worker', { workerId: '' }, ['workerId']],
  ['no topic', { topics: [] }, ['topics']],
  ['a topic twice', { topics: [topic(), topic()] }, ['topics', '1', 'topicName']],
  ['no tasks', { maxTasks: 0 }, ['maxTasks']],
  ['too many tasks', { maxTasks: 1_001 }, ['maxTasks']],
  ['a lock of 0', { topics: [topic({ lockDuration: 0 })] }, ['topics', '0', 'lockDuration']],
  ['too long a wait', { waitFor: 1_800_001 }, ['waitFor']],
  [
    'an empty list of definitions',
    { topics: [topic({ processDefinitionIds: [] })] },
    ['topics', '0', 'processDefinitionIds'],
  ],
  ['an empty list of tenants', { topics: [topic({ tenantIds: [] })] }, ['topics', '0', 'tenantIds']],
  [
    'tenants and none',
    { topics: [topic({ tenantIds: ['a'], withoutTenantId: true })] },
    ['topics', '0', 'withoutTenantId'],
  ],
  [
    'a variable twice',
    {
      topics: [
        topic({
          anyProcessVariable: [
            { name: 'a', value: { integerValue: 1 } },
            { name: 'a', value: { integerValue: 2 } },
          ],
        }),
      ],
    },
    ['topics', '0', 'anyProcessVariable', '1', 'name'],
  ],
  [
    'a long that is an integer',
    { topics: [topic({ anyProcessVariable: [{ name: 'a', value: { longValue: 1 } }] })] },
    ['topics', '0', 'anyProcessVariable', '0', 'value', 'longValue'],
  ],
  [
    'isNull: false',
    { topics: [topic({ anyProcessVariable: [{ name: 'a', value: { isNull: false } }] })] },
    ['topics', '0', 'anyProcessVariable', '0', 'value', 'isNull'],
  ],
])('%s is refused with its path, and nothing is sent', async (_, fields, path) => {
  const input = { workerId: 'w1', topics: [topic()], ...fields };
  const { data } = await fetching.gateway.ask(FetchIds, { input });
  expect(data?.fetchAndLockExternalTasks).toEqual({ __typename: 'ExternalTaskInvalidInputError', path });
  expect(fetching.gateway.log).toEqual([]);
});
