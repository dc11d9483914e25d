import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { vectors } from './test-vectors.ts';

test('each vector of engine-contract 9.1 to 9.7 is a case, once', async () => {
  const contract = await readFile(new URL('../../docs/engine-contract.md', import.meta.url), 'utf8');
  const start = contract.indexOf('### 9.1 ');
  const end = contract.indexOf('## 10. ');
  const documented = [...contract.slice(start, end).matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, id]) => id);
  expect(documented.length).toBeGreaterThan(0);
  expect(vectors.map(({ id }) => id).sort()).toEqual(documented.sort());
});
