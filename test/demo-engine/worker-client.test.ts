import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, File, type Task, type TaskService, Variables } from 'camunda-external-task-client-js';
import { expect, onTestFinished, test } from 'vitest';
import type { DemoEngine } from '../../src/demo-engine/index.ts';
import { basic, get, given, send } from './given.ts';

type Work = { readonly task: Task; readonly taskService: TaskService };

/** A worker that polls long and often; it ends with the test. */
function worker(engine: DemoEngine, workerId = 'js-worker'): Client {
  const client = new Client({
    baseUrl: engine.url,
    workerId,
    interval: 10,
    asyncResponseTimeout: 2_000,
    autoPoll: false,
  });
  client.on('handler:error', (error: Error) => errors.push(error));
  onTestFinished(() => client.stop());
  const errors: Error[] = [];
  onTestFinished(() => expect(errors).toEqual([]));
  return client;
}

/** Resolves with the first task of a topic once its handler is through. */
function work<T>(client: Client, topic: string, handle: (work: Work) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    client.subscribe(topic, { lockDuration: 10_000 }, async (given) => {
      await handle(given).then(resolve, reject);
    });
  });
}

test('variables of its types arrive as they were set, and the next task has them', async () => {
  const engine = await given({
    tasks: [
      { topicName: 'charge', businessKey: 'order-1', variables: { big: { type: 'Long', value: 3_000_000_000 } } },
    ].map((task) => ({ ...task, next: [{ topicName: 'ship' }] })),
  });
  const localPath = join(tmpdir(), 'demo-engine-label.txt');
  await writeFile(localPath, 'größer');
  const client = worker(engine);
  const orderedAt = new Date('2026-01-23T13:42:42.657Z');

  const charged = work(client, 'charge', async ({ task, taskService }) => {
    const variables = new Variables()
      .set('text', 'größer "als"')
      .set('integer', 7)
      .set('long', 9_000_000_000)
      .set('double', 1.5)
      .set('yes', true)
      .set('nothing', null)
      .set('orderedAt', orderedAt)
      .set('json', { nested: [1, { deep: true }] })
      .set('label', await new File({ localPath, mimetype: 'text/plain' }).load())
      .setTransient('secret', 'never stored')
      .setTyped('bytes', { type: 'Bytes', value: 'AQID', valueInfo: {} });
    await taskService.complete(task, variables, new Variables().set('mine', 1));
    return task.businessKey;
  });
  const shipped = work(client, 'ship', async ({ task, taskService }) => {
    const label = await (task.variables.get('label') as File).load();
    await taskService.complete(task);
    return { variables: task.variables.getAllTyped(), label: `${label.filename}: ${label.content}` };
  });
  client.start();

  expect(await charged).toBe('order-1');
  const { variables, label } = await shipped;
  expect(label).toBe('demo-engine-label.txt: größer');
  expect(Object.keys(variables).sort()).toEqual(
    ['big', 'bytes', 'double', 'integer', 'json', 'label', 'long', 'nothing', 'orderedAt', 'text', 'yes'].sort(),
  );
  expect(variables).toMatchObject({
    big: { type: 'long', value: 3_000_000_000 },
    bytes: { type: 'bytes', value: 'AQID' },
    double: { type: 'double', value: 1.5 },
    integer: { type: 'integer', value: 7 },
    json: { type: 'json', value: { nested: [1, { deep: true }] } },
    long: { type: 'long', value: 9_000_000_000 },
    nothing: { type: 'null', value: null },
    orderedAt: { type: 'date', value: orderedAt },
    text: { type: 'string', value: 'größer "als"' },
    yes: { type: 'boolean', value: true },
  });
  expect(await get(engine, '/external-task')).toEqual([]);
});

test('failure, BPMN error, extended and given back locks', async () => {
  const engine = await given({
    tasks: [
      { topicName: 'fails' },
      { topicName: 'errs', onBpmnError: { declined: { topicName: 'handles' } } },
      { topicName: 'extends' },
      { topicName: 'unlocks' },
    ],
  });
  const client = worker(engine);
  const failed = work(client, 'fails', ({ task, taskService }) =>
    taskService.handleFailure(task, { errorMessage: 'no', errorDetails: 'why', retries: 0 }),
  );
  const erred = work(client, 'errs', ({ task, taskService }) =>
    taskService.handleBpmnError(task, 'declined', 'card', new Variables().set('tries', 2)),
  );
  const handled = work(client, 'handles', async ({ task }) => task.variables.getAllTyped());
  const extended = work(client, 'extends', async ({ task, taskService }) => {
    await taskService.extendLock(task, 3_600_000);
  });
  let times = 0;
  const unlocked = work(client, 'unlocks', async ({ task, taskService }) => {
    times += 1;
    await (times === 1 ? taskService.unlock(task) : taskService.complete(task));
  });
  client.start();
  await Promise.all([failed, erred, extended, unlocked]);

  expect(await handled).toMatchObject({
    tries: { value: 2 },
    errorCode: { value: 'declined' },
    errorMessage: { value: 'card' },
  });
  const [withoutRetries] = (await get(engine, '/external-task?noRetriesLeft=true')) as readonly { id: string }[];
  expect(withoutRetries).toMatchObject({ topicName: 'fails', errorMessage: 'no', retries: 0 });
  expect(await get(engine, `/external-task/${withoutRetries?.id}/errorDetails`)).toBe('why');
  const [long] = (await get(engine, '/external-task?topicName=extends')) as readonly { lockExpirationTime: string }[];
  expect(Date.parse(long?.lockExpirationTime.replace('+0000', 'Z') ?? '')).toBeGreaterThan(Date.now() + 3_500_000);
  await expect.poll(() => get(engine, '/external-task/count?topicName=unlocks')).toEqual({ count: 0 });
  expect(times).toBe(2);
});

test('an instance that is started wakes the worker that waits', async () => {
  const engine = await given({ tasks: [{ processDefinitionKey: 'orders', topicName: 'charge', isSuspended: true }] });
  const client = worker(engine);
  const done = work(client, 'charge', async ({ task, taskService }) => {
    await taskService.complete(task);
    return [task.businessKey, task.variables.get('amount'), Date.now()];
  });
  client.start();
  await expect.poll(() => engine.log.length).toBe(1);
  const startedAt = Date.now();
  const instance = await send(engine, 'POST', '/process-definition/key/orders/start', {
    businessKey: 'order-2',
    variables: { amount: { value: 12.5 } },
  });
  expect(instance).toMatchObject({ status: 200, body: { businessKey: 'order-2', ended: false } });
  const [businessKey, amount, doneAt] = await done;
  expect([businessKey, amount]).toEqual(['order-2', 12.5]);
  expect(Number(doneAt) - startedAt).toBeLessThan(1_000);
});

test('what the engine refuses reaches the worker with type and code', async () => {
  const engine = await given({ tasks: [{ topicName: 'fails', failsAfterCompletion: { message: 'no such bean' } }] });
  const client = worker(engine);
  const refused = work(client, 'fails', ({ task, taskService }) =>
    taskService.complete(task).catch((error: unknown) => error),
  );
  client.start();
  expect(await refused).toMatchObject({
    httpStatusCode: 500,
    type: 'ProcessEngineException',
    engineMsg: 'no such bean',
    code: 0,
  });
  expect(await get(engine, '/external-task')).toMatchObject([{ workerId: 'js-worker' }]);
});

test('a worker with credentials', async () => {
  const engine = await given({
    users: { ada: { password: 'secret', tenants: 'all' } },
    tasks: [{ topicName: 'charge' }],
  });
  const headers = basic('ada', 'secret');
  const interceptors = (config: object) => ({ ...config, headers });
  const client = new Client({ baseUrl: engine.url, interceptors, interval: 10, autoPoll: false });
  onTestFinished(() => client.stop());
  const done = work(client, 'charge', ({ task, taskService }) => taskService.complete(task));
  client.start();
  await done;
  expect(await get(engine, '/external-task', headers)).toEqual([]);
});
