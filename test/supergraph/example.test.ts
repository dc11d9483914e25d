import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = new URL('../../examples/supergraph/', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');

/** Of each part of the README with a query: its heading, the query, and what comes back. */
const blocks = readme.split(/^## /m).flatMap((part) => {
  const [, query, answer] = /^```graphql\n(.*?)^```\n\n```json\n(.*?)^```/ms.exec(part) ?? [];
  return query === undefined || answer === undefined ? [] : [{ title: part.split('\n', 1)[0], query, answer }];
});

let example: ChildProcess;
let url = '';

beforeAll(async () => {
  // What the README has a reader type; test/supergraph/install.ts has done the first half of it.
  const [, command] = /^npm ci && (npm start)$/m.exec(readme) ?? [];
  example = spawn(command ?? 'false', {
    cwd: folder,
    env: { ...process.env, PORT: '0' },
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, to be ended as a whole.
    detached: true,
  });
  for await (const line of createInterface({ input: example.stdout ?? process.stdin })) {
    url = /^the supergraph, with GraphiQL: (http:\S+)$/.exec(line)?.[1] ?? '';
    if (url !== '') return;
  }
  throw new Error('The example has ended.');
});

afterAll(async () => {
  if (example.exitCode !== null || example.pid === undefined) return;
  process.kill(-example.pid, 'SIGTERM');
  await once(example, 'exit');
});

test('there are three queries, one of them a mutation', () => {
  expect(blocks.map(({ query }) => query.split(' ')[0])).toEqual(['query', 'query', 'mutation']);
});

test.each(blocks)('$title: comes back as the README says', async ({ query, answer }) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).toEqual(JSON.parse(answer));
});

test('a browser gets GraphiQL, and nothing that it would have to fetch elsewhere', async () => {
  const response = await fetch(url, { headers: { accept: 'text/html' } });
  const page = await response.text();
  expect(page).toContain('Orders and external tasks');
  expect(page).not.toMatch(/(?:src|href)="?https?:/);
});
