import { afterEach, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { hasProxySupport } from '../../src/config/proxy-support.ts';
import { certificateFile, serverCertificate } from '../support/certificates.ts';
import { type ForwardProxy, startForwardProxy } from '../support/forward-proxy.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';
import { startTokenEndpoint } from '../support/token-endpoint.ts';

/** Before 22.21 and 24.5, Node speaks through no proxy. */
const testProxy = test.skipIf(!hasProxySupport);

test.runIf(!hasProxySupport)('where Node speaks through no proxy, the setting is refused in one sentence', () => {
  expect(
    parseConfig(['--engine-url', 'http://localhost/engine-rest', '--engine-proxy', 'http://localhost'], {}),
  ).toEqual({
    complaints: ['--engine-proxy (ENGINE_PROXY) needs Node 22.21, 24.5 or later.'],
  });
});

const closing: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of closing.splice(0).reverse()) await one.close();
});

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;
let proxy: ForwardProxy;

const trusting = ['--engine-ca-file', certificateFile('authority.pem')];
const user = { user: 'gäte', password: 'p@ss:/' };

async function given(
  scheme: 'http' | 'https',
  wanted?: typeof user,
  url?: (own: string) => string,
  ...flags: string[]
) {
  const certificate = scheme === 'https' ? serverCertificate('engine') : undefined;
  engine = await startScriptedEngine(({ authorization }) => {
    return authorization === 'Bearer refused' ? { status: 401 } : { json: { count: 1 } };
  }, certificate);
  proxy = await startForwardProxy(wanted);
  const through = url?.(proxy.url) ?? proxy.url;
  closing.push(engine, proxy);
  gateway = await startGatewayUnderTest(
    engine,
    ...['--engine-url', engine.baseUrl, '--engine-proxy', through, ...trusting, ...flags],
  );
  closing.push(gateway);
}

const count = '{ externalTaskCount }';
const answered = { data: { externalTaskCount: 1 } };
const codesOf = ({ errors }: Awaited<ReturnType<GatewayUnderTest['ask']>>) =>
  errors?.map(({ extensions }) => extensions?.code);

testProxy.each(['http', 'https'] as const)(
  'an engine at %s is reached through the proxy, with its credentials, over kept connections',
  async (scheme) => {
    await given(scheme, user);
    for (let times = 0; times < 3; times += 1) expect(await gateway.ask(count)).toEqual(answered);
    const { host } = new URL(engine.baseUrl);
    const expected =
      scheme === 'https' ? [`CONNECT ${host}`] : Array(3).fill(`POST ${engine.baseUrl}/external-task/count`);
    expect(proxy.calls.map(({ target }) => target)).toEqual(expected);
    expect(proxy.connections()).toBe(1);
    expect(JSON.stringify(engine.calls)).not.toMatch(/proxy-authorization/i);
  },
);

testProxy('a proxy that wants no credentials gets none', async () => {
  await given('https');
  expect(await gateway.ask(count)).toEqual(answered);
  expect(proxy.calls.map(({ proxyAuthorization }) => proxyAuthorization)).toEqual([undefined]);
});

testProxy.each(['http', 'https'] as const)(
  'a proxy to %s that refuses the credentials is asked once, and is ENGINE_UNREACHABLE',
  async (scheme) => {
    await given(scheme, user, (own) => own.replace('p%40ss', 'wrong'));
    const answer = await gateway.ask(
      'mutation { completeExternalTask(input: { id: "t", workerId: "w" }) { __typename } }',
    );
    expect(codesOf(answer)).toEqual(['ENGINE_UNREACHABLE']);
    expect(JSON.stringify(answer)).not.toMatch(/wrong|127\.0\.0\.1|g%C3%A4te/);
    expect([proxy.calls.length, engine.calls.length]).toEqual([1, 0]);
  },
);

testProxy('a proxy that is away, or that does not reach the engine, is ENGINE_UNREACHABLE', async () => {
  await given('https');
  await engine.close();
  expect(codesOf(await gateway.ask(count))).toEqual(['ENGINE_UNREACHABLE']);
  await proxy.close();
  expect(codesOf(await gateway.ask(count))).toEqual(['ENGINE_UNREACHABLE']);
});

testProxy('a proxy that lets one wait for a tunnel is ENGINE_TIMEOUT in time', async () => {
  await given('https', undefined, undefined, '--engine-timeout', '500');
  proxy.hang();
  const started = performance.now();
  expect(codesOf(await gateway.ask(count))).toEqual(['ENGINE_TIMEOUT']);
  expect(performance.now() - started).toBeLessThan(3_000);
});

testProxy('however many ask at once, no more connections go to the proxy than may go to the engine', async () => {
  await given('https', undefined, undefined, '--engine-connections', '3');
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) => gateway.ask(`{ externalTaskCount(filter: { topicName: "${at}" }) }`)),
  );
  expect(answers.every(({ data }) => data !== undefined)).toBe(true);
  expect(engine.calls).toHaveLength(40);
  expect(proxy.connections()).toBeLessThanOrEqual(3);
  expect(proxy.calls.length).toBeLessThanOrEqual(3);
});

testProxy('the token comes through it, too', async () => {
  const tokens = await startTokenEndpoint(serverCertificate('engine'));
  closing.push(tokens);
  const client = ['--engine-oauth-client-id', 'me', '--engine-oauth-client-secret', 's3cret'];
  await given('https', user, undefined, '--engine-oauth-token-url', tokens.url, ...client);
  expect(await gateway.ask(count)).toEqual(answered);
  const hosts = [tokens.url, engine.baseUrl].map((url) => `CONNECT ${new URL(url).host}`);
  expect(proxy.calls.map(({ target }) => target)).toEqual(hosts);
});
