import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { hasProxySupport } from '../../src/config/proxy-support.ts';
import { certificateFile, serverCertificate } from '../support/certificates.ts';
import { startForwardProxy } from '../support/forward-proxy.ts';
import { type ScriptedAnswer, startScriptedEngine } from '../support/scripted-engine.ts';
import { startTokenEndpoint } from '../support/token-endpoint.ts';

const running: ChildProcess[] = [];
const closing: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const one of closing.splice(0).reverse()) await one.close();
});

async function givenEngine(
  certificate?: ReturnType<typeof serverCertificate>,
  answer?: (url: string) => ScriptedAnswer,
) {
  const engine = await startScriptedEngine(({ url }) => answer?.(url) ?? { json: [{ name: 'default' }] }, certificate);
  closing.push(engine);
  return engine.baseUrl;
}

/** A command that runs, and all that it has said. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['src/bin.js', '--port', '0', ...args], { env: { PATH: process.env.PATH } });
  running.push(child);
  const said = { out: '', err: '', code: once(child, 'exit').then(([code]) => code as number | null) };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return said;
}

const listening = async (said: { readonly out: string }) => {
  await expect.poll(() => said.out, { timeout: 15_000 }).toMatch(/listens at .*\n/);
  return /listens at (\S+)/.exec(said.out)?.[1] ?? '';
};
const askAt = async (url: string) => {
  const body = JSON.stringify({ query: '{ externalTaskCount }' });
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  return answer.text();
};

test.each([
  ['engine', [], /nobody trusted has signed the certificate; see --engine-ca-file \(\w+\)\.\n$/],
  [
    'expired',
    ['--engine-ca-file', certificateFile('authority.pem')],
    /the certificate has expired \(CERT_HAS_EXPIRED\)\.\n$/,
  ],
  [
    'elsewhere',
    ['--engine-ca-file', certificateFile('authority.pem')],
    /the certificate is for another address \(\w+\)\.\n$/,
  ],
] as const)(
  'the certificate "%s" that is not trusted is one sentence, and nothing is served',
  async (name, flags, why) => {
    const said = start('--engine-url', await givenEngine(serverCertificate(name)), ...flags);
    expect(await said.code).toBe(1);
    expect(said.err).toMatch(/^The connection to --engine-url is not secure: [^\n]+\n$/);
    expect(said.err).toMatch(why);
  },
  20_000,
);

test('an engine that refuses the service account is said to', async () => {
  const url = await givenEngine(undefined, (path) =>
    path === '/engine' ? { json: [{ name: 'default' }] } : { status: 401 },
  );
  const said = start('--engine-url', url, '--engine-username', 'service', '--engine-password', 's3cret');
  await listening(said);
  expect(said.out).toMatch(/for an engine that refuses the service account\.\n$/);
  expect(said.out + said.err).not.toContain('s3cret');
}, 20_000);

test('a login that fails is said at start and in the log, once for all who ask, without a secret', async () => {
  const tokens = await startTokenEndpoint();
  closing.push(tokens);
  tokens.failure = { status: 401, json: { error: 'invalid_client', error_description: 's3cret is wrong' } };
  const client = ['--engine-oauth-client-id', 'me', '--engine-oauth-client-secret', 's3cret'];
  const said = start('--engine-url', await givenEngine(), '--engine-oauth-token-url', tokens.url, ...client);
  const url = await listening(said);
  expect(said.out).toContain('(the token endpoint answered 401 invalid_client)');
  for (let times = 0; times < 3; times += 1) expect(await askAt(url)).toContain('ENGINE_LOGIN_FAILED');
  const logged = said.err.trim().split('\n');
  expect(logged.map((line) => JSON.parse(line))).toMatchObject([
    { code: 'ENGINE_LOGIN_FAILED', reason: 'the token endpoint answered 401 invalid_client' },
  ]);
  expect(said.out + said.err).not.toContain('s3cret');
}, 20_000);

// Before 22.21 and 24.5, Node speaks through no proxy.
test.skipIf(!hasProxySupport)(
  'a proxy that refuses is named as the reason, without its credentials',
  async () => {
    const proxy = await startForwardProxy({ user: 'me', password: 'right' });
    closing.push(proxy);
    const url = await givenEngine(serverCertificate('engine'));
    const said = start('--engine-url', url, '--engine-proxy', proxy.url.replace('right', 's3cret'));
    await listening(said);
    expect(said.out).toContain('(the proxy refuses the credentials of --engine-proxy)');
    expect(said.out + said.err).not.toContain('s3cret');
  },
  20_000,
);

test('a token is in no log', async () => {
  const tokens = await startTokenEndpoint();
  closing.push(tokens);
  const client = ['--engine-oauth-client-id', 'me', '--engine-oauth-client-secret', 's3cret'];
  const failing = await givenEngine(undefined, (path) =>
    path === '/external-task/count' ? { status: 500, text: 'no' } : { json: [{ name: 'default' }] },
  );
  const said = start('--engine-url', failing, '--engine-oauth-token-url', tokens.url, ...client);
  expect(await askAt(await listening(said))).toContain('ENGINE_ERROR');
  expect(tokens.requests).toHaveLength(1);
  expect(said.err).toContain('500');
  expect(said.out + said.err).not.toMatch(/token-\d|s3cret/);
}, 20_000);
