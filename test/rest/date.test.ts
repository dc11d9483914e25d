import { expect, test } from 'vitest';
import { engineDateOf, epochOf, rfc3339Of } from '../../src/rest/date.ts';

test.each([
  ['UTC', '2026-01-23T13:42:42.657+0000', '2026-01-23T13:42:42.657Z'],
  ['an offset to the east', '2026-01-23T13:42:42.657+0200', '2026-01-23T11:42:42.657Z'],
  ['an offset to the west that crosses midnight', '2026-12-31T22:00:00.000-0530', '2027-01-01T03:30:00.000Z'],
  ['a year beyond four digits', '33715-08-21T00:00:00.000+0000', '9999-12-31T23:59:59.999Z'],
  ['a year beyond what JavaScript knows', '292268998-08-21T00:00:00.000+0000', '9999-12-31T23:59:59.999Z'],
  ['a last day that an offset carries over', '9999-12-31T23:30:00.000-0100', '9999-12-31T23:59:59.999Z'],
  ['an early year', '0099-01-01T00:00:00.000+0000', '0099-01-01T00:00:00.000Z'],
  ['an early year with an offset', '0099-01-01T00:00:00.000+0100', '0098-12-31T23:00:00.000Z'],
  ['ISO 8601, as a configured engine may write', '2026-01-23T13:42:42.657+02:00', '2026-01-23T11:42:42.657Z'],
])('reads %s', (_, engine, rfc3339) => {
  expect(rfc3339Of(engine)).toBe(rfc3339);
  expect(epochOf(engine)).toBe(Date.parse(rfc3339));
});

test('writes three digits and an offset without a colon', () => {
  expect(engineDateOf(Date.parse('2026-01-23T14:42:42+01:00'))).toBe('2026-01-23T13:42:42.000+0000');
});

test('says that text is no date, without quoting it', () => {
  expect(epochOf('<html>')).toBeNaN();
  expect(() => rfc3339Of('<html>')).toThrow('The engine sent a date that cannot be read.');
});
