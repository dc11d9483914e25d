import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eachGateway } from './gateways.ts';
import { startSupergraph, type SupergraphUnderTest } from './supergraph-under-test.ts';

describe.each(eachGateway)('%s', (_name, startGateway) => {
  let graph: SupergraphUnderTest;
  let id: string;
  beforeEach(async () => {
    graph = await startSupergraph(startGateway, {
      tasks: [
        { topicName: 'charge', businessKey: 'order-1' },
        { topicName: 'ship', businessKey: 'order-2' },
      ],
      orders: (tasks) =>
        tasks.map((task, index) => ({
          number: `order-${index + 1}`,
          customer: ['Ada', 'Grace'][index] ?? '',
          total: 1,
          processInstanceId: task.processInstanceId,
          taskId: task.id,
        })),
    });
    id = graph.tasks[0]?.id ?? '';
  });
  afterEach(() => graph.close());

  test('from a changed task to its order and back: what is read is what was written', async () => {
    const { data, errors } = await graph.gateway.ask(
      `mutation ($id: ID!) {
        lockExternalTask(input: { id: $id, workerId: "ada", lockDuration: 60000 }) {
          __typename
          ... on LockExternalTaskPayload {
            externalTask { status processInstance { order { customer task { status lock { workerId } } } } }
          }
          ... on ExternalTaskError { message }
        }
      }`,
      { id },
    );
    expect({ data, errors }).toEqual({
      data: {
        lockExternalTask: {
          __typename: 'LockExternalTaskPayload',
          externalTask: {
            status: 'LOCKED',
            processInstance: { order: { customer: 'Ada', task: { status: 'LOCKED', lock: { workerId: 'ada' } } } },
          },
        },
      },
    });
  });

  test('of two writes to one task each reads its own', async () => {
    const { data, errors } = await graph.gateway.ask(
      `mutation ($id: ID!) {
        first: setExternalTaskPriority(input: { id: $id, priority: 21 }) { ...priority }
        second: setExternalTaskPriority(input: { id: $id, priority: 22 }) { ...priority }
      }
      fragment priority on SetExternalTaskPriorityPayload {
        externalTask { priority processInstance { order { task { topicName } } } }
      }`,
      { id },
    );
    const written = (priority: string) => ({
      externalTask: { priority, processInstance: { order: { task: { topicName: 'charge' } } } },
    });
    expect({ data, errors }).toEqual({ data: { first: written('21'), second: written('22') } });
  });

  test('a completed task is gone from its order, and only that', async () => {
    const lockAndComplete = await graph.gateway.ask(
      `mutation ($id: ID!) {
        lockExternalTask(input: { id: $id, workerId: "ada", lockDuration: 60000 }) { __typename }
        completeExternalTask(input: { id: $id, workerId: "ada" }) { __typename }
      }`,
      { id },
    );
    expect(lockAndComplete).toEqual({
      data: {
        lockExternalTask: { __typename: 'LockExternalTaskPayload' },
        completeExternalTask: { __typename: 'CompleteExternalTaskPayload' },
      },
    });
    const { data } = await graph.gateway.ask('{ orders { customer task { topicName } } }');
    expect(data).toEqual({
      orders: [
        { customer: 'Ada', task: null },
        { customer: 'Grace', task: { topicName: 'ship' } },
      ],
    });
  });

  test('a failure that a caller can act on arrives as data', async () => {
    const { data, errors } = await graph.gateway.ask(
      `mutation ($id: ID!) {
        completeExternalTask(input: { id: $id, workerId: "somebody else" }) {
          __typename
          ... on ExternalTaskError { message }
        }
      }`,
      { id: 'no-such-task' },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ completeExternalTask: { __typename: 'ExternalTaskNotFoundError' } });
  });
});
