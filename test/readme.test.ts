import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleOperations } from '../src/server/example-operations.ts';
import { readSubgraphFile } from './house/subgraph-file.ts';
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

/** What a reader's own subgraph says of our types; all else are operations. */
const [typeDefinitions, operations] = [
  blocks.filter(({ query }) => query.startsWith('type ')),
  blocks.filter(({ query }) => !query.startsWith('type ')),
];

let shop: GatewayUnderTest;

beforeAll(async () => {
  shop = await startDemoShop();
});

afterAll(() => shop.close());

test.each(operations)('the GraphQL of $place has an answer on the demo', async ({ query, variables }) => {
  const { data, errors } = await shop.ask(query, variables);
  expect(errors).toBeUndefined();
  expect(emptyPlaces(data)).toEqual([]);
});

test.each(typeDefinitions)('the types of $place have the names, keys and fields that ours have', ({ query }) => {
  const ours = new Map(subgraphTypes(readSubgraphFile()));
  const theirs = subgraphTypes(query);
  expect(theirs.length).toBeGreaterThan(0);
  for (const [name, fields] of theirs)
    expect([name, ours.get(name)]).toEqual([name, expect.arrayContaining([...fields])]);
});

/** The entities of a schema, each with what routers may ask of it: `id: ID!`. A field that is not external is the schema's own. */
function subgraphTypes(sdl: string): readonly (readonly [name: string, fields: readonly string[]])[] {
  return parse(sdl).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    if (!definition.directives?.some(({ name }) => name.value === 'key')) return [];
    const fields = definition.fields?.filter(
      ({ directives }) => !directives?.some(({ name }) => name.value === 'requires'),
    );
    return [[definition.name.value, (fields ?? []).map(({ name, type }) => `${name.value}: ${print(type)}`)] as const];
  });
}

test('the README has the example operations as GraphiQL has them', () => {
  const examples = blocks.filter(({ title }) => title !== undefined);
  expect(examples.map(({ title, query, variables }) => ({ title, query, variables }))).toEqual(
    exampleOperations.map(({ title, query, variables }) => ({ title, query, variables })),
  );
});
