import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exampleOperations } from '../../src/server/example-operations.ts';
import { emptyPlaces, startDemoShop } from '../support/demo-shop.ts';
import type { GatewayUnderTest } from '../support/gateway-under-test.ts';

const browser = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
};

let shop: GatewayUnderTest;
let http: ReturnType<typeof supertest>;

beforeAll(async () => {
  shop = await startDemoShop('--engine-names', 'second');
  http = supertest(new URL(shop.url).origin);
  await http.get('/graphql').set(browser);
  // What the engine knows is asked once, and not counted below.
  await shop.ask(
    '{ externalTasks(filter: { processDefinitionName: "x" }) { nodes { id } } processEngine { version } }',
  );
}, 30_000);

beforeEach(() => {
  shop.log.length = 0;
});

afterAll(() => shop.close());

/** Where the page, as a browser gets it, says that its files are. */
async function assetPaths(page = '/graphql'): Promise<readonly string[]> {
  const { text } = await http.get(page).set(browser);
  return [...text.matchAll(/(?:src|href)="([^"]*)"/g)]
    .map(([, href = '']) => href)
    .filter((href) => !href.startsWith('data:'))
    .map((href) => new URL(href, `http://gateway${page}`).pathname);
}

/** Paths of the page and its files, and how long a browser may use them without asking. */
async function everyFile(): Promise<readonly (readonly [path: string, cacheControl: string])[]> {
  const immutable = 'public, max-age=31536000, immutable';
  return [['/graphql', 'no-cache'], ...(await assetPaths()).map((path) => [path, immutable] as const)];
}

describe('the page', () => {
  test('is small, and loads a script and a style: all under 3 MB', async () => {
    const files = await everyFile();
    expect(files.map(([path]) => path)).toEqual([
      '/graphql',
      expect.stringMatching(/^\/graphiql\/[0-9a-f]{16}\.css$/),
      expect.stringMatching(/^\/graphiql\/[0-9a-f]{16}\.js$/),
    ]);
    const sizes: number[] = [];
    for (const [path, cacheControl] of files) {
      const { status, headers } = await http.get(path).set(browser);
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': cacheControl });
      sizes.push(Number(headers['content-length']));
    }
    expect(sizes[0]).toBeLessThan(3_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(3_000_000);
  });

  test('has a title and says what it is', async () => {
    const { headers, text } = await http.get('/graphql').set(browser);
    expect(text).toContain('<title>external-task-graphql</title>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      vary: 'accept, accept-encoding',
    });
  });

  test('runs nothing inline, and speaks with this host only', async () => {
    const { headers, text } = await http.get('/graphql').set(browser);
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style/);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src data:; " +
        "worker-src blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test('is the same uncompressed, for who takes no gzip', async () => {
    for (const [path] of await everyFile()) {
      const compressed = await http.get(path).set(browser).buffer();
      for (const encoding of ['identity', 'gzip;q=0, br', 'deflate']) {
        const plain = await http
          .get(path)
          .set({ ...browser, 'accept-encoding': encoding })
          .buffer();
        expect(plain.headers).not.toHaveProperty('content-encoding');
        expect(plain.headers['content-length']).toBe(String(Buffer.byteLength(plain.text)));
        expect(plain.text === compressed.text).toBe(true);
      }
    }
  });

  test('is the same for every engine, with its files beside it', async () => {
    const [main, second] = await Promise.all(
      ['/graphql', '/engine/second/graphql'].map((path) => http.get(path).set(browser)),
    );
    expect(second?.status).toBe(200);
    expect(second?.headers.etag).toBe(main?.headers.etag);
    const paths = await assetPaths('/engine/second/graphql');
    expect(paths).toEqual((await assetPaths()).map((path) => `/engine/second${path}`));
    for (const path of paths) expect((await http.head(path).set(browser)).status).toBe(200);
    expect((await http.get('/engine/third/graphql').set(browser)).status).toBe(404);
  });

  test('is not sent again to who has it', async () => {
    for (const [path, cacheControl] of await everyFile()) {
      const { headers } = await http.head(path).set(browser);
      const etag = String(headers.etag);
      for (const known of [etag, `"old", ${etag}`, etag.replace('W/', ''), '*']) {
        const again = await http.get(path).set({ ...browser, 'if-none-match': known });
        expect(again.status).toBe(304);
        expect(again.headers).toMatchObject({ etag, 'cache-control': cacheControl });
        expect(again.text).toBe('');
      }
      expect((await http.head(path).set({ ...browser, 'if-none-match': 'W/"old"' })).status).toBe(200);
    }
  });

  test('HEAD has the headers of GET', async () => {
    for (const [path] of await everyFile()) {
      const get = await http.get(path).set(browser);
      const head = await http.head(path).set(browser);
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
      expect(head.text).toBeUndefined();
    }
  });

  test('has no other files, and takes nothing', async () => {
    const [path = ''] = await assetPaths();
    for (const other of ['/graphiql/0123456789abcdef.js', '/graphiql/', '/graphiql/..%2fgraphql', `${path}.map`]) {
      expect((await http.get(other).set(browser)).status).toBe(404);
    }
    expect((await http.post(path).send({})).status).toBe(404);
  });

  test('is there only where it is wanted', async () => {
    const none = await startDemoShop('--no-graphiql');
    const other = supertest(new URL(none.url).origin);
    const { headers } = await other.get('/graphql').set(browser);
    expect(headers['content-type']).not.toContain('text/html');
    for (const path of await assetPaths()) expect((await other.get(path).set(browser)).status).toBe(404);
    await none.close();
  });
});

test.each([
  ['curl', '*/*'],
  ['a GraphQL client', 'application/graphql-response+json, application/json'],
  ['who takes both', 'application/json, text/html;q=0.1'],
])('GET of %s is answered with data', async (_, accept) => {
  const query = '{ processEngine { version } }';
  const { status, body } = await http.get('/graphql').query({ query }).set({ accept });
  expect(status).toBe(200);
  expect(body).toEqual({ data: { processEngine: { version: '7.24.0' } } });
});

/** What each example costs: one call unless it says that it is more. */
const calls: Readonly<Record<string, number>> = {
  'A page of tasks': 2,
  'The page after a cursor': 1,
  'One task by its id': 1,
  'What is stuck, and why': 2 + 3,
  'A stuck task and all around it': 6,
  'The tasks of a worker': 1,
  'Topics and their backlog': 1 + 2 * 8,
  'By a variable of the process': 1,
  'The most important first, of these the oldest': 1,
  'Several tasks by id, in one call': 1,
  'The engine behind the gateway': 0,
};

describe('the example operations', () => {
  test('are eleven, with a tab name each', () => {
    const names = exampleOperations.map(({ query }) => /^query (\w+)/m.exec(query)?.[1]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(11);
    expect(exampleOperations.map(({ title }) => title)).toEqual(Object.keys(calls));
  });

  test.each(exampleOperations)('$title: has an answer and costs no more calls than it says', async (example) => {
    const { data, errors } = await shop.ask(example.query, example.variables);
    expect(errors).toBeUndefined();
    expect(emptyPlaces(data)).toEqual([]);
    expect(shop.log.map(({ method, path }) => `${method} ${path}`)).toHaveLength(calls[example.title] ?? Number.NaN);
  });

  test('follow each other: the second goes on where the first ends', async () => {
    const [first, second] = exampleOperations;
    const { data } = await shop.ask<{ externalTasks: { pageInfo: { endCursor: string } } }, unknown>(`${first?.query}`);
    expect(data?.externalTasks.pageInfo.endCursor).toBe(second?.variables?.after);
  });
});
