import { expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { askEngine, given } from './given.ts';

const WholeTask = graphql(`
  query WholeTask($id: ID!) {
    externalTask(id: $id) {
      id topicName status lock { workerId expiresAt } priority retries errorMessage errorDetails isSuspended createdAt businessKey
      tenantId activityId activityInstanceId executionId processInstanceId processDefinitionId processDefinitionKey
      processDefinitionVersionTag
    }
  }
`);

const details = `Größe „ß“ 🚚 \\ " \n\t${'Überschreitung. '.repeat(320)}`.slice(0, 5_000);
const message = 'Die Prüfung schlug fehl: "Größe" überschritten – ñ, 中文, 🚚';

const exact = given([
  {
    topicName: 'check',
    processDefinitionKey: 'exact',
    processDefinitionVersionTag: 'v1.2',
    tenantId: 'north',
    businessKey: 'bestellung-ü',
    priority: 9007199254740993n,
    lock: { workerId: 'prüfer', expiresIn: 600_000 },
    failure: { errorMessage: message, errorDetails: details, retries: 3, retryTimeout: 3_600_000 },
  },
  { topicName: 'fresh' },
]);

type Row = Readonly<Record<string, string | number | boolean | null>>;

const rfc3339 = (date: unknown) => (typeof date === 'string' ? date.replace(/\+0000$/, 'Z') : null);

test('everything a task carries comes through exactly', async () => {
  const [task] = exact.tasks;
  const row = await askEngine<Row>(exact, `/external-task/${task?.id}`);
  const { data } = await exact.gateway.ask(WholeTask, { id: task?.id ?? '' });
  expect(data?.externalTask).toEqual({
    id: task?.id,
    topicName: 'check',
    status: 'LOCKED',
    lock: { workerId: 'prüfer', expiresAt: rfc3339(row.lockExpirationTime) },
    priority: '9007199254740993',
    retries: 3,
    errorMessage: message,
    errorDetails: details,
    isSuspended: false,
    createdAt: rfc3339(row.createTime),
    businessKey: 'bestellung-ü',
    tenantId: 'north',
    activityId: 'task',
    activityInstanceId: task?.activityInstanceId,
    executionId: task?.executionId,
    processInstanceId: task?.processInstanceId,
    processDefinitionId: task?.processDefinitionId,
    processDefinitionKey: 'exact',
    processDefinitionVersionTag: exact.engine.version.startsWith('7.13') ? null : 'v1.2',
  });
  expect(data?.externalTask?.errorDetails).toHaveLength(5_000);
  expect(data?.externalTask?.lock?.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('a fresh task has no retries, no lock and no error', async () => {
  const { data } = await exact.gateway.ask(WholeTask, { id: exact.tasks[1]?.id ?? '' });
  expect(data?.externalTask).toMatchObject({
    status: 'AVAILABLE',
    retries: null,
    lock: null,
    errorMessage: null,
    errorDetails: null,
    priority: '0',
    businessKey: null,
    tenantId: null,
  });
});
