import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';
import { startTokenEndpoint, type TokenEndpoint } from '../support/token-endpoint.ts';

let tokens: TokenEndpoint;
let engine: ScriptedEngine;
let gateway: GatewayUnderTest;
/** What the engine refuses. */
let revoked: Set<string | undefined>;

beforeEach(async () => {
  tokens = await startTokenEndpoint();
  revoked = new Set([undefined]);
  engine = await startScriptedEngine(({ authorization }) =>
    revoked.has(authorization) ? { status: 401 } : { json: { count: 1 } },
  );
});
afterEach(async () => {
  await gateway.close();
  await engine.close();
  await tokens.close();
});

const connect = async (...flags: string[]) => {
  const client = ['--engine-oauth-client-id', 'gate way', '--engine-oauth-client-secret', 's3cret/%'];
  gateway = await startGatewayUnderTest(engine, '--engine-oauth-token-url', tokens.url, ...client, ...flags);
};
const ask = (headers?: Record<string, string>) => gateway.ask('{ externalTaskCount }', undefined, headers);
const codeOf = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.[0]?.extensions?.code;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sentTokens = () => engine.calls.map(({ authorization }) => authorization);

/** Many requests at once, over few connections to the gateway, as supertest would open one for each. */
async function askAtOnce(count: number): Promise<readonly string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const body = JSON.stringify({ query: '{ externalTaskCount }' });
  const one = () =>
    new Promise<string>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': body.length };
      request(gateway.url, { method: 'POST', agent, headers }, (answer) => text(answer).then(resolve, reject))
        .on('error', reject)
        .end(body);
    });
  const answers = await Promise.all(Array.from({ length: count }, one));
  agent.destroy();
  return answers;
}
const good = '{"data":{"externalTaskCount":1}}';

test('the token is asked for as the standard says, and sent to the engine', async () => {
  await connect('--engine-oauth-scope', 'read write', '--engine-oauth-audience', 'https://engine.example');
  expect(await ask()).toEqual({ data: { externalTaskCount: 1 } });
  expect(sentTokens()).toEqual(['Bearer token-1']);
  expect(tokens.requests.map(({ form }) => Object.fromEntries(form))).toEqual([
    { grant_type: 'client_credentials', scope: 'read write', audience: 'https://engine.example' },
  ]);
  const basic = Buffer.from('gate+way:s3cret%2F%25').toString('base64');
  expect(tokens.requests[0]?.authorization).toBe(`Basic ${basic}`);
});

test('a token endpoint may want the secret in the form', async () => {
  await connect('--engine-oauth-secret-in', 'form');
  await ask();
  expect(tokens.requests[0]?.authorization).toBeUndefined();
  expect(tokens.requests[0]?.form.get('client_secret')).toBe('s3cret/%');
});

test('a caller with an Authorization of their own is themselves, and costs no token', async () => {
  await connect();
  await ask({ authorization: 'Bearer own' });
  expect(sentTokens()).toEqual(['Bearer own']);
  expect(tokens.requests).toEqual([]);
});

test('1,000 requests at once without a token: one is asked for', async () => {
  await connect();
  tokens.delay = 300;
  expect(new Set(await askAtOnce(1_000))).toEqual(new Set([good]));
  expect(tokens.requests).toHaveLength(1);
}, 60_000);

test('1,000 requests at once with a token that has expired: one is asked for, and the old one is not sent', async () => {
  await connect();
  tokens.lifetime = 1;
  await ask();
  await pause(1_100);
  Object.assign(tokens, { lifetime: 3_600, delay: 300 });
  engine.calls.length = 0;
  expect(new Set(await askAtOnce(1_000))).toEqual(new Set([good]));
  expect(tokens.requests).toHaveLength(2);
  expect(new Set(sentTokens())).toEqual(new Set(['Bearer token-2']));
}, 60_000);

test('1,000 requests at once with a token that the engine no longer takes: one is asked for, and all are answered', async () => {
  await connect();
  await ask();
  tokens.delay = 300;
  revoked.add('Bearer token-1');
  expect(new Set(await askAtOnce(1_000))).toEqual(new Set([good]));
  expect(tokens.requests).toHaveLength(2);
  // Only what was under way when the first was refused is refused, too.
  expect(sentTokens().filter((token) => token === 'Bearer token-1').length).toBeLessThanOrEqual(1 + 50);
}, 60_000);

test('a token is renewed before it ends, while the old one still serves', async () => {
  await connect();
  tokens.lifetime = 5;
  await ask();
  await pause(4_100);
  Object.assign(tokens, { lifetime: 3_600, delay: 200 });
  expect(await ask()).toEqual({ data: { externalTaskCount: 1 } });
  expect(sentTokens()).toEqual(['Bearer token-1', 'Bearer token-1']);
  await expect.poll(() => tokens.requests.length).toBe(2);
  await pause(400);
  await ask();
  expect(sentTokens().at(-1)).toBe('Bearer token-2');
}, 30_000);

test('a token that the engine refuses is replaced once; then it is UNAUTHENTICATED, and both are left in peace', async () => {
  await connect();
  for (let at = 1; at < 9; at += 1) revoked.add(`Bearer token-${at}`);
  expect(codeOf(await ask())).toBe('UNAUTHENTICATED');
  expect(sentTokens()).toEqual(['Bearer token-1', 'Bearer token-2']);
  expect((await askAtOnce(50)).every((answer) => answer.includes('UNAUTHENTICATED'))).toBe(true);
  expect([tokens.requests.length, engine.calls.length]).toEqual([2, 2]);
});

test('a token endpoint that gives the same token again is not believed', async () => {
  await connect();
  tokens.isStubborn = true;
  revoked.add('Bearer token-1');
  expect(codeOf(await ask())).toBe('UNAUTHENTICATED');
  expect(sentTokens()).toEqual(['Bearer token-1']);
});

test('a token endpoint that is down is ENGINE_LOGIN_FAILED, and is asked once in five seconds', async () => {
  await connect();
  tokens.failure = { status: 503, text: 'down s3cret' };
  const started = performance.now();
  while (performance.now() - started < 3_000) {
    const answers = await askAtOnce(100);
    expect(answers.every((answer) => answer.includes('ENGINE_LOGIN_FAILED'))).toBe(true);
    expect(answers[0]).not.toMatch(/s3cret|503|127\.0\.0\.1|token-/);
    await pause(100);
  }
  expect(tokens.requests).toHaveLength(1);
  expect(engine.calls).toEqual([]);
  tokens.failure = undefined;
  await expect.poll(async () => codeOf(await ask()), { timeout: 10_000, interval: 200 }).toBeUndefined();
  expect(tokens.requests).toHaveLength(2);
}, 40_000);

test('a command that has no token to go with was not sent', async () => {
  await connect();
  await tokens.close();
  const { errors } = await gateway.ask(
    'mutation { completeExternalTask(input: { id: "t", workerId: "w" }) { __typename } }',
  );
  expect(errors?.[0]?.extensions?.code).toBe('ENGINE_LOGIN_FAILED');
  expect(engine.calls).toEqual([]);
});

test('what was learned of the service account outlives its tokens', async () => {
  await engine.close();
  engine = await startScriptedEngine(({ url }) => {
    const most = Number(/maxResults=(\d+)/.exec(url)?.[1] ?? 0);
    if (most <= 5) return { json: [] };
    return {
      status: 400,
      json: { type: 'BadUserRequestException', message: 'Max results limit of 5 exceeded!', code: 0 },
    };
  });
  await connect();
  tokens.lifetime = 1;
  const page = '{ externalTasks(first: 5) { nodes { id } } }';
  await gateway.ask(page);
  await pause(1_100);
  engine.calls.length = 0;
  await gateway.ask(page);
  expect(tokens.requests).toHaveLength(2);
  expect(engine.calls.map(({ url }) => url)).toEqual(['/external-task?maxResults=5', '/external-task/count']);
});
