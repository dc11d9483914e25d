import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import supertest from 'supertest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedAnswer, type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

async function given(answer: ScriptedAnswer, ...flags: string[]) {
  engine = await startScriptedEngine(() => answer);
  gateway = await startGatewayUnderTest(engine, ...flags);
  return supertest(new URL(gateway.url).origin);
}

const count = { query: '{ externalTaskCount }' };

test('GET and POST both answer a query', async () => {
  const http = await given({ json: { count: 3 } });
  expect((await http.get('/graphql').query(count)).body).toEqual({ data: { externalTaskCount: 3 } });
  expect((await http.post('/graphql').send(count)).body).toEqual({ data: { externalTaskCount: 3 } });
});

test('a body over the limit is 413 before it is read, and the connection is closed', async () => {
  const http = await given({ json: { count: 3 } }, '--max-body-size', '1000');
  const answer = await http
    .post('/graphql')
    .send({ query: '{ externalTaskCount }', variables: { pad: 'x'.repeat(1_000) } });
  expect(answer.status).toBe(413);
  expect(answer.body.errors[0].extensions).toEqual({
    code: 'LIMIT_EXCEEDED',
    limit: 'body size',
    maximum: 1_000,
    actual: expect.any(Number),
  });
  expect(answer.headers.connection).toBe('close');
  expect((await http.post('/graphql').send(count)).status).toBe(200);
});

test('a body that does not say its length is counted while it comes in', async () => {
  await given({ json: { count: 3 } }, '--max-body-size', '1000');
  const status = await new Promise((resolve, reject) => {
    const sent = request(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject);
    for (let chunks = 0; chunks < 20; chunks += 1) sent.write('x'.repeat(100));
  });
  expect(status).toBe(413);
});

test('a small body that does not say its length is answered', async () => {
  await given({ json: { count: 3 } }, '--max-body-size', '1000');
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Blob([JSON.stringify(count)]).stream(),
    duplex: 'half',
  } as RequestInit);
  expect(await answer.json()).toEqual({ data: { externalTaskCount: 3 } });
});

test('live while the engine is away, ready only when it answers', async () => {
  const http = await given({ json: [{ name: 'default' }] });
  expect((await http.get('/health/ready')).status).toBe(200);
  await engine.close();
  const notReady = await http.get('/health/ready');
  expect([notReady.status, notReady.body]).toEqual([503, { status: 'engine unreachable' }]);
  expect((await http.get('/health/live')).status).toBe(200);
});

test('not ready when the server lacks an engine that is served', async () => {
  const http = await given({ json: [{ name: 'default' }] }, '--engine-names', 'second');
  const answer = await http.get('/health/ready');
  expect([answer.status, answer.body]).toEqual([503, { status: 'engine missing', engines: ['second'] }]);
});

test('elsewhere there is nothing; a browser at the bare address is sent to GraphiQL', async () => {
  const http = await given({ json: [] });
  expect((await http.get('/nothing')).status).toBe(404);
  const sent = await http.get('/').set('accept', 'text/html');
  expect([sent.status, sent.headers.location]).toEqual([302, '/graphql']);
});

test("the caller's Authorization is passed on as it is, and nothing else of the request", async () => {
  const http = await given({ json: { count: 3 } }, '--engine-username', 'service', '--engine-password', 'geheim:ü');
  const more = { cookie: 'a=b', origin: 'http://evil.example', 'x-forwarded-for': '192.0.2.1' };
  await http
    .post('/graphql')
    .set({ authorization: 'Bearer abc', ...more })
    .send(count);
  await http.post('/graphql').send(count);
  const service = `Basic ${Buffer.from('service:geheim:ü').toString('base64')}`;
  expect(engine.calls.map(({ authorization }) => authorization)).toEqual(['Bearer abc', service]);
  for (const { headers: sent } of engine.calls) {
    expect(Object.keys(sent).filter((name) => name in more)).toEqual([]);
  }
});

test('a caller who goes away takes the read with them', async () => {
  await given({ hang: true });
  const leaving = new AbortController();
  const asked = fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(count),
    signal: leaving.signal,
  }).catch(() => 'gone');
  while (engine.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(engine.hungUp).toBe(0);
  leaving.abort();
  expect(await asked).toBe('gone');
  const deadline = Date.now() + 1_000;
  while (engine.hungUp === 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(engine.hungUp).toBe(1);
});
