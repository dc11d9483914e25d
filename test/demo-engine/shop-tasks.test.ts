import { expect, test } from 'vitest';
import { shopTasks } from '../../src/demo-engine/index.ts';
import { get, given, stoppedClock } from './given.ts';

type Row = Readonly<Record<string, unknown>>;

async function shop(now?: number): Promise<readonly Row[]> {
  const clock = stoppedClock(now);
  const engine = await given({ clock, tasks: shopTasks(clock.now) });
  return (await get(engine, '/external-task?sortBy=createTime&sortOrder=asc')) as readonly Row[];
}

test('the shop has the same ids at each start, so that examples stay true', async () => {
  const withoutTimes = (rows: readonly Row[]) =>
    rows.map(({ createTime: _created, lockExpirationTime: _expires, ...rest }) => rest);
  const [first, later] = [await shop(), await shop(Date.parse('2030-06-01T00:00:00Z'))];
  expect(withoutTimes(later)).toEqual(withoutTimes(first));
  expect(first[0]).toMatchObject({ id: 'd2753c20-848d-11f0-9f0c-954b821c4f19', businessKey: 'order-1001' });
});

test('the shop has something for every filter', async () => {
  const engine = await given({ tasks: shopTasks() });
  const count = async (filter: string) =>
    ((await get(engine, `/external-task/count?${filter}`)) as { count: number }).count;
  const filters = [
    'locked=true',
    'notLocked=true',
    'suspended=true',
    'noRetriesLeft=true',
    'tenantIdIn=north',
    'tenantIdIn=south',
    'priorityHigherThanOrEquals=9007199254740993',
    'processVariables=customer_like_J%25',
    ...['order-fulfilment', 'invoicing', 'returns', 'restocking'].map((key) => `processDefinitionKey=${key}`),
  ];
  const all = await count('');
  expect(all).toBe(200);
  for (const filter of filters) {
    const found = await count(filter);
    expect(found, filter).toBeGreaterThan(0);
    expect(found, filter).toBeLessThan(all);
  }
});

test('whoever has failed says why', async () => {
  const engine = await given({ tasks: shopTasks() });
  const failed = (await get(engine, '/external-task?noRetriesLeft=true')) as readonly Row[];
  for (const { id, errorMessage } of failed) {
    expect(errorMessage).toEqual(expect.any(String));
    expect(await get(engine, `/external-task/${id}/errorDetails`)).toContain('at handle');
  }
});
