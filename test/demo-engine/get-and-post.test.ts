import { expect, test } from 'vitest';
import { get, given, idsOf, post } from './given.ts';

const tasks = [
  {
    topicName: 'T',
    activityId: 'one',
    tenantId: 'x',
    processDefinitionKey: 'a',
    processDefinitionName: 'Order (new)',
    priority: 9_007_199_254_740_993n,
    lock: { workerId: 'w', expiresIn: 60_000 },
    variables: {
      name: { type: 'String', value: 'Alice' },
      at: { type: 'Date', value: '2026-01-01T00:00:00.000+0000' },
    },
  },
  { topicName: 'U', activityId: 'two', tenantId: 'y', retries: 0, isSuspended: true, priority: 9_007_199_254_740_992n },
  { topicName: 'T', activityId: 'three', retries: 1, processDefinitionName: 'Order Xnew)' },
];

/** The query string, the body that says the same, and which of the three tasks they find. */
const queries: readonly (readonly [search: string, body: object, found: readonly number[]])[] = [
  ['', {}, [0, 1, 2]],
  ['topicName=T', { topicName: 'T' }, [0, 2]],
  ['topicName=', { topicName: '' }, []],
  ['activityIdIn=one,three', { activityIdIn: ['one', 'three'] }, [0, 2]],
  ['activityIdIn=one, three', { activityIdIn: ['one', ' three'] }, [0]],
  ['activityIdIn=', { activityIdIn: [] }, [0, 1, 2]],
  ['tenantIdIn=x', { tenantIdIn: ['x'] }, [0]],
  ['workerId=w', { workerId: 'w' }, [0]],
  ['locked=true', { locked: true }, [0]],
  ['notLocked=1', { notLocked: 1 }, [1, 2]],
  ['locked=true&notLocked=true', { locked: true, notLocked: true }, []],
  ['active=true', { active: 'true' }, [0, 2]],
  ['active=true&suspended=true', { active: true, suspended: true }, [1]],
  ['active=true&suspended=false', { active: true, suspended: false }, [0, 2]],
  ['withRetriesLeft=true', { withRetriesLeft: true }, [0, 2]],
  ['withRetriesLeft=true&noRetriesLeft=true', { withRetriesLeft: true, noRetriesLeft: true }, [1]],
  ['priorityHigherThanOrEquals=9007199254740993', { priorityHigherThanOrEquals: '9007199254740993' }, [0]],
  ['priorityLowerThanOrEquals=0.9', { priorityLowerThanOrEquals: 0.9 }, [2]],
  ['lockExpirationAfter=2020-01-01T00:00:00.000%2B0000', { lockExpirationAfter: 1_577_836_800_000 }, [0]],
  ['lockExpirationBefore=2020-01-01T00:00:00.000%2B0000', { lockExpirationBefore: 1_577_836_800_000 }, []],
  ['processDefinitionKey=a', { processDefinitionKey: 'a' }, [0]],
  ['processDefinitionKeyIn=a,b', { processDefinitionKeyIn: ['a', 'b'] }, [0]],
  ['processDefinitionName=Order (new)', { processDefinitionName: 'Order (new)' }, [0]],
  ['processDefinitionNameLike=Order (n%25', { processDefinitionNameLike: 'Order (n%' }, [0]],
  ['processDefinitionNameLike=Order _new)', { processDefinitionNameLike: 'Order _new)' }, [0, 2]],
  ['processDefinitionNameLike=Order _(new)', { processDefinitionNameLike: 'Order _(new)' }, []],
  ['processDefinitionNameLike=Order %5C_new)', { processDefinitionNameLike: 'Order \\_new)' }, []],
  ['processVariables=name_like_A%25', { processVariables: [{ name: 'name', operator: 'like', value: 'A%' }] }, [0]],
  [
    'processVariables=NAME_eq_aLICE&variableNamesIgnoreCase=true&variableValuesIgnoreCase=true',
    {
      processVariables: [{ name: 'NAME', operator: 'eq', value: 'aLICE' }],
      variableNamesIgnoreCase: true,
      variableValuesIgnoreCase: true,
    },
    [0],
  ],
  [
    'processVariables=at_gt_2025-12-31T00:00:00.000%2B0000',
    { processVariables: [{ name: 'at', operator: 'gt', value: '2025-12-31T00:00:00.000+0000' }] },
    [0],
  ],
];

test.each(queries)('GET and POST of %s', async (search, body, found) => {
  const engine = await given();
  const ids = engine.add(tasks).map(({ id }) => id);
  const expected = found.map((index) => ids[index]).sort();
  expect(idsOf(await get(engine, `/external-task?${search}`))).toEqual(expected);
  expect(idsOf(await post(engine, '/external-task', JSON.stringify(body)))).toEqual(expected);
  expect(await get(engine, `/external-task/count?${search}`)).toEqual({ count: expected.length });
  expect(await post(engine, '/external-task/count', JSON.stringify(body))).toEqual({ count: expected.length });
});

test.each([
  ['asc', [1, 2, 0]],
  ['desc', [0, 2, 1]],
])('nulls are least: tenants %s', async (sortOrder, order) => {
  const engine = await given();
  const ids = engine.add([{ tenantId: 'z' }, {}, { tenantId: 'a' }]).map(({ id }) => id);
  const expected = order.map((index) => ids[index]);
  expect(idsOf(await get(engine, `/external-task?sortBy=tenantId&sortOrder=${sortOrder}`))).toEqual(expected);
  const sorting = [{ sortBy: 'tenantId', sortOrder }];
  expect(idsOf(await post(engine, '/external-task', JSON.stringify({ sorting })))).toEqual(expected);
});

test('64 bits are written and sorted digit by digit', async () => {
  const engine = await given({ tasks });
  const response = await fetch(`${engine.url}/external-task?sortBy=taskPriority&sortOrder=desc`);
  const digits = [...(await response.text()).matchAll(/"priority":(\d+)/g)].map(([, priority]) => priority);
  expect(digits).toEqual(['9007199254740993', '9007199254740992', '0']);
});
