import { beforeEach, expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import type { TaskSeed } from '../support/engine-under-test.ts';
import { BpmnError, Complete, Fail } from './command-operations.ts';
import { askEngine, given } from './given.ts';

const TakeAfter = graphql(`
  mutation TakeAfter($topicName: String!, $isExtended: Boolean! = false) {
    fetchAndLockExternalTasks(
      input: {
        workerId: "w1"
        topics: [{ topicName: $topicName, lockDuration: 60000, includeExtensionProperties: $isExtended }]
      }
    ) {
      ... on FetchAndLockExternalTasksPayload {
        externalTasks { externalTask { id } variables { name text } extensionProperties { name value } }
      }
      ... on ExternalTaskError { message }
    }
  }
`);

const locked = { lock: { workerId: 'w1', expiresIn: 60_000 } };
const effects = given([]);

beforeEach(() => effects.engine.clear());

async function seed(task: TaskSeed): Promise<string> {
  const [made] = await effects.engine.seed([task]);
  return made?.id ?? '';
}

async function take(topicName: string, isExtended = false) {
  const { data } = await effects.gateway.ask(TakeAfter, { topicName, isExtended });
  const result = data?.fetchAndLockExternalTasks;
  return result && 'externalTasks' in result ? result.externalTasks : [];
}

const variables = [{ name: 'result', value: { stringValue: 'kept?' } }];
const isOld = () => effects.engine.version.startsWith('7.13');

test.each(['unknown-property', 'missing-resource'] as const)(
  'a process that fails after completion (%s) rolls all back: the task is still there, still locked',
  async (failsAfterCompletion) => {
    const id = await seed({ ...locked, failsAfterCompletion });
    const { data } = await effects.gateway.ask(Complete, { input: { id, workerId: 'w1', variables } });
    expect(data?.completeExternalTask).toMatchObject({
      __typename: 'ExternalTaskEngineRejectedError',
      isRetryable: false,
    });
    const row = await askEngine<{ workerId: string; processInstanceId: string }>(effects, `/external-task/${id}`);
    expect(row.workerId).toBe('w1');
    expect(await askEngine(effects, `/process-instance/${row.processInstanceId}/variables`)).toEqual({});
  },
);

test('an error that the model catches goes on there, with its variables', async () => {
  const id = await seed({ ...locked, onBpmnError: { E1: { topicName: 'caught', activityId: 'caught' } } });
  const input = { id, workerId: 'w1', errorCode: 'E1', errorMessage: 'out of stock', variables };
  expect((await effects.gateway.ask(BpmnError, { input })).data?.throwExternalTaskBpmnError?.__typename).toBe(
    'ThrowExternalTaskBpmnErrorPayload',
  );
  const [caught] = await take('caught');
  expect(caught?.variables).toEqual(
    expect.arrayContaining([
      { name: 'errorCode', text: 'E1' },
      { name: 'errorMessage', text: 'out of stock' },
      { name: 'result', text: 'kept?' },
    ]),
  );
});

test('a failure that an error event of the model takes leaves no task to show', async ({ skip }) => {
  if (isOld()) skip('error events are evaluated from 7.15 on');
  const id = await seed({
    ...locked,
    errorEvents: { 'out of stock': 'E1' },
    onBpmnError: { E1: { topicName: 'caught', activityId: 'caught' } },
  });
  const { data } = await effects.gateway.ask(Fail, {
    input: { id, workerId: 'w1', errorMessage: 'out of stock', retries: 3 },
  });
  expect(data?.failExternalTask).toEqual({ __typename: 'FailExternalTaskPayload', externalTask: null });
  expect(await take('caught')).toHaveLength(1);
});

test('extension properties come with the task, where the engine knows them', async () => {
  await seed({ topicName: 'extended', extensionProperties: { p1: 'v1' } });
  if (isOld()) {
    const { errors } = await effects.gateway.ask(TakeAfter, { topicName: 'extended', isExtended: true });
    expect(errors).toMatchObject([{ extensions: { code: 'ENGINE_TOO_OLD' } }]);
    return;
  }
  expect((await take('extended', true))[0]?.extensionProperties).toEqual([{ name: 'p1', value: 'v1' }]);
});
