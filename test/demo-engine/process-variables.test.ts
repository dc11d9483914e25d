import { expect, test } from 'vitest';
import type { DemoEngine } from '../../src/demo-engine/index.ts';
import { given, post } from './given.ts';

const at = '2026-01-01T00:00:00.000+0000';

const variables = {
  short: { type: 'Short', value: 5 },
  integer: { type: 'integer', value: 10 },
  long: { type: 'Long', value: 9_007_199_254_740_993n },
  double: { type: 'Double', value: 10.5 },
  yes: { type: 'Boolean', value: true },
  text: { type: 'String', value: 'Alice' },
  nullText: { type: 'String', value: 'null' },
  empty: { type: 'String', value: '' },
  textOfDate: { type: 'String', value: at },
  date: { type: 'Date', value: at },
  nothing: { type: 'Null', value: null },
  noInteger: { type: 'Integer', value: null },
  json: { type: 'Json', value: '{}' },
};

async function isFound(engine: DemoEngine, name: string, operator: string, value: string): Promise<boolean> {
  const body = `{"processVariables":[{"name":"${name}","operator":"${operator}","value":${value}}]}`;
  return ((await post(engine, '/external-task/count', body)) as { count: number }).count === 1;
}

/** As Camunda 7.24.0 on H2 was seen to answer. */
test.each([
  ['integer', 'eq', '10.0', true],
  ['integer', 'gt', '9', true],
  ['integer', 'gteq', '10', true],
  ['integer', 'lt', '10', false],
  // An Integer is compared with no number that it cannot hold.
  ['integer', 'lt', '3000000000', false],
  ['integer', 'lt', '10.5', false],
  ['integer', 'neq', '10.5', true],
  ['integer', 'like', '"1%"', false],
  ['integer', 'eq', '"10"', false],
  ['short', 'lt', '70000', false],
  ['short', 'lt', '6', true],
  ['long', 'eq', '9007199254740993', true],
  ['long', 'eq', '9007199254740992', false],
  ['double', 'gt', '10', true],
  ['yes', 'eq', 'true', true],
  ['yes', 'neq', 'true', false],
  ['yes', 'eq', '1', false],
  ['text', 'neq', '"Bob"', true],
  ['text', 'neq', '1', true],
  ['text', 'gt', '"Al"', true],
  ['text', 'notLike', '"A%"', false],
  ['text', 'notLike', '"a%"', true],
  ['missing', 'neq', '"Bob"', false],
  ['missing', 'notLike', '"Bob"', false],
  ['date', 'eq', `"${at}"`, true],
  ['date', 'eq', '"2026-01-01T01:00:00.000+0100"', true],
  ['date', 'lteq', '"2025-12-31T23:59:59.999+0000"', false],
  ['textOfDate', 'eq', `"${at}"`, false],
  ['textOfDate', 'like', '"2026%"', true],
  ['nothing', 'eq', 'null', true],
  ['noInteger', 'eq', 'null', true],
  ['noInteger', 'neq', 'null', false],
  ['text', 'neq', 'null', true],
  ['json', 'neq', 'null', true],
  // Both read as a date, which is null then.
  ['nothing', 'eq', '""', true],
  ['empty', 'eq', '""', false],
  ['nothing', 'eq', '"null"', true],
  ['nullText', 'eq', '"null"', false],
  ['nullText', 'like', 'null', true],
] as const)('%s %s %s: %s', async (name, operator, value, expected) => {
  const engine = await given({ tasks: [{ variables }] });
  expect(await isFound(engine, name, operator, value)).toBe(expected);
});

test('variables of every scope count, and all conditions must hold', async () => {
  const engine = await given({ tasks: [{ variables, localVariables: { input: { type: 'Integer', value: 1 } } }] });
  const count = (...conditions: object[]) =>
    post(engine, '/external-task/count', JSON.stringify({ processVariables: conditions }));
  const local = { name: 'input', operator: 'eq', value: 1 };
  expect(await count(local, { name: 'text', operator: 'eq', value: 'Alice' })).toEqual({ count: 1 });
  expect(await count(local, { name: 'text', operator: 'eq', value: 'Bob' })).toEqual({ count: 0 });
});

test.each([
  ['gt', 'null', `Booleans and null cannot be used in 'greater than' condition`],
  ['lteq', 'false', `Booleans and null cannot be used in 'less than or equal' condition`],
  ['eq', '{}', 'Object values cannot be used to query'],
  ['neq', '[1]', 'Object values cannot be used to query'],
])('%s %s is the fault of the engine', async (operator, value, message) => {
  const body = `{"processVariables":[{"name":"x","operator":"${operator}","value":${value}}]}`;
  expect(await post(await given(), '/external-task', body)).toEqual({
    type: 'ProcessEngineException',
    message,
    code: 0,
  });
});
