import { expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { callsOf, given } from './given.ts';

const Page = graphql(`
  query Page($first: Int!, $after: String, $offset: Int) {
    externalTasks(first: $first, after: $after, offset: $offset, filter: { topicName: "page" }, orderBy: [{ field: PRIORITY }]) {
      nodes { priority }
      edges { cursor node { priority } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`);

const eleven = given([
  ...Array.from({ length: 11 }, (_, at) => ({ topicName: 'page', priority: at })),
  { topicName: 'other', priority: 3 },
]);

async function page(variables: { first: number; after?: string | null; offset?: number }) {
  const { data } = await eleven.gateway.ask(Page, variables);
  return data?.externalTasks;
}

test('following the cursor passes every task once, in order', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const got = await page({ first: 4, after });
    seen.push(...(got?.nodes.map(({ priority }) => priority) ?? []));
    expect(got?.edges.map(({ node }) => node.priority)).toEqual(got?.nodes.map(({ priority }) => priority));
    expect(got?.pageInfo.hasPreviousPage).toBe(pages > 0);
    expect(got?.pageInfo.startCursor).toBe(got?.edges[0]?.cursor);
    expect(got?.pageInfo.endCursor).toBe(got?.edges.at(-1)?.cursor);
    expect(got?.totalCount).toBe(11);
    pages += 1;
    after = got?.pageInfo.hasNextPage ? (got.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  expect(seen).toEqual(Array.from({ length: 11 }, (_, at) => `${at}`));
  expect(pages).toBe(3);
});

test('a page can start after any edge', async () => {
  const first = await page({ first: 4 });
  const next = await page({ first: 2, after: first?.edges[1]?.cursor ?? null });
  expect(next?.nodes).toEqual([{ priority: '2' }, { priority: '3' }]);
});

test('an offset is a page number without a cursor', async () => {
  const third = await page({ first: 3, offset: 6 });
  expect(third?.nodes).toEqual([{ priority: '6' }, { priority: '7' }, { priority: '8' }]);
  expect(third?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  expect(callsOf(eleven)).toContain('POST /external-task?firstResult=6&maxResults=4');
});

test('a page that ends with the last task has no next one', async () => {
  expect((await page({ first: 5, offset: 6 }))?.pageInfo.hasNextPage).toBe(false);
  expect((await page({ first: 11 }))?.pageInfo.hasNextPage).toBe(false);
});

test('beyond the end is an empty page that still knows the total', async () => {
  expect(await page({ first: 5, offset: 50 })).toEqual({
    nodes: [],
    edges: [],
    totalCount: 11,
    pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  });
});
