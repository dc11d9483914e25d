import { expect, test } from 'vitest';
import type { DemoTask } from '../../src/demo-engine/index.ts';
import { get, given, send } from './given.ts';

const lock = { workerId: 'w', expiresIn: 60_000 };

/** One task for each condition to tell apart from the others. */
const tasks: readonly DemoTask[] = [
  { activityId: 'a', processDefinitionKey: 'p', processDefinitionName: 'Orders', businessKey: 'order-1' },
  { activityId: 'b', processDefinitionKey: 'q', tenantId: 'north', variables: { amount: { type: 'Long', value: 7 } } },
  { activityId: 'c', isSuspended: true, localVariables: { local: { type: 'String', value: 'x' } } },
  { activityId: 'd', lock, failure: { retries: 0, errorMessage: 'Card declined' } },
];

async function chosenBy(selection: object, version = '7.24.0'): Promise<unknown> {
  const engine = await given({ version, tasks });
  const answer = await send(engine, 'PUT', '/external-task/retries', { retries: 9, ...selection });
  if (answer.status !== 204 && answer.status !== 400) return answer;
  const all = (await get(engine, '/external-task')) as readonly { activityId: string; retries: number }[];
  return all
    .filter(({ retries }) => retries === 9)
    .map(({ activityId }) => activityId)
    .sort()
    .join('');
}

test.each<[object, string]>([
  [{}, 'abcd'],
  [{ processDefinitionKey: 'p' }, 'a'],
  [{ processDefinitionKeyIn: ['p', 'q'] }, 'ab'],
  [{ processDefinitionKeyIn: [] }, 'abcd'],
  [{ processDefinitionKeyNotIn: ['p', 'q'] }, 'cd'],
  [{ businessKey: 'order-1' }, 'a'],
  [{ businessKeyLike: 'order-_' }, 'a'],
  [{ caseInstanceId: 'x' }, ''],
  [{ superProcessInstance: 'x' }, ''],
  [{ active: true }, 'abd'],
  [{ suspended: true }, 'c'],
  [{ active: true, suspended: true }, 'c'],
  [{ withIncident: true }, 'd'],
  [{ incidentType: 'failedExternalTask' }, 'd'],
  [{ incidentMessage: 'Card declined' }, 'd'],
  [{ incidentMessageLike: 'Card%' }, 'd'],
  [{ incidentId: 'x' }, ''],
  [{ tenantIdIn: ['north'] }, 'b'],
  [{ withoutTenantId: true }, 'acd'],
  [{ activityIdIn: ['a', 'c'] }, 'ac'],
  [{ rootProcessInstances: true, leafProcessInstances: true }, 'abcd'],
  [{ variables: [{ name: 'amount', operator: 'gteq', value: 7 }] }, 'b'],
  [{ variables: [{ name: 'AMOUNT', operator: 'eq', value: 7 }], variableNamesIgnoreCase: true }, 'b'],
  [{ variables: [{ name: 'local', operator: 'eq', value: 'x' }] }, ''],
  [{ orQueries: [{ businessKey: 'order-1', suspended: true }] }, 'ac'],
  [{ orQueries: [{ businessKey: 'order-1' }, { suspended: true }] }, ''],
  [{ notAProperty: 'x', sortBy: 'instanceId', sortOrder: 'asc' }, 'abcd'],
])('processInstanceQuery %j', async (processInstanceQuery, expected) => {
  expect(await chosenBy({ processInstanceQuery })).toBe(expected);
});

const longAgo = '2020-01-01T00:00:00.000+0000';

test.each<[object, string]>([
  [{}, 'abcd'],
  [{ processDefinitionName: 'Orders' }, 'a'],
  [{ processDefinitionNameLike: 'Ord%' }, 'a'],
  [{ processInstanceBusinessKeyIn: ['order-1', 'order-2'] }, 'a'],
  [{ processInstanceIdNotIn: ['x'] }, 'abcd'],
  [{ finished: true }, ''],
  [{ unfinished: true }, 'abcd'],
  [{ withIncidents: true }, 'd'],
  [{ incidentStatus: 'open' }, 'd'],
  [{ incidentStatus: 'resolved' }, ''],
  [{ startedBefore: longAgo }, ''],
  [{ startedAfter: longAgo }, 'abcd'],
  [{ finishedAfter: longAgo }, ''],
  [{ activeActivityIdIn: ['b'] }, 'b'],
  [{ completed: true }, ''],
  [{ variables: [{ name: 'local', operator: 'eq', value: 'x' }] }, 'c'],
])('historicProcessInstanceQuery %j', async (historicProcessInstanceQuery, expected) => {
  expect(await chosenBy({ historicProcessInstanceQuery })).toBe(expected);
});

test('all ways of choosing are united', async () => {
  const externalTaskQuery = { activityId: 'a' };
  const processInstanceQuery = { suspended: true };
  const historicProcessInstanceQuery = { withIncidents: true };
  expect(await chosenBy({ externalTaskQuery, processInstanceQuery, historicProcessInstanceQuery })).toBe('acd');
});

test('an old engine does not look at what is newer, and chooses too much', async () => {
  const historicProcessInstanceQuery = { processInstanceBusinessKeyIn: ['order-1'] };
  expect(await chosenBy({ historicProcessInstanceQuery }, '7.13.0')).toBe('abcd');
  expect(await chosenBy({ externalTaskQuery: { processDefinitionKey: 'p' } }, '7.23.0')).toBe('abcd');
});

test.each([
  [{ historicProcessInstanceQuery: { executedActivityIdIn: ['a'] } }, 'executedActivityIdIn'],
  [{ historicProcessInstanceQuery: { startedBy: 'ada' } }, 'startedBy'],
])('%j cannot be answered, and is not passed over', async (selection, name) => {
  expect(await chosenBy(selection)).toEqual({
    status: 500,
    body: {
      type: 'UnsupportedOperationException',
      message: `The demo engine does not play the condition ${name}.`,
      code: null,
    },
  });
});

test('what is wrong with a query of process instances', async () => {
  const engine = await given({ tasks });
  const ask = async (processInstanceQuery: object) => {
    const { status, body } = await send(engine, 'PUT', '/external-task/retries', { retries: 1, processInstanceQuery });
    return `${status} ${(body as { message: string }).message}`;
  };
  expect(await ask({ processInstanceIds: [] })).toBe('500 Set of process instance ids is empty');
  expect(await ask({ tenantIdIn: [null] })).toBe('500 tenantIds contains null value');
  expect(await ask({ activityIdIn: [null] })).toBe('500 activity ids contains null value');
  expect(await ask({ sortBy: 'bogus' })).toBe('400 ');
  expect(await ask({ sortBy: 'instanceId' })).toBe(
    '400 Only a single sorting parameter specified. sortBy and sortOrder required',
  );
  expect(await ask({ variables: [{ name: 'x', operator: 'bogus', value: 1 }] })).toBe(
    '400 Invalid variable comparator specified: bogus',
  );
});

test('the limit of results counts for what queries choose', async () => {
  const users = { ada: { password: 'secret', tenants: 'all' as const } };
  const engine = await given({ users, maxResultsLimit: 3, tasks });
  const headers = { Authorization: `Basic ${btoa('ada:secret')}` };
  const ask = (selection: object) =>
    send(engine, 'PUT', '/external-task/retries', { retries: 1, ...selection }, headers);
  const ids = ((await get(engine, '/external-task?maxResults=3', headers)) as readonly { id: string }[]).map(
    ({ id }) => id,
  );
  expect(await ask({ externalTaskIds: ids })).toMatchObject({ status: 204 });
  for (const selection of [{ externalTaskQuery: {} }, { processInstanceQuery: {} }]) {
    expect(await ask(selection)).toEqual({
      status: 400,
      body: { type: 'InvalidRequestException', message: 'Max results limit of 3 exceeded!', code: null },
    });
  }
});
