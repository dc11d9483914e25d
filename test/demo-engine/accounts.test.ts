import { expect, test } from 'vitest';
import type { DemoEngine } from '../../src/demo-engine/index.ts';
import { basic, get, given, idsOf, stoppedClock } from './given.ts';

const users = { ann: { password: 'right' } };

async function status(engine: DemoEngine, password: string): Promise<number> {
  return (await fetch(`${engine.url}/external-task/count`, { headers: basic('ann', password) })).status;
}

test('a wrong password locks the account for 3 s, even for the right one', async () => {
  const clock = stoppedClock();
  const engine = await given({ users, clock });
  expect(await status(engine, 'wrong')).toBe(401);
  expect(await status(engine, 'right')).toBe(401);
  clock.now += 2_999;
  expect(await status(engine, 'right')).toBe(401);
  clock.now += 1;
  expect(await status(engine, 'right')).toBe(200);
});

test('the lock doubles up to 60 s, and stays after the tenth failure', async () => {
  const clock = stoppedClock();
  const engine = await given({ users, clock });
  for (const seconds of [3, 6, 12, 24, 48, 60, 60, 60, 60]) {
    expect(await status(engine, 'wrong')).toBe(401);
    clock.now += seconds * 1_000 - 1;
    // Does not count as a failure: it would double the lock.
    expect(await status(engine, 'wrong')).toBe(401);
    clock.now += 1;
  }
  expect(await status(engine, 'wrong')).toBe(401);
  clock.now += 24 * 3_600_000;
  expect(await status(engine, 'right')).toBe(401);
});

test('the right password forgets the failures', async () => {
  const clock = stoppedClock();
  const engine = await given({ users, clock });
  for (let round = 0; round < 12; round += 1) {
    expect(await status(engine, 'wrong')).toBe(401);
    clock.now += 3_000;
    expect(await status(engine, 'right')).toBe(200);
  }
});

test.each([
  ['none', {}],
  ['of another scheme', { Authorization: 'Bearer ann:right' }],
  ['without a colon', { Authorization: `Basic ${btoa('annright')}` }],
  ['of nobody', basic('constructor', 'right')],
])('credentials %s are answered 401 without a body', async (_how, headers: Record<string, string>) => {
  const engine = await given({ users });
  const response = await fetch(`${engine.url}/version`, { headers });
  expect(response.status).toBe(401);
  expect(response.headers.get('WWW-Authenticate')).toBe('Basic realm="default"');
  expect(response.headers.get('Content-Type')).toBeNull();
  expect(await response.text()).toBe('');
});

test('the list of engines needs no credentials', async () => {
  const engine = await given({ users });
  expect(await get(engine, '/engine/')).toEqual([{ name: 'default' }]);
});

test.each(['/engine/nope', '/engine/nope/external-task', '/engine/nope/engine'])(
  'with authentication %s is refused by the filter, whatever the credentials',
  async (path) => {
    const response = await fetch((await given({ users })).url + path);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/json;charset=ISO-8859-1');
    expect(response.headers.get('Cache-Control')).toBeNull();
    expect(await response.json()).toEqual({
      type: 'InvalidRequestException',
      message: 'Process engine nope not available',
      code: null,
    });
  },
);

test.each([
  ['/engine/nope', 404, 'NotFoundException'],
  ['/engine/default/engine', 404, 'NotFoundException'],
  ['/engine/nope/external-task', 400, 'InvalidRequestException'],
])('without authentication %s is %i', async (path, status, type) => {
  const response = await fetch((await given()).url + path);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ type, code: null });
});

test('a path within an engine is no way around the credentials', async () => {
  const response = await fetch(`${(await given({ users })).url}/engine/default/engine`);
  expect(response.status).toBe(401);
  expect(response.headers.get('Cache-Control')).toBeNull();
});

test('a user sees the tasks of the own tenants and of none, and of those the readable ones', async () => {
  const engine = await given({
    users: {
      all: { password: 'p', tenants: 'all' },
      north: { password: 'p', tenants: ['north'], canRead: ({ topicName }) => topicName !== 'secret' },
      none: { password: 'p' },
    },
  });
  const [own, secret, other, free] = engine.add([
    { tenantId: 'north' },
    { tenantId: 'north', topicName: 'secret' },
    { tenantId: 'south' },
    {},
  ]);
  const seenBy = async (name: string) => idsOf(await get(engine, '/external-task', basic(name, 'p')));
  const sorted = (tasks: readonly ({ id: string } | undefined)[]) => tasks.map((task) => task?.id).sort();
  expect(await seenBy('all')).toEqual(sorted([own, secret, other, free]));
  expect(await seenBy('north')).toEqual(sorted([own, free]));
  expect(await seenBy('none')).toEqual(sorted([free]));
  expect(await get(engine, '/external-task/topic-names', basic('north', 'p'))).toEqual(['topic']);

  const details = (id = '') => get(engine, `/external-task/${id}/errorDetails`, basic('north', 'p'));
  expect(await get(engine, `/external-task/${secret?.id}`, basic('north', 'p'))).toMatchObject({
    type: 'RestException',
  });
  expect(await details(secret?.id)).toMatchObject({
    type: 'AuthorizationException',
    code: 0,
    userId: 'north',
    missingAuthorizations: [{ permissionName: 'READ' }, { permissionName: 'READ_INSTANCE', resourceId: 'process' }],
  });
  expect(await details(other?.id)).toMatchObject({
    type: 'ProcessEngineException',
    message: expect.stringContaining('belongs to no authenticated tenant.'),
  });
});

test('the result limit holds only for who is authenticated', async () => {
  const limited = { maxResultsLimit: 1, tasks: [{}, {}] };
  expect(await get(await given(limited), '/external-task')).toHaveLength(2);
  const engine = await given({ ...limited, users });
  const ask = (path: string) => get(engine, path, basic('ann', 'right'));
  expect(await ask('/external-task')).toEqual({
    type: 'BadUserRequestException',
    message: 'An unbound number of results is forbidden!',
    code: 0,
  });
  expect(await ask('/external-task?maxResults=2')).toMatchObject({ message: 'Max results limit of 1 exceeded!' });
  expect(await ask('/external-task?maxResults=1')).toHaveLength(1);
  expect(await ask('/external-task/count')).toEqual({ count: 2 });
});
