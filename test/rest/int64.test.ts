import { expect, test } from 'vitest';
import { jsonOf, parseJson } from '../../src/rest/int64.ts';

type Row = { readonly priority: number | bigint; readonly errorMessage?: string };
const lostDigits = ({ priority }: Row) => !Number.isSafeInteger(priority);

test.each([
  ['9007199254740993', 9007199254740993n],
  ['-9223372036854775808', -9223372036854775808n],
  ['9223372036854775807', 9223372036854775807n],
  ['9007199254740991', 9007199254740991],
  ['50', 50],
])('reads %s without losing a digit', (digits, value) => {
  expect(parseJson<Row>(`{"priority":${digits}}`, lostDigits).priority).toBe(value);
});

test('leaves text and decimals alone when it reads exactly', () => {
  const text = '{"priority":9007199254740993,"errorMessage":"9007199254740993","score":1.5e300}';
  expect(parseJson<Row>(text, lostDigits)).toEqual({
    priority: 9007199254740993n,
    errorMessage: '9007199254740993',
    score: 1.5e300,
  });
});

test('writes bigints digit by digit, wherever they are', () => {
  expect(jsonOf({ priority: 9007199254740993n, list: [{ value: -1n }, 'x', null] })).toBe(
    '{"priority":9007199254740993,"list":[{"value":-1},"x",null]}',
  );
});
