import { expect, test } from 'vitest';
import type { DemoEngine } from '../../src/demo-engine/index.ts';
import { get, given, post } from './given.ts';

const tasks = [
  { processDefinitionKey: 'a', processDefinitionVersionTag: 'v1', variables: { x: { type: 'Integer', value: 1 } } },
  { processDefinitionKey: 'b', variables: { x: { type: 'Integer', value: 2 } } },
];

const newIn724 = [
  { processDefinitionKey: 'a' },
  { processDefinitionKeyIn: ['a'] },
  { processDefinitionName: 'none' },
  { processDefinitionNameLike: 'none' },
  { processVariables: [{ name: 'x', operator: 'eq', value: 1 }] },
];

const countOf = (engine: DemoEngine, body: unknown) => post(engine, '/external-task/count', JSON.stringify(body));

test.each(['7.13.0', '7.20.0', '7.23.0'])('%s ignores the filters of 7.24 and counts too much', async (version) => {
  const engine = await given({ version, tasks });
  for (const body of newIn724) expect(await countOf(engine, body)).toEqual({ count: 2 });
  expect(await get(engine, '/external-task/count?processDefinitionKeyIn=')).toEqual({ count: 2 });
  expect(await countOf(engine, { processVariables: 'whatever' })).toEqual({ count: 2 });
});

test.each(['7.24.0', '1.0.3', '2.1.0'])('%s knows the filters of 7.24', async (version) => {
  const engine = await given({ version, tasks });
  for (const body of newIn724) expect(await countOf(engine, body)).not.toEqual({ count: 2 });
  expect(await countOf(engine, { processVariables: 'whatever' })).toMatchObject({ type: 'InvalidRequestException' });
});

test.each([
  ['7.13.0', { createTime: false, versionTag: null, code: false, sortsByCreateTime: false }],
  ['7.17.0', { createTime: false, versionTag: 'v1', code: false, sortsByCreateTime: false }],
  ['7.20.0', { createTime: false, versionTag: 'v1', code: true, sortsByCreateTime: false }],
  ['7.21.0', { createTime: false, versionTag: 'v1', code: true, sortsByCreateTime: true }],
  ['7.24.0', { createTime: true, versionTag: 'v1', code: true, sortsByCreateTime: true }],
  ['1.0.3', { createTime: true, versionTag: 'v1', code: true, sortsByCreateTime: true }],
])('what %s has', async (version, expected) => {
  const engine = await given({ version, tasks: tasks.slice(0, 1) });
  const [task] = (await get(engine, '/external-task')) as readonly Record<string, unknown>[];
  const sorted = await get(engine, '/external-task?sortBy=createTime&sortOrder=asc');
  expect({
    createTime: Object.hasOwn(task ?? {}, 'createTime'),
    versionTag: task?.processDefinitionVersionTag,
    code: Object.hasOwn((await get(engine, '/external-task/nope')) as object, 'code'),
    sortsByCreateTime: Array.isArray(sorted),
  }).toEqual(expected);
});

test('an operator that is missing is a 500 of Camunda and a 400 of Operaton', async () => {
  const body = { processVariables: [{ name: 'x', value: 1 }] };
  expect(await countOf(await given(), body)).toMatchObject({ type: 'NullPointerException' });
  expect(await countOf(await given({ version: '1.0.3' }), body)).toMatchObject({
    message: 'Invalid process variable comparator specified: null',
  });
});

test('text after the JSON and deep nesting were no faults once', async () => {
  const deep = `{"x":${'['.repeat(1_000)}${']'.repeat(1_000)}}`;
  const old = await given({ version: '7.13.0' });
  expect(await post(old, '/external-task/count', '{} x')).toEqual({ count: 0 });
  expect(await post(old, '/external-task/count', deep)).toEqual({ count: 0 });
  const engine = await given();
  expect(await post(engine, '/external-task/count', '{} x')).toMatchObject({ type: 'InvalidRequestException' });
  expect(await post(engine, '/external-task/count', deep)).toMatchObject({ type: 'StreamConstraintsException' });
  expect(await post(engine, '/external-task/count', deep.replace('[]', ''))).toEqual({ count: 0 });
});

test('a version is reported as told', async () => {
  expect(await get(await given({ version: '7.20.0' }), '/version')).toEqual({ version: '7.20.0' });
  const fork = await given({ version: '7.13.0', reportedVersion: '2.0.0' });
  expect(await get(fork, '/engine/default/version')).toEqual({ version: '2.0.0' });
  expect(await get(await given({ reportedVersion: null }), '/version')).toEqual({ version: null });
  await expect(given({ version: '8.5.0' })).rejects.toThrow(RangeError);
});
