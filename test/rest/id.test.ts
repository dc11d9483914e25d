import { expect, test } from 'vitest';
import { canBeId, pathSegment } from '../../src/rest/id.ts';

test.each([
  '',
  '.',
  '..',
  '../process-instance',
  'a/b',
  'a\\b',
  'a%2Fb',
  'a%2fb',
  'a\0b',
  'a\nb',
  'a\u0085b',
  'x'.repeat(65),
  '\ud800',
  'count',
  'fetchAndLock',
  'retries',
  'retries-async',
  'topic-names',
])('%j cannot be an id', (id) => {
  expect(canBeId(id)).toBe(false);
});

test.each(['1058', 'a'.repeat(64), 'key:1:4711', 'a b;c?d#e', 'ü', '%2e%2e', '...', 'Count'])(
  '%j can be one, as one segment of a path',
  (id) => {
    expect(canBeId(id)).toBe(true);
    const { pathname } = new URL(`http://engine/engine-rest/external-task/${pathSegment(id)}`);
    expect(pathname.split('/')).toHaveLength(4);
    expect(decodeURIComponent(pathname.split('/')[3] ?? '')).toBe(id);
  },
);
