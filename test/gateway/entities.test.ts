import { expect, test } from 'vitest';
import { askEntities } from '../support/entities.ts';
import { callsOf, given } from './given.ts';

const subgraph = given(
  Array.from({ length: 60 }, (_, at) => ({ topicName: `topic-${at % 3}`, businessKey: `order-${at}` })),
  '--subgraph',
);
const taskAt = (at: number) => ({ __typename: 'ExternalTask', id: subgraph.tasks[at]?.id });
const instanceAt = (at: number) => ({ __typename: 'ProcessInstance', id: subgraph.tasks[at]?.processInstanceId });
const fifty = Array.from({ length: 50 }, (_, at) => at);

test('50 tasks are one call, in the order that was asked', async () => {
  const { data, errors } = await askEntities(
    subgraph.gateway,
    fifty.map((at) => taskAt(49 - at)),
    '... on ExternalTask { id topicName }',
  );
  expect(errors).toBeUndefined();
  expect(data?._entities).toEqual(fifty.map((at) => ({ id: taskAt(49 - at).id, topicName: `topic-${(49 - at) % 3}` })));
  expect(callsOf(subgraph)).toEqual(['POST /external-task?maxResults=50']);
});

test('what is gone is null and no error; a task that is named twice is asked for once', async () => {
  const { data, errors } = await askEntities(
    subgraph.gateway,
    [taskAt(0), { __typename: 'ExternalTask', id: 'gone' }, taskAt(1), taskAt(0)],
    '__typename ... on ExternalTask { businessKey }',
  );
  expect(errors).toBeUndefined();
  expect(data?._entities).toEqual([
    { __typename: 'ExternalTask', businessKey: 'order-0' },
    null,
    { __typename: 'ExternalTask', businessKey: 'order-1' },
    { __typename: 'ExternalTask', businessKey: 'order-0' },
  ]);
  expect(JSON.parse(subgraph.gateway.log[0]?.body ?? '{}').externalTaskIdIn).toHaveLength(3);
});

test('keys alone cost no call', async () => {
  const { data } = await askEntities(
    subgraph.gateway,
    [taskAt(0), instanceAt(1), { __typename: 'ProcessDefinition', id: subgraph.tasks[0]?.processDefinitionId }],
    '__typename ... on ExternalTask { id } ... on ProcessInstance { id } ... on ProcessDefinition { id }',
  );
  expect(data?._entities.map((entity) => (entity as { __typename: string }).__typename)).toEqual([
    'ExternalTask',
    'ProcessInstance',
    'ProcessDefinition',
  ]);
  expect(callsOf(subgraph)).toEqual([]);
});

test('the tasks of 50 process instances are one call', async () => {
  const { data, errors } = await askEntities(
    subgraph.gateway,
    fifty.map(instanceAt),
    '... on ProcessInstance { externalTasks { totalCount nodes { id } } }',
  );
  expect(errors).toBeUndefined();
  expect(data?._entities).toEqual(
    fifty.map((at) => ({ externalTasks: { totalCount: 1, nodes: [{ id: taskAt(at).id }] } })),
  );
  expect(callsOf(subgraph)).toEqual(['POST /external-task?maxResults=1050']);
});

test('what instances and definitions are, is one call for each kind; those that have ended have no more than their id', async () => {
  const definitionId = subgraph.tasks[0]?.processDefinitionId;
  const { data, errors } = await askEntities(
    subgraph.gateway,
    [
      instanceAt(0),
      { __typename: 'ProcessInstance', id: 'ended' },
      { __typename: 'ProcessDefinition', id: definitionId },
    ],
    `__typename
    ... on ProcessInstance { businessKey isSuspended processDefinition { id key } variables { name } incidents { id } externalTasks { totalCount } }
    ... on ProcessDefinition { key version isSuspended }`,
  );
  expect(errors).toBeUndefined();
  expect(data?._entities).toEqual([
    {
      __typename: 'ProcessInstance',
      businessKey: 'order-0',
      isSuspended: false,
      processDefinition: { id: definitionId, key: 'process' },
      variables: [],
      incidents: [],
      externalTasks: { totalCount: 1 },
    },
    {
      __typename: 'ProcessInstance',
      businessKey: null,
      isSuspended: null,
      processDefinition: null,
      variables: [],
      incidents: [],
      externalTasks: { totalCount: 0 },
    },
    { __typename: 'ProcessDefinition', key: 'process', version: expect.any(Number), isSuspended: false },
  ]);
});
