import { afterEach, expect, test } from 'vitest';
import { certificateFile, serverCertificate } from '../support/certificates.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';
import { startTokenEndpoint, type TokenEndpoint } from '../support/token-endpoint.ts';

const closing: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of closing.splice(0).reverse()) await one.close();
});

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

async function given(certificate: ReturnType<typeof serverCertificate>, ...flags: string[]): Promise<void> {
  engine = await startScriptedEngine(() => ({ json: { count: 1 } }), certificate);
  closing.push(engine);
  gateway = await startGatewayUnderTest(engine, '--engine-url', engine.baseUrl, ...flags);
  closing.push(gateway);
}
const count = '{ externalTaskCount }';
const answered = { data: { externalTaskCount: 1 } };
const trusting = ['--engine-ca-file', certificateFile('authority.pem')];
const showing = [
  ...['--engine-certificate-file', certificateFile('gateway.pem')],
  ...['--engine-key-file', certificateFile('gateway.key')],
  ...['--engine-key-passphrase', 'open-sesame'],
];

test('an engine whose authority is given is trusted, over connections that are kept', async () => {
  await given(serverCertificate('engine'), ...trusting);
  for (let times = 0; times < 3; times += 1) expect(await gateway.ask(count)).toEqual(answered);
  expect(engine.openSockets).toBe(1);
});

test.each([
  ['is not given', 'engine', []],
  ['is another one', 'engine', ['--engine-ca-file', certificateFile('stranger.pem')]],
  ['is given, but not its time: it has expired', 'expired', trusting],
  ['is given, but not its address', 'elsewhere', trusting],
] as const)('an engine whose authority %s is ENGINE_UNTRUSTED at once, and gets no request', async (_, name, flags) => {
  await given(serverCertificate(name), ...flags);
  const started = performance.now();
  const { errors } = await gateway.ask(count);
  expect(errors).toMatchObject([{ extensions: { code: 'ENGINE_UNTRUSTED' } }]);
  expect(performance.now() - started).toBeLessThan(2_000);
  const command = 'mutation { completeExternalTask(input: { id: "t", workerId: "w" }) { __typename } }';
  const refused = await gateway.ask(command);
  expect(refused.errors).toMatchObject([{ extensions: { code: 'ENGINE_UNTRUSTED' } }]);
  expect(JSON.stringify([errors, refused])).not.toMatch(/127\.0\.0\.1|CERT|engine\.example|SIGNATURE/);
  expect(engine.calls).toEqual([]);
});

test('an engine that asks for a certificate gets that of the gateway, whose key may be encrypted', async () => {
  await given(serverCertificate('engine', true), ...trusting, ...showing);
  expect(await gateway.ask(count)).toEqual(answered);
});

test('without one it lets nobody in', async () => {
  await given(serverCertificate('engine', true), ...trusting);
  const { errors } = await gateway.ask(count);
  expect(errors?.[0]?.extensions?.code).toMatch(/^ENGINE_(UNTRUSTED|UNREACHABLE)$/);
  expect(engine.calls).toEqual([]);
});

test('the token endpoint is trusted and shown the same certificates as the engine', async () => {
  const tokens: TokenEndpoint = await startTokenEndpoint(serverCertificate('engine', true));
  closing.push(tokens);
  const client = ['--engine-oauth-client-id', 'me', '--engine-oauth-client-secret', 's3cret'];
  const flags = ['--engine-oauth-token-url', tokens.url, ...client];
  await given(serverCertificate('engine'), ...flags, ...trusting, ...showing);
  expect(await gateway.ask(count)).toEqual(answered);
  expect(engine.calls.map(({ authorization }) => authorization)).toEqual(['Bearer token-1']);
});

test('a token endpoint that is not trusted gets no secret', async () => {
  const tokens: TokenEndpoint = await startTokenEndpoint(serverCertificate('expired'));
  closing.push(tokens);
  const client = ['--engine-oauth-client-id', 'me', '--engine-oauth-client-secret', 's3cret'];
  await given(serverCertificate('engine'), '--engine-oauth-token-url', tokens.url, ...client, ...trusting);
  expect((await gateway.ask(count)).errors).toMatchObject([{ extensions: { code: 'ENGINE_LOGIN_FAILED' } }]);
  expect([tokens.requests, engine.calls]).toEqual([[], []]);
});
