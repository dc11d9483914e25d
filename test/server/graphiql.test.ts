import { hash } from 'node:crypto';
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

describe('the page', () => {
  test('comes compressed, under 3 MB, and is kept by the browser', async () => {
    const { status, headers, text } = await http.get('/graphql').set(browser);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'no-cache',
      vary: 'accept, accept-encoding',
      etag: `W/"${hash('sha256', text, 'base64url')}"`,
    });
    expect(Number(headers['content-length'])).toBeLessThan(3_000_000);
    expect(text).toContain('<title>external-task-graphql</title>');
  });

  test('is the same uncompressed, for who takes no gzip', async () => {
    const compressed = await http.get('/graphql').set(browser);
    for (const encoding of ['identity', 'gzip;q=0, br', 'deflate']) {
      const plain = await http.get('/graphql').set({ ...browser, 'accept-encoding': encoding });
      expect(plain.headers).not.toHaveProperty('content-encoding');
      expect(plain.headers['content-length']).toBe(String(Buffer.byteLength(plain.text)));
      expect(plain.text).toBe(compressed.text);
    }
  });

  test('is the same for every engine', async () => {
    const [main, second] = await Promise.all(
      ['/graphql', '/engine/second/graphql'].map((path) => http.get(path).set(browser)),
    );
    expect(second?.status).toBe(200);
    expect(second?.headers.etag).toBe(main?.headers.etag);
    expect((await http.get('/engine/third/graphql').set(browser)).status).toBe(404);
  });

  test('is not sent again to who has it', async () => {
    const { headers } = await http.get('/graphql').set(browser);
    const etag = String(headers.etag);
    for (const known of [etag, `"old", ${etag}`, etag.replace('W/', ''), '*']) {
      const again = await http.get('/graphql').set({ ...browser, 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(again.headers).toMatchObject({ etag, 'cache-control': 'no-cache' });
      expect(again.text).toBe('');
    }
    expect((await http.get('/graphql').set({ ...browser, 'if-none-match': 'W/"old"' })).status).toBe(200);
  });

  test('HEAD has the headers of GET', async () => {
    const get = await http.get('/graphql').set(browser);
    const head = await http.head('/graphql').set(browser);
    expect(head.status).toBe(200);
    for (const name of ['content-length', 'content-type', 'content-encoding', 'etag', 'content-security-policy']) {
      expect(head.headers[name]).toBe(get.headers[name]);
    }
    expect(head.text).toBeUndefined();
  });

  test('runs only its own scripts and speaks with this host only', async () => {
    const { headers, text } = await http.get('/graphql').set(browser);
    const policy = String(headers['content-security-policy']);
    const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script ?? '');
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(policy).toContain(`'sha256-${hash('sha256', script, 'base64')}'`);
    expect(policy.replaceAll(/'sha256-.*?'/g, '#')).toBe(
      "default-src 'none'; script-src # #; style-src 'unsafe-inline'; font-src data:; img-src data:; worker-src blob:; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test('is there only where it is wanted', async () => {
    const none = await startDemoShop('--no-graphiql');
    const { headers } = await supertest(new URL(none.url).origin).get('/graphql').set(browser);
    expect(headers['content-type']).not.toContain('text/html');
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
  'The tasks of a worker': 1,
  'Topics and their backlog': 1 + 2 * 8,
  'By a variable of the process': 1,
  'The most important first, of these the oldest': 1,
  'Several tasks by id, in one call': 1,
  'The engine behind the gateway': 0,
};

describe('the example operations', () => {
  test('are ten, with a tab name each', () => {
    const names = exampleOperations.map(({ query }) => /^query (\w+)/m.exec(query)?.[1]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(10);
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
