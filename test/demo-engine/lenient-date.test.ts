import { expect, test } from 'vitest';
import { readDate, writeDate } from '../../src/demo-engine/wire/date.ts';

const expected = '2026-01-23T13:42:42.657Z';

test.each([
  ['2026-01-23T13:42:42.657+0000', expected],
  ['2026-01-23T14:42:42.657+0100', expected],
  ['2026-01-23T05:42:42.657-0800', expected],
  ['2026-01-23T13:42:42.657 +0000', expected],
  [' 2026-1-23T13:42:42.657UTC', expected],
  ['2026-01-23T13:42:42.657UTC and more', expected],
  ['2026-01-23T15:42:42.657GMT+2:00', expected],
  ['2026-01-23T05:42:42.657PST', expected],
  ['2026-01-23T15:42:42.657cest', expected],
  // SSS counts milliseconds.
  ['2026-01-23T13:42:42.5+0000', '2026-01-23T13:42:42.005Z'],
  ['2026-01-23T13:42:42.123456+0000', '2026-01-23T13:44:45.456Z'],
  ['2020-13-45T99:00:00.000+0000', '2021-02-18T03:00:00.000Z'],
  ['0050-01-01T00:00:00.000+0000', '0050-01-01T00:00:00.000Z'],
])('reads %s', (text, iso) => {
  expect(new Date(readDate(text) ?? Number.NaN).toISOString()).toBe(iso);
});

test.each([
  '2026-01-23T13:42:42.657Z',
  '2026-01-23T13:42:42.657+01:00',
  '2026-01-23T13:42:42.657+01',
  '2026-01-23T13:42:42.657+2400',
  '2026-01-23T13:42:42.657GMT+02',
  '2026-01-23T13:42:42.657 0000',
  '2026-01-23T13:42:42.657',
  '2026-01-23T13:42:42+0000',
  '2026-01-23',
  '1577836800000',
  '',
])('refuses %j', (text) => {
  expect(readDate(text)).toBeUndefined();
});

test('writes years of any length', () => {
  expect(writeDate(Date.UTC(999, 0, 2, 3, 4, 5, 6))).toBe('0999-01-02T03:04:05.006+0000');
  expect(writeDate(Date.UTC(33715, 7, 21))).toBe('33715-08-21T00:00:00.000+0000');
});
