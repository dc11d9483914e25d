import { afterEach, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

const page = 'https://app.example.com';
let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

async function given(...flags: string[]): Promise<void> {
  engine = await startScriptedEngine(() => ({ json: { count: 3 } }));
  gateway = await startGatewayUnderTest(engine, ...flags);
}

const question = { 'content-type': 'application/json' };

function ask(
  headers: Readonly<Record<string, string>>,
  body: string = JSON.stringify({ query: '{ externalTaskCount }' }),
) {
  return fetch(gateway.url, { method: 'POST', headers: { ...question, ...headers }, body });
}

/** What a browser asks before it lets a page send what only this gateway would take. */
function preflight(origin: string) {
  return fetch(gateway.url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
}

const corsOf = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));

test('no page of another origin is let in unless it is named', async () => {
  await given();
  for (const response of [await preflight(page), await ask({ origin: page })]) expect(corsOf(response)).toEqual({});
});

test.each([
  [['--cors-origins', `https://other.example.com,${page}`]],
  [['--cors-origins', page]],
  [['--cors-origins', '*']],
])('a page is let in by %j, without cookies', async (flags) => {
  await given(...flags);
  const answer = await preflight(page);
  expect(answer.status).toBe(204);
  expect(corsOf(answer)).toEqual({
    'access-control-allow-origin': page,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization,content-type',
    'access-control-max-age': '86400',
  });
  expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
  for (const response of [await ask({ origin: page }), await ask({ origin: page, 'content-type': 'text/plain' })]) {
    expect(corsOf(response)).toMatchObject({ 'access-control-allow-origin': page });
    expect(corsOf(response)).not.toHaveProperty('access-control-allow-credentials');
  }
});

test.each(['https://evil.example', 'http://app.example.com', 'https://app.example.com.evil.example', 'null'])(
  'others are not: %s',
  async (origin) => {
    await given('--cors-origins', `${page},https://other.example.com`);
    for (const response of [await preflight(origin), await ask({ origin })]) expect(corsOf(response)).toEqual({});
  },
);

test('a cookie changes nothing', async () => {
  await given('--engine-username', 'service', '--engine-password', 'secret');
  const cookies = 'JSESSIONID=abc; authorization=Basic ZGVtbzpkZW1v; session=1';
  for (const cookie of [undefined, cookies]) await ask(cookie === undefined ? {} : { cookie });
  const [without, withCookies] = engine.calls;
  expect(withCookies).toEqual(without);
  expect(Object.values(withCookies?.headers ?? {}).join()).not.toContain('abc');
});

test('no answer is kept by anybody, whatever it is', async () => {
  await given('--max-body-size', '2000');
  const answers = await Promise.all([
    ask({}),
    ask({}, '{"query":"{ nothing }"}'),
    ask({}, 'no JSON'),
    ask({ 'content-type': 'text/plain' }),
    ask({}, 'x'.repeat(3_000)),
    fetch(`${gateway.url}?query={externalTaskCount}`),
    fetch(
      `${gateway.url}?query=${encodeURIComponent('mutation { unlockExternalTask(input: { id: 1 }) { __typename } }')}`,
    ),
    fetch(gateway.url, { method: 'DELETE' }),
    fetch(new URL('/nothing', gateway.url)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 415, 413, 200, 405, 405, 404]);
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('variables of a GET that are no JSON are a bad request', async () => {
  await given();
  const answer = await fetch(`${gateway.url}?query={externalTaskCount}&variables={`);
  expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  expect(engine.calls).toEqual([]);
});

test('a batch is answered where batches are allowed, in order', async () => {
  await given('--max-batch', '3');
  const batch = ['{ a: externalTaskCount }', '{ nothing }', '{ b: externalTaskCount }'].map((query) => ({ query }));
  const answers = await (await ask({}, JSON.stringify(batch))).json();
  expect(answers).toMatchObject([{ data: { a: 3 } }, { errors: [{}] }, { data: { b: 3 } }]);
});
