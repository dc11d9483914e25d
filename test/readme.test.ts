import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleOperations } from '../src/server/example-operations.ts';
import { emptyPlaces, startDemoShop } from './support/demo-shop.ts';
import type { GatewayUnderTest } from './support/gateway-under-test.ts';

const root = join(import.meta.dirname, '..');

/** Every GraphQL block of the documents, with the third-level heading right before it, and the JSON block right after it as its variables. */
const blocks = ['README.md', ...globSync('docs/*.md', { cwd: root })].flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:^### ([^\n]+)\n\n)?^```graphql\n(.*?)^```\n(?:\n```json\n(.*?)^```)?/gms)].map(
    (match) => ({
      place: `${file}:${text.slice(0, match.index).split('\n').length}`,
      title: match[1],
      query: match[2] ?? '',
      variables: match[3] === undefined ? undefined : (JSON.parse(match[3]) as Record<string, unknown>),
    }),
  );
});

let shop: GatewayUnderTest;

beforeAll(async () => {
  shop = await startDemoShop();
});

afterAll(() => shop.close());

test.each(blocks)('the GraphQL of $place has an answer on the demo', async ({ query, variables }) => {
  const { data, errors } = await shop.ask(query, variables);
  expect(errors).toBeUndefined();
  expect(emptyPlaces(data)).toEqual([]);
});

test('the README has the example operations as GraphiQL has them', () => {
  const examples = blocks.filter(({ title }) => title !== undefined);
  expect(examples.map(({ title, query, variables }) => ({ title, query, variables }))).toEqual(
    exampleOperations.map(({ title, query, variables }) => ({ title, query, variables })),
  );
});
