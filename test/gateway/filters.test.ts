import { assertInputObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/schema/index.ts';
import { graphql } from '../gql/index.ts';
import { type ByName, type FilterCase, filterCases } from './filter-cases.ts';
import { askEngine, given, isAtLeast724 } from './given.ts';
import { shop, shopTaskNames } from './shop.ts';

const FilteredTasks = graphql(`
  query FilteredTasks($filter: ExternalTaskFilter) {
    externalTasks(filter: $filter, first: 100) { nodes { id } }
    externalTaskCount(filter: $filter)
  }
`);

const shopped = given(Object.values(shop));

const byName = (): ByName => Object.fromEntries(shopTaskNames.map((name, at) => [name, shopped.tasks[at]])) as ByName;
const namesOf = (ids: readonly string[]) => shopTaskNames.filter((_, at) => ids.includes(shopped.tasks[at]?.id ?? ''));

async function prove({ filter, query, matches, isNew }: FilterCase): Promise<void> {
  const tasks = byName();
  const { data, errors } = await shopped.gateway.ask(FilteredTasks, { filter: filter(tasks) });
  if (isNew && !isAtLeast724(shopped)) {
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['ENGINE_TOO_OLD', 'ENGINE_TOO_OLD']);
    return;
  }
  expect(errors).toBeUndefined();
  const ids = data?.externalTasks?.nodes.map(({ id }) => id) ?? [];
  const own = await askEngine<{ id: string }[]>(shopped, '/external-task?maxResults=100', query(tasks));
  expect(ids).toEqual(own.map(({ id }) => id));
  expect(data?.externalTaskCount).toBe(own.length);
  // Some match and some do not, or the case proves nothing.
  expect(namesOf(ids)).toEqual(matches);
  expect(matches.length).toBeGreaterThan(0);
  expect(matches.length).toBeLessThan(shopTaskNames.length);
}

const fields = Object.keys(
  assertInputObjectType(buildSchema({ readOnly: true }).getType('ExternalTaskFilter')).getFields(),
);

// One test a field, so that each row of the mapping table has exactly its own.
test.each(fields)('%s: as the engine itself answers', async (field) => {
  const cases = filterCases.filter((one) => one.field === field);
  expect(cases).not.toEqual([]);
  for (const one of cases) await prove(one);
});
