import { expect, test } from 'vitest';
import { type DemoEngine, shopTasks } from '../../src/demo-engine/index.ts';
import { get, given, send, stoppedClock } from './given.ts';

const lock = { workerId: 'w', expiresIn: 60_000 };

async function onlyTask(engine: DemoEngine): Promise<Record<string, string>> {
  const tasks = (await get(engine, '/external-task')) as readonly Record<string, string>[];
  expect(tasks).toHaveLength(1);
  return tasks[0] ?? {};
}

async function completeOnlyTask(engine: DemoEngine): Promise<string | undefined> {
  const { id, activityId } = await onlyTask(engine);
  await send(engine, 'POST', `/external-task/${id}/lock`, { workerId: 'w', lockDuration: 1_000 });
  expect(await send(engine, 'POST', `/external-task/${id}/complete`, { workerId: 'w' })).toMatchObject({ status: 204 });
  return activityId;
}

test('one step follows another: first what a step says itself, then the rest; then the instance ends', async () => {
  const engine = await given({
    tasks: [{ activityId: 'a', next: [{ activityId: 'b', next: [{ activityId: 'b2' }] }, { activityId: 'c' }] }],
  });
  const { processInstanceId } = await onlyTask(engine);
  const path = `/process-instance/${processInstanceId}`;
  for (const activityId of ['a', 'b', 'b2', 'c']) {
    expect(await get(engine, path)).toMatchObject({ id: processInstanceId });
    expect(await completeOnlyTask(engine)).toBe(activityId);
  }
  expect(await get(engine, '/external-task')).toEqual([]);
  expect(await get(engine, path)).toMatchObject({ type: 'InvalidRequestException' });
});

test('a handled error that ends, one that nobody handles, and one that a failure becomes', async () => {
  const onBpmnError = { known: { activityId: 'handler', priority: 7 }, over: 'end' as const };
  const engine = await given({ tasks: [{ lock, onBpmnError, errorEvents: { 'card declined': 'known' } }] });
  const failing = await onlyTask(engine);
  const failure = { workerId: 'w', retries: 0, errorMessage: 'card declined' };
  await send(engine, 'POST', `/external-task/${failing.id}/failure`, failure);
  expect(await onlyTask(engine)).toMatchObject({ activityId: 'handler', priority: 7, workerId: null, retries: null });
  expect(await get(engine, '/incident')).toEqual([]);

  for (const errorCode of ['over', 'unknown']) {
    engine.clear();
    engine.add([{ lock, onBpmnError }]);
    const { id, processInstanceId } = await onlyTask(engine);
    const report = { workerId: 'w', errorCode, variables: { x: { value: 1 } } };
    expect(await send(engine, 'POST', `/external-task/${id}/bpmnError`, report)).toMatchObject({ status: 204 });
    expect(await get(engine, '/external-task')).toEqual([]);
    expect(await get(engine, `/process-instance/${processInstanceId}`)).toMatchObject({ code: null });
  }
});

test('before 7.15 a failure stays one, before 7.20 what the process misses looks like a missing task', async () => {
  const tasks = [
    {
      lock,
      errorEvents: { no: 'code' },
      failsAfterCompletion: { message: 'ENGINE-09024 no script', isNotFound: true },
    },
  ];
  const complete = async (version: string) => {
    const engine = await given({ version, tasks });
    const { id } = await onlyTask(engine);
    const answer = await send(engine, 'POST', `/external-task/${id}/complete`, { workerId: 'w' });
    expect(await onlyTask(engine)).toMatchObject({ id, workerId: 'w' });
    return [
      answer.status,
      (answer.body as { message: string }).message === `External task with id ${id} does not exist`,
    ];
  };
  expect(await complete('7.19.0')).toEqual([404, true]);
  expect(await complete('7.20.0')).toEqual([500, false]);

  const old = await given({ version: '7.13.0', tasks });
  const { id } = await onlyTask(old);
  await send(old, 'POST', `/external-task/${id}/failure`, { workerId: 'w', errorMessage: 'no', variables: 'ignored' });
  expect(await onlyTask(old)).toMatchObject({ id, errorMessage: 'no', retries: 0 });
});

test('an instance is started at the first task of its definition, of its tenant', async () => {
  const engine = await given({
    tasks: [
      { processDefinitionKey: 'p', activityId: 'first', next: [{ activityId: 'second' }] },
      { processDefinitionKey: 'p', activityId: 'later' },
      { processDefinitionKey: 'p', tenantId: 'north', activityId: 'northern' },
    ],
  });
  const start = (path: string, body: unknown = {}) =>
    send(engine, 'POST', `/process-definition/key/${path}/start`, body);
  const { body } = await start('p', { businessKey: 'b', variables: { x: { value: 5 } }, withVariablesInReturn: true });
  const { id, ...instance } = body as { id: string };
  expect(instance).toMatchObject({
    businessKey: 'b',
    tenantId: null,
    suspended: false,
    variables: { x: { value: 5 } },
  });
  expect(await get(engine, `/external-task?processInstanceId=${id}`)).toMatchObject([{ activityId: 'first' }]);
  const northern = (await start('p/tenant-id/north')).body as { id: string };
  expect(await get(engine, `/external-task?processInstanceId=${northern.id}`)).toMatchObject([{ tenantId: 'north' }]);
  expect(await start('nope')).toMatchObject({
    status: 404,
    body: { type: 'RestException', message: 'No matching process definition with key: nope and no tenant-id' },
  });
  expect(await start('p', { variables: { x: { value: 'x', type: 'Integer' } } })).toMatchObject({
    status: 400,
    body: { message: expect.stringMatching(/^Cannot instantiate process definition p:1:.*: Cannot convert value 'x'/) },
  });
  expect(await start('p', { variables: { x: { value: 'x'.repeat(4_001) } } })).toMatchObject({
    status: 500,
    body: { type: 'RestException', code: 10_002 },
  });
});

test('an order of the shop goes its way', async () => {
  const engine = await given({ tasks: shopTasks().slice(0, 1) });
  const steps = [];
  for (let step = 0; step < 4; step += 1) steps.push(await completeOnlyTask(engine));
  expect(steps).toEqual(['ChargeCard', 'ReserveStock', 'ShipParcel', 'AnnounceDelivery']);
  expect(await get(engine, '/external-task')).toEqual([]);
});

test('a lock of Long.MAX_VALUE ends in a nonsense past, as in the engine, and the task is free', async () => {
  const engine = await given({ clock: stoppedClock(), tasks: [{}] });
  const { id } = await onlyTask(engine);
  const lockDuration = '9223372036854775807';
  await send(engine, 'POST', `/external-task/${id}/lock`, { workerId: 'w', lockDuration });
  expect(await onlyTask(engine)).toMatchObject({ lockExpirationTime: expect.stringMatching(/^2922\d{5}-\d\d-\d\dT/) });
  expect(await get(engine, '/external-task/count?notLocked=true')).toEqual({ count: 1 });
  await send(engine, 'POST', `/external-task/${id}/lock`, { workerId: 'v', lockDuration: '9007199254740993' });
  expect(await onlyTask(engine)).toMatchObject({
    workerId: 'v',
    lockExpirationTime: expect.stringMatching(/^287452-/),
  });
});
