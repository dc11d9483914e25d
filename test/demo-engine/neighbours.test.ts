import { expect, test } from 'vitest';
import type { DemoEngine, DemoTaskIds } from '../../src/demo-engine/index.ts';
import { basic, get, given, idsOf, post, send, stoppedClock } from './given.ts';

type Row = Readonly<Record<string, unknown>>;

const lock = { workerId: 'w', expiresIn: 60_000 };

function complete(engine: DemoEngine, { id }: DemoTaskIds) {
  return send(engine, 'POST', `/external-task/${id}/complete`, { workerId: 'w' });
}

async function xmlOf(engine: DemoEngine, key: string): Promise<string> {
  const [definition] = (await get(engine, `/process-definition?key=${key}`)) as readonly Row[];
  const { bpmn20Xml } = (await get(engine, `/process-definition/${definition?.id}/xml`)) as Row;
  return String(bpmn20Xml);
}

test('the BPMN of a process has its steps, each once, and the ways between them', async () => {
  const pay = { activityId: 'pay', activityName: 'Pay & go', topicName: 'pay' };
  const refund = { activityId: 'refund' };
  const engine = await given({
    tasks: [
      {
        processDefinitionKey: 'order',
        ...pay,
        onBpmnError: { declined: refund, lost: 'end' },
        next: [{ activityId: 'ship' }],
      },
      { processDefinitionKey: 'order', ...refund },
    ],
  });
  expect(await xmlOf(engine, 'order')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://bpmn.io/schema/bpmn">
      <bpmn:error id="error.declined" errorCode="declined" />
      <bpmn:error id="error.lost" errorCode="lost" />
      <bpmn:process id="order" isExecutable="true">
        <bpmn:startEvent id="start" />
        <bpmn:sequenceFlow id="start.to.pay" sourceRef="start" targetRef="pay" />
        <bpmn:serviceTask id="pay" name="Pay &#38; go" camunda:type="external" camunda:topic="pay" />
        <bpmn:boundaryEvent id="pay.declined" attachedToRef="pay"><bpmn:errorEventDefinition errorRef="error.declined" /></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="pay.declined.to.refund" sourceRef="pay.declined" targetRef="refund" />
        <bpmn:serviceTask id="refund" name="refund" camunda:type="external" camunda:topic="topic" />
        <bpmn:boundaryEvent id="pay.lost" attachedToRef="pay"><bpmn:errorEventDefinition errorRef="error.lost" /></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="pay.to.ship" sourceRef="pay" targetRef="ship" />
        <bpmn:serviceTask id="ship" name="ship" camunda:type="external" camunda:topic="topic" />
      </bpmn:process>
    </bpmn:definitions>
    "
  `);
});

test('a process that calls another one is started with what it calls, and ends with it', async () => {
  const engine = await given({ clock: stoppedClock(), tasks: [{ calledBy: { activityId: 'callInner' }, lock }] });
  expect(await xmlOf(engine, 'caller')).toContain(
    '<bpmn:callActivity id="callInner" name="callInner" calledElement="process" />',
  );

  const variables = { n: { type: 'Integer', value: 7 } };
  const start = await post(
    engine,
    '/process-definition/key/caller/start',
    JSON.stringify({ businessKey: 'b', variables }),
  );
  const { id: callerId } = start as Row;
  const [called] = (await get(engine, `/process-instance?superProcessInstance=${callerId}`)) as readonly Row[];
  expect(called).toMatchObject({ businessKey: 'b', definitionKey: 'process' });
  expect(await get(engine, `/variable-instance?processInstanceIdIn=${called?.id}`)).toMatchObject([{ value: 7 }]);
  expect(await get(engine, `/process-instance/${callerId}/activity-instances`)).toMatchObject({
    childActivityInstances: [{ activityId: 'callInner', activityType: 'callActivity', incidentIds: [] }],
  });

  const [task] = (await get(engine, `/external-task?processInstanceId=${called?.id}`)) as readonly DemoTaskIds[];
  await send(engine, 'POST', `/external-task/${task?.id}/lock`, { workerId: 'w', lockDuration: 1000 });
  await complete(engine, task as DemoTaskIds);
  const past = (id: unknown) => get(engine, `/history/process-instance/${id}`);
  expect(await past(callerId)).toMatchObject({ state: 'COMPLETED', superProcessInstanceId: null });
  expect(await past(called?.id)).toMatchObject({
    state: 'COMPLETED',
    superProcessInstanceId: callerId,
    rootProcessInstanceId: callerId,
  });
});

test.each(['callingInstanceId', 'processInstanceId'] as const)(
  'whoever deletes by %s ends both the called instance and the one that called',
  async (which) => {
    const engine = await given({ tasks: [] });
    const [task] = engine.add([{ calledBy: {}, retries: 0 }]);
    await send(engine, 'DELETE', `/process-instance/${task?.[which]}`);
    expect(await get(engine, '/process-instance/count')).toEqual({ count: 0 });
    expect(await get(engine, '/external-task')).toEqual([]);
    expect(await get(engine, '/history/incident?deleted=true')).toHaveLength(2);
    expect(await get(engine, '/history/process-instance?externallyTerminated=true')).toHaveLength(2);
  },
);

test('deleting a definition leaves those waiting that called it, and takes along what it called', async () => {
  const engine = await given({ tasks: [] });
  const seeds = [{ calledBy: {}, retries: 0, processDefinitionKey: 'inner' }, {}];
  const remove = (id: unknown) => send(engine, 'DELETE', `/process-definition/${id}?cascade=true`);
  const [task, other] = engine.add(seeds);
  expect(await remove(task?.processDefinitionId)).toEqual({ status: 200, body: '' });
  expect(idsOf(await get(engine, '/process-instance'))).toEqual([task?.callingInstanceId, other?.processInstanceId]);
  expect(await get(engine, '/incident')).toEqual([]);
  engine.clear();

  engine.add(seeds);
  const [caller] = (await get(engine, '/process-definition?key=caller')) as readonly Row[];
  expect(await send(engine, 'DELETE', `/process-definition/${caller?.id}`)).toMatchObject({ status: 500 });
  await remove(caller?.id);
  expect(await get(engine, '/external-task/count')).toEqual({ count: 1 });
  expect(await get(engine, '/process-definition/count')).toEqual({ count: 2 });
  expect(await get(engine, `/deployment/${caller?.deploymentId}`)).toMatchObject({ name: 'caller' });
});

test('a definition that was deleted is deployed anew, with a version that no other has', async () => {
  const engine = await given({ tasks: [{}, { processDefinitionName: 'second' }] });
  const [first] = (await get(engine, '/process-definition?version=1')) as readonly Row[];
  await send(engine, 'DELETE', `/process-definition/${first?.id}?cascade=true`);
  engine.add([{}]);
  expect(await get(engine, '/process-definition?latestVersion=true')).toMatchObject([{ version: 3, name: null }]);
});

test('without a history a bulk selection by it finds nothing, and batches leave no trace', async () => {
  const engine = await given({ historyLevel: 'none', tasks: [{ lock }] });
  const selection = { retries: 1, historicProcessInstanceQuery: {} };
  expect(await send(engine, 'PUT', '/external-task/retries', selection)).toMatchObject({
    status: 400,
    body: { message: 'externalTaskIds is empty' },
  });
  const [task] = (await get(engine, '/external-task')) as readonly DemoTaskIds[];
  const { body } = await send(engine, 'POST', '/external-task/retries-async', {
    retries: 1,
    externalTaskIds: [task?.id],
  });
  expect(await send(engine, 'GET', `/history/batch/${(body as Row).id}`)).toMatchObject({ status: 404 });
  await complete(engine, task as DemoTaskIds);
  expect(await get(engine, `/history/process-instance/${task?.processInstanceId}`)).toMatchObject({ code: null });
});

test('a variable keeps its id when its value changes', async () => {
  const engine = await given({ tasks: [{ lock, variables: { n: { type: 'Integer', value: 1 } }, next: [{}] }] });
  const [before] = (await get(engine, '/variable-instance')) as readonly Row[];
  const [task] = (await get(engine, '/external-task')) as readonly DemoTaskIds[];
  const variables = { n: { type: 'String', value: 'two' } };
  await send(engine, 'POST', `/external-task/${task?.id}/complete`, { workerId: 'w', variables });
  expect(await get(engine, `/variable-instance/${before?.id}`)).toEqual({ ...before, type: 'String', value: 'two' });
});

test('a file and bytes are fetched where a variable names them', async () => {
  const letter = { type: 'File', value: 'aGk=', valueInfo: { filename: 'a.txt', mimeType: 'text/plain' } };
  const engine = await given({ tasks: [{ variables: { letter } }] });
  const [variable] = (await get(engine, '/variable-instance')) as readonly Row[];
  expect(variable?.value).toBeNull();
  expect(await get(engine, `/variable-instance/${variable?.id}/data`)).toBe('hi');
});

test('who may read a task may read its instance, its variables and who called it', async () => {
  const variables = { n: { type: 'Integer', value: 1 } };
  const users = {
    clerk: {
      password: 'p',
      tenants: ['north'],
      canRead: ({ topicName }: { topicName: string }) => topicName === 'pay',
    },
  };
  const engine = await given({
    users,
    tasks: [
      { topicName: 'pay', tenantId: 'north', variables },
      { topicName: 'ship', activityId: 'ship', tenantId: 'north', variables },
      { topicName: 'pay', tenantId: 'south', variables },
    ],
  });
  const clerk = basic('clerk', 'p');
  const count = (path: string) => get(engine, `${path}/count`, clerk);
  expect(await count('/process-instance')).toEqual({ count: 1 });
  expect(await count('/history/process-instance')).toEqual({ count: 1 });
  expect(await count('/variable-instance')).toEqual({ count: 1 });
  expect(await count('/process-definition')).toEqual({ count: 1 });
  const [south] = engine.add([{ tenantId: 'south' }]);
  const path = `/process-definition/${south?.processDefinitionId}`;
  expect(await send(engine, 'GET', path, undefined, clerk)).toMatchObject({ status: 404 });
  expect(await send(engine, 'GET', `${path}/xml`, undefined, clerk)).toMatchObject({
    status: 500,
    body: { message: expect.stringContaining('ENGINE-13034 Cannot get the process definition') },
  });
});
