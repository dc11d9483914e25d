import { expect, test } from 'vitest';
import type { DemoEngine } from '../../src/demo-engine/index.ts';
import { get, given, send, stoppedClock } from './given.ts';

const lock = { workerId: 'w', expiresIn: 60_000 };

type Row = Readonly<Record<string, unknown>>;

async function idOfOnlyTask(engine: DemoEngine): Promise<string> {
  const [task] = (await get(engine, '/external-task')) as readonly { id: string }[];
  return task?.id ?? '';
}

test('an incident, open and in the history', async () => {
  const clock = stoppedClock();
  const engine = await given({ clock, tasks: [{ lock, processDefinitionKey: 'p', tenantId: 't' }] });
  const id = await idOfOnlyTask(engine);
  const failure = { workerId: 'w', retries: 0, errorMessage: 'no' };
  await send(engine, 'POST', `/external-task/${id}/failure`, failure);
  const [incident] = (await get(engine, `/incident?configuration=${id}`)) as readonly Row[];
  expect(incident).toMatchObject({
    incidentType: 'failedExternalTask',
    incidentTimestamp: '2026-01-23T13:42:42.657+0000',
    activityId: 'task',
    failedActivityId: null,
    causeIncidentId: incident?.id,
    rootCauseIncidentId: incident?.id,
    incidentMessage: 'no',
    tenantId: 't',
    jobDefinitionId: null,
    annotation: null,
  });
  for (const query of ['processDefinitionKeyIn=o,p', 'incidentMessageLike=n%25', `incidentId=${incident?.id}`]) {
    expect(await get(engine, `/incident?${query}`)).toEqual([incident]);
  }
  expect(await get(engine, '/incident?processDefinitionKeyIn=o&incidentType=failedJob')).toEqual([]);

  clock.now += 1_000;
  await send(engine, 'PUT', `/external-task/${id}/retries`, { retries: 1 });
  expect(await get(engine, '/incident')).toEqual([]);
  expect(await get(engine, `/history/incident?configuration=${id}`)).toMatchObject([
    { id: incident?.id, endTime: '2026-01-23T13:42:43.657+0000', open: false, deleted: false, resolved: true },
  ]);
});

test('the history of a task tells what it was before each change', async () => {
  const clock = stoppedClock();
  const engine = await given({ clock, tasks: [{}] });
  const id = await idOfOnlyTask(engine);
  const report = async (operation: string, body: object) => {
    clock.now += 1_000;
    await send(engine, 'POST', `/external-task/${id}/${operation}`, { workerId: 'w', ...body });
  };
  await report('lock', { lockDuration: 60_000 });
  await report('failure', { retries: 2, errorMessage: 'first', errorDetails: 'at line 1' });
  await report('failure', { retries: 1, errorMessage: 'second' });
  await report('complete', {});

  const sorting = [{ sortBy: 'timestamp', sortOrder: 'desc' }];
  const log = (await send(engine, 'POST', '/history/external-task-log', { externalTaskId: id, sorting })).body as Row[];
  expect(
    log.map(({ retries, errorMessage, workerId, creationLog, failureLog, successLog }) => [
      { retries, errorMessage, workerId },
      { creationLog, failureLog, successLog },
    ]),
  ).toMatchObject([
    [{ retries: 1, errorMessage: null, workerId: 'w' }, { successLog: true }],
    [{ retries: 2, errorMessage: 'second', workerId: 'w' }, { failureLog: true }],
    [{ retries: null, errorMessage: 'first', workerId: 'w' }, { failureLog: true }],
    [{ retries: null, errorMessage: null, workerId: null }, { creationLog: true }],
  ]);
  const path = '/history/external-task-log';
  expect(await get(engine, `${path}/${log[2]?.id}/error-details`)).toBe('at line 1');
  expect(await get(engine, `${path}/${log[2]?.id}`)).toEqual(log[2]);
  expect(await get(engine, `${path}/nope/error-details`)).toMatchObject({
    message: 'No historic external task log found with id nope: historicExternalTaskLog is null',
  });
  expect(await get(engine, `${path}/count?externalTaskId=${id}&failureLog=true`)).toEqual({ count: 2 });
  const page = `${path}?externalTaskId=${id}&sortBy=timestamp&sortOrder=desc&firstResult=1&maxResults=2`;
  expect(await get(engine, page)).toEqual(log.slice(1, 3));
  expect(await get(engine, `${path}?sortBy=bogus&sortOrder=asc`)).toMatchObject({
    message: "Cannot set query parameter 'sortBy' to value 'bogus'",
  });
});

test('what happens while the clock stands still is in order too', async () => {
  const failure = { retries: 1 };
  const engine = await given({ clock: stoppedClock(), tasks: [{ lock, failure }] });
  const kindsBy = async (sortOrder: string) => {
    const log = await get(engine, `/history/external-task-log?sortBy=timestamp&sortOrder=${sortOrder}`);
    return (log as readonly Row[]).map(({ failureLog }) => failureLog);
  };
  expect(await kindsBy('asc')).toEqual([false, true]);
  expect(await kindsBy('desc')).toEqual([true, false]);
});

test('a process instance that is deleted takes its task along', async () => {
  const engine = await given({ tasks: [{ retries: 0 }] });
  const [task] = (await get(engine, '/external-task')) as readonly Record<string, string>[];
  const path = `/process-instance/${task?.processInstanceId}`;
  expect(await send(engine, 'DELETE', path)).toMatchObject({ status: 204 });
  expect(await send(engine, 'DELETE', path)).toMatchObject({ status: 404, body: { code: 0 } });
  expect(await get(engine, '/external-task')).toEqual([]);
  expect(await get(engine, '/incident')).toEqual([]);
  expect(await get(engine, '/history/incident')).toMatchObject([{ deleted: true, resolved: false }]);
  expect(await get(engine, '/history/external-task-log?deletionLog=true')).toHaveLength(1);
});

test('suspending an instance and resuming it', async () => {
  const engine = await given({ tasks: [{ lock }] });
  const [task] = (await get(engine, '/external-task')) as readonly Record<string, string>[];
  const suspend = (suspended: boolean, id = task?.processInstanceId) =>
    send(engine, 'PUT', `/process-instance/${id}/suspended`, { suspended });
  const complete = () => send(engine, 'POST', `/external-task/${task?.id}/complete`, { workerId: 'w' });
  expect(await suspend(true, 'nope')).toMatchObject({ status: 204 });
  expect(await suspend(true)).toMatchObject({ status: 204 });
  expect(await complete()).toMatchObject({ status: 400 });
  expect(await suspend(false)).toMatchObject({ status: 204 });
  expect(await complete()).toMatchObject({ status: 204 });
});
