import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFreshTables } from './readme-tables.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the tables of the README are as the code is; `npm run generate` makes them', () => {
  expect(withFreshTables(readme)).toBe(readme);
});

test('a table that was changed by hand is noticed', () => {
  expect(withFreshTables(readme.replace('`--port NUMBER`', '`--prot`'))).toBe(readme);
});
