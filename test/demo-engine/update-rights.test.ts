import { expect, test } from 'vitest';
import { basic, get, given, send } from './given.ts';

const lock = { workerId: 'w', expiresIn: 60_000 };

const users = {
  reader: { password: 'p', tenants: 'all', canUpdate: () => false, canCreateBatches: false },
  stranger: { password: 'p', canUpdate: () => true },
} as const;

const commands: readonly (readonly [method: string, path: string, body: object])[] = [
  ['POST', '/lock', { workerId: 'w', lockDuration: 1_000 }],
  ['POST', '/extendLock', { workerId: 'w', newDuration: 1_000 }],
  ['POST', '/unlock', {}],
  ['POST', '/complete', { workerId: 'w' }],
  ['POST', '/failure', { workerId: 'w', retries: 1 }],
  ['POST', '/bpmnError', { workerId: 'w', errorCode: 'x' }],
  ['PUT', '/retries', { retries: 1 }],
  ['PUT', '/priority', { priority: 1 }],
];

test.each(commands)('%s %s without the right to update, and of another tenant', async (method, path, body) => {
  const engine = await given({ users });
  const [ids] = engine.add([{ lock, tenantId: 'north', processDefinitionKey: 'p' }]);
  const ask = (user: string) => send(engine, method, `/external-task/${ids?.id}${path}`, body, basic(user, 'p'));
  expect(await ask('reader')).toMatchObject({
    status: 403,
    body: {
      type: 'AuthorizationException',
      code: 0,
      userId: 'reader',
      missingAuthorizations: [
        { permissionName: 'UPDATE', resourceName: 'ProcessInstance', resourceId: ids?.processInstanceId },
        { permissionName: 'UPDATE_INSTANCE', resourceName: 'ProcessDefinition', resourceId: 'p' },
      ],
    },
  });
  const instance = `the process instance '${ids?.processInstanceId}'`;
  expect(await ask('stranger')).toEqual({
    status: 500,
    body: {
      type: 'ProcessEngineException',
      message: `ENGINE-13034 Cannot update ${instance} because it belongs to no authenticated tenant.`,
      code: 0,
    },
  });
  const [task] = (await get(engine, '/external-task', basic('reader', 'p'))) as readonly object[];
  expect(task).toMatchObject({ workerId: 'w', retries: null, priority: 0 });
});

test('who may not update fetches nothing; bulk and batch are refused', async () => {
  const engine = await given({ users });
  const [ids] = engine.add([{}]);
  const reader = basic('reader', 'p');
  const fetchBody = { workerId: 'r', maxTasks: 1, topics: [{ topicName: 'topic', lockDuration: 1_000 }] };
  const ask = (method: string, path: string, body: object) =>
    send(engine, method, `/external-task${path}`, body, reader);
  expect(await ask('POST', '/fetchAndLock', fetchBody)).toEqual({ status: 200, body: [] });
  expect(await ask('PUT', '/retries', { retries: 1, externalTaskIds: [ids?.id] })).toMatchObject({ status: 403 });
  expect(await ask('POST', '/retries-async', { retries: 1, externalTaskIds: [ids?.id] })).toMatchObject({
    status: 403,
    body: {
      message:
        "The user with id 'reader' does not have one of the following permissions: " +
        "'CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES' permission on resource 'Batch' or 'CREATE' permission on resource 'Batch'",
    },
  });
});

test('a poll that waits keeps the rights of who asked', async () => {
  const engine = await given({ users });
  const body = {
    workerId: 's',
    maxTasks: 9,
    asyncResponseTimeout: 300,
    topics: [{ topicName: 'topic', lockDuration: 1 }],
  };
  const waiting = send(engine, 'POST', '/external-task/fetchAndLock', body, basic('stranger', 'p'));
  await expect.poll(() => engine.log.length).toBe(1);
  engine.add([{ tenantId: 'north' }]);
  expect(await waiting).toEqual({ status: 200, body: [] });
});
