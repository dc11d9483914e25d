import { beforeEach, expect, test } from 'vitest';
import type { SeededTask, TaskSeed } from '../support/engine-under-test.ts';
import { BpmnError, Complete, Extend, Fail, Lock, Priority, Retries, Unlock } from './command-operations.ts';
import { callsOf, given } from './given.ts';

const locked = { lock: { workerId: 'w1', expiresIn: 60_000 } };
const commands = given([]);
let task: SeededTask;

beforeEach(async () => {
  await commands.engine.clear();
});

async function seed(one: TaskSeed): Promise<string> {
  const [made] = await commands.engine.seed([one]);
  if (made === undefined) throw new Error('Nothing was seeded.');
  task = made;
  commands.gateway.log.length = 0;
  return made.id;
}

const isOld = () => commands.engine.version.startsWith('7.13');

test('lock takes a free task; another worker is refused and told by whom', async ({ skip }) => {
  const id = await seed({});
  if (isOld()) {
    const { errors } = await commands.gateway.ask(Lock, { input: { id, workerId: 'w1', lockDuration: 60_000 } });
    expect(errors).toMatchObject([
      { message: '`lockExternalTask` needs engine 7.15; this is 7.13.0.', extensions: { code: 'ENGINE_TOO_OLD' } },
    ]);
    expect(callsOf(commands).filter((call) => call.includes('/lock'))).toEqual([]);
    skip('lock came with 7.15');
  }
  const first = await commands.gateway.ask(Lock, { input: { id, workerId: 'w1', lockDuration: 60_000 } });
  expect(first.data?.lockExternalTask).toEqual({
    __typename: 'LockExternalTaskPayload',
    externalTask: { status: 'LOCKED', lock: { workerId: 'w1' } },
  });
  const second = await commands.gateway.ask(Lock, { input: { id, workerId: 'w2', lockDuration: 60_000 } });
  expect(second.data?.lockExternalTask).toEqual({
    __typename: 'ExternalTaskNotLockedByWorkerError',
    externalTaskId: id,
    workerId: 'w2',
    lockedBy: 'w1',
    isRetryable: false,
    message: 'The task is locked by the worker "w1": leave it to that worker, or fetch another one.',
  });
});

test('extend makes the lock end from now; an expired one is refused', async () => {
  const id = await seed(locked);
  const { data } = await commands.gateway.ask(Extend, { input: { id, workerId: 'w1', lockDuration: 5_000 } });
  const extended = data?.extendExternalTaskLock;
  expect(extended?.__typename).toBe('ExtendExternalTaskLockPayload');
  const expiresAt =
    extended?.__typename === 'ExtendExternalTaskLockPayload' ? extended.externalTask?.lock?.expiresAt : '';
  expect(Date.parse(expiresAt ?? '') - Date.now()).toBeLessThan(6_000);
  const other = await commands.gateway.ask(Extend, { input: { id, workerId: 'w2', lockDuration: 5_000 } });
  expect(other.data?.extendExternalTaskLock).toMatchObject({
    __typename: 'ExternalTaskNotLockedByWorkerError',
    lockedBy: 'w1',
  });

  const expired = await seed({ lock: { workerId: 'w1', expiresIn: -1_000 } });
  const late = await commands.gateway.ask(Extend, { input: { id: expired, workerId: 'w1', lockDuration: 5_000 } });
  expect(late.data?.extendExternalTaskLock).toMatchObject({
    __typename: 'ExternalTaskLockExpiredError',
    isRetryable: false,
  });
});

test('unlock frees a task, whoever holds it', async () => {
  const id = await seed(locked);
  const { data } = await commands.gateway.ask(Unlock, { id });
  expect(data?.unlockExternalTask).toEqual({
    __typename: 'UnlockExternalTaskPayload',
    externalTask: { status: 'AVAILABLE', lock: null },
  });
  expect(callsOf(commands)).toEqual([`POST /external-task/${id}/unlock`, `GET /external-task/${id}`]);
});

test('complete ends the task; a second one finds nothing', async () => {
  const id = await seed(locked);
  const input = { id, workerId: 'w1', variables: [{ name: 'a', value: { stringValue: 'x' } }] };
  expect((await commands.gateway.ask(Complete, { input })).data?.completeExternalTask).toEqual({
    __typename: 'CompleteExternalTaskPayload',
    externalTaskId: id,
  });
  expect((await commands.gateway.ask(Complete, { input })).data?.completeExternalTask).toMatchObject({
    __typename: 'ExternalTaskNotFoundError',
    isRetryable: false,
  });
});

test('two completes at once: one is done, the other is told that it was not', async () => {
  const id = await seed(locked);
  const input = { id, workerId: 'w1' };
  const outcomes = await Promise.all([1, 2].map(() => commands.gateway.ask(Complete, { input })));
  const names = outcomes.map(({ data }) => data?.completeExternalTask?.__typename);
  expect(names.filter((name) => name === 'CompleteExternalTaskPayload')).toHaveLength(1);
  expect(names.filter((name) => name !== 'CompleteExternalTaskPayload')[0]).toMatch(
    /^ExternalTask(NotFound|Conflict|EngineRejected)Error$/,
  );
});

test('fail keeps the worker, sets the retries and the error; 0 leaves it failed', async () => {
  const id = await seed(locked);
  const report = { id, workerId: 'w1', errorMessage: 'Größe', errorDetails: 'at\nstep 3' };
  const backing = await commands.gateway.ask(Fail, { input: { ...report, retries: 2, retryTimeout: 60_000 } });
  expect(backing.data?.failExternalTask).toEqual({
    __typename: 'FailExternalTaskPayload',
    externalTask: {
      status: 'LOCKED',
      retries: 2,
      errorMessage: 'Größe',
      errorDetails: 'at\nstep 3',
      lock: { workerId: 'w1' },
    },
  });
  const failed = await commands.gateway.ask(Fail, { input: { id, workerId: 'w1', retries: 0 } });
  expect(failed.data?.failExternalTask).toMatchObject({
    externalTask: { status: 'FAILED', retries: 0, errorMessage: null, errorDetails: 'at\nstep 3' },
  });
});

test('an error that nothing catches ends the execution', async () => {
  const id = await seed(locked);
  const { data } = await commands.gateway.ask(BpmnError, {
    input: { id, workerId: 'w1', errorCode: 'E9', errorMessage: 'out' },
  });
  expect(data?.throwExternalTaskBpmnError).toEqual({
    __typename: 'ThrowExternalTaskBpmnErrorPayload',
    externalTaskId: id,
  });
});

test('priority and retries are set, to the last digit', async () => {
  const id = await seed({});
  const { data } = await commands.gateway.ask(Priority, { input: { id, priority: '9007199254740993' } });
  expect(data?.setExternalTaskPriority).toMatchObject({ externalTask: { priority: '9007199254740993' } });
  const stuck = await commands.gateway.ask(Retries, { input: { id, retries: 0 } });
  expect(stuck.data?.setExternalTaskRetries).toMatchObject({ externalTask: { retries: 0, status: 'FAILED' } });
  const again = await commands.gateway.ask(Retries, { input: { id, retries: 3 } });
  expect(again.data?.setExternalTaskRetries).toMatchObject({ externalTask: { retries: 3, status: 'AVAILABLE' } });
});

test('two mutations of one document: each payload shows the state after its own', async () => {
  const id = await seed({});
  const query = `mutation {
    one: setExternalTaskPriority(input: { id: "${id}", priority: 1 }) { ... on SetExternalTaskPriorityPayload { externalTask { priority } } }
    two: setExternalTaskPriority(input: { id: "${id}", priority: 2 }) { ... on SetExternalTaskPriorityPayload { externalTask { priority } } }
  }`;
  expect((await commands.gateway.ask(query)).data).toEqual({
    one: { externalTask: { priority: '1' } },
    two: { externalTask: { priority: '2' } },
  });
});

test('a suspended task is refused to workers, not to operators', async () => {
  const id = await seed({ ...locked, isSuspended: true });
  const input = { id, workerId: 'w1' };
  const answers = [
    (await commands.gateway.ask(Complete, { input })).data?.completeExternalTask,
    (await commands.gateway.ask(Fail, { input: { ...input, retries: 1 } })).data?.failExternalTask,
    (await commands.gateway.ask(BpmnError, { input: { ...input, errorCode: 'E' } })).data?.throwExternalTaskBpmnError,
    (await commands.gateway.ask(Extend, { input: { ...input, lockDuration: 1_000 } })).data?.extendExternalTaskLock,
  ];
  for (const answer of answers)
    expect(answer).toMatchObject({ __typename: 'ExternalTaskSuspendedError', isRetryable: true });
  expect(
    (await commands.gateway.ask(Priority, { input: { id, priority: 5 } })).data?.setExternalTaskPriority?.__typename,
  ).toBe('SetExternalTaskPriorityPayload');
});

test('a worker that does not hold the task is refused, and told who does', async () => {
  const id = await seed({});
  const input = { id, workerId: 'w1' };
  for (const answer of [
    (await commands.gateway.ask(Complete, { input })).data?.completeExternalTask,
    (await commands.gateway.ask(Fail, { input: { ...input, retries: 1 } })).data?.failExternalTask,
    (await commands.gateway.ask(BpmnError, { input: { ...input, errorCode: 'E' } })).data?.throwExternalTaskBpmnError,
  ]) {
    expect(answer).toMatchObject({
      __typename: 'ExternalTaskNotLockedByWorkerError',
      message: 'No worker holds this task: fetch or lock it before you report on it.',
    });
  }
});

test('a type that the engine does not know is told, and nothing is done', async () => {
  const id = await seed(locked);
  const variables = [{ name: 'a', value: { otherValue: { type: 'Nope', value: 1 } } }];
  const { data } = await commands.gateway.ask(Complete, { input: { id, workerId: 'w1', variables } });
  expect(data?.completeExternalTask).toMatchObject({ __typename: 'ExternalTaskInvalidInputError' });
  expect(data?.completeExternalTask).toMatchObject({
    message: expect.stringContaining("Unsupported value type 'Nope'"),
  });
  expect(
    (await commands.gateway.ask(Complete, { input: { id, workerId: 'w1' } })).data?.completeExternalTask,
  ).toMatchObject({
    externalTaskId: task.id,
  });
});
