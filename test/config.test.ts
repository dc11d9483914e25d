import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { environmentVariableOf, fileFlagOf, parseConfig, settings } from '../src/config.ts';
import type { Setting } from '../src/config/setting.ts';
import { helpText } from '../src/help.ts';
import { certificateFile } from './support/certificates.ts';

const complaintsOf = (args: readonly string[], environment: Record<string, string> = {}) => {
  const outcome = parseConfig(args, environment);
  return 'complaints' in outcome ? outcome.complaints : [];
};

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string): string {
  const path = join(folder, 'a-file');
  writeFileSync(path, content);
  return path;
}

const secrets = Object.values(settings).filter((setting): setting is typeof setting & Setting => 'isSecret' in setting);

test('without anything, every setting has its default', () => {
  expect(parseConfig([], {})).toEqual({
    config: {
      demo: false,
      port: 4000,
      host: '127.0.0.1',
      engineName: 'default',
      engineTimeout: 10_000,
      engineMaxAnswer: 50_000_000,
      engineConnections: 50,
      engineQueue: 1_000,
      longPolls: 100,
      longPollSlice: 10_000,
      engineGetOnly: false,
      engineIdentity: 'caller',
      engineOauthSecretIn: 'header',
      readOnly: false,
      graphiql: true,
      introspection: true,
      workers: 1,
      shutdownDelay: 0,
      shutdownTimeout: 25_000,
      logLevel: 'info',
      subgraph: false,
      routerSecretGuards: 'all',
      maxBodySize: 1_000_000,
      maxTokens: 5_000,
      maxDepth: 20,
      maxAliases: 200,
      maxDuplicatedFields: 100,
      maxFields: 5_000,
      maxRows: 25_000,
      maxEngineCalls: 1_000,
      maxBatch: 0,
      requestTimeout: 30_000,
    },
  });
});

test('under NODE_ENV=production the schema is shown to nobody, unless asked for', () => {
  const production = { NODE_ENV: 'production' };
  expect(parseConfig([], production)).toMatchObject({ config: { graphiql: false, introspection: false } });
  expect(parseConfig(['--graphiql'], { ...production, INTROSPECTION: 'true' })).toMatchObject({
    config: { graphiql: true, introspection: true },
  });
  expect(parseConfig([], { NODE_ENV: 'test' })).toMatchObject({ config: { graphiql: true, introspection: true } });
});

test('as many workers as there are processors, if one likes', () => {
  expect(parseConfig(['--workers', 'auto'], {})).toMatchObject({ config: { workers: availableParallelism() } });
  expect(parseConfig([], { WORKERS: '3' })).toMatchObject({ config: { workers: 3 } });
});

test('origins are given without a path, so that they can be compared', () => {
  expect(parseConfig(['--cors-origins', 'https://a.example, http://localhost:3000'], {})).toMatchObject({
    config: { corsOrigins: ['https://a.example', 'http://localhost:3000'] },
  });
  for (const wrong of ['https://a.example/', 'a.example', 'null', 'https://*.example']) {
    expect(complaintsOf(['--cors-origins', wrong])).toHaveLength(1);
  }
});

test('flags win over the environment, whichever way they are written', () => {
  const environment = {
    PORT: '5000',
    READ_ONLY: 'true',
    GRAPHIQL: 'true',
    ENGINE_URL: 'http://engine:8080/engine-rest',
  };
  const outcome = parseConfig(
    ['--port=6000', '--no-graphiql', '--read-only=false', '--engine-names', 'a, b'],
    environment,
  );
  expect(outcome).toMatchObject({
    config: {
      port: 6000,
      graphiql: false,
      readOnly: false,
      engineUrl: 'http://engine:8080/engine-rest',
      engineNames: ['a', 'b'],
    },
  });
});

test('an empty variable is as left out', () => {
  expect(parseConfig([], { PORT: '' })).toMatchObject({ config: { port: 4000 } });
});

test.each<[string[], string]>([
  [['--port', 'abc'], '--port (PORT) must be a whole number from 0 to 65535; it is "abc".'],
  [['--port', '65536'], '--port (PORT) must be a whole number from 0 to 65535; it is "65536".'],
  [
    ['--engine-timeout', '0'],
    '--engine-timeout (ENGINE_TIMEOUT) must be a whole number of milliseconds from 1 to 600000; it is "0".',
  ],
  [['--log-level', 'loud'], '--log-level (LOG_LEVEL) must be one of fatal, error, warn, info, silent; it is "loud".'],
  [
    ['--engine-names', 'a,b/c'],
    '--engine-names (ENGINE_NAMES) must be names of engines (letters, digits, "_", "." and "-") with commas in between; it is "a,b/c".',
  ],
  [
    ['--engine-username', 'kermit'],
    '--engine-username and --engine-password (ENGINE_USERNAME, ENGINE_PASSWORD) must be given together.',
  ],
  [
    ['--engine-oauth-client-id', 'me', '--engine-oauth-client-secret', 'x'],
    '--engine-oauth-token-url, --engine-oauth-client-id and --engine-oauth-client-secret (ENGINE_OAUTH_TOKEN_URL, ENGINE_OAUTH_CLIENT_ID, ENGINE_OAUTH_CLIENT_SECRET) must be given together.',
  ],
  [
    ['--engine-certificate-file', certificateFile('gateway.pem')],
    '--engine-certificate-file and --engine-key-file (ENGINE_CERTIFICATE_FILE, ENGINE_KEY_FILE) must be given together.',
  ],
  [
    ['--engine-key-passphrase', 'x'],
    '--engine-key-passphrase (ENGINE_KEY_PASSPHRASE) needs --engine-key-file (ENGINE_KEY_FILE).',
  ],
  [
    ['--engine-ca-file', certificateFile('engine.key')],
    '--engine-ca-file (ENGINE_CA_FILE) must name a file with certificates in PEM (-----BEGIN CERTIFICATE-----).',
  ],
  [
    ['--engine-ca-file', certificateFile('none.pem')],
    '--engine-ca-file (ENGINE_CA_FILE) must name a file that can be read; there is none of this name.',
  ],
  [['--engine-identity', 'nobody'], '--engine-identity (ENGINE_IDENTITY) must be caller or service; it is "nobody".'],
  [['--workers', '0'], '--workers (WORKERS) must be a whole number from 1 to 256, or auto; it is "0".'],
  [
    ['--workers', '8', '--long-polls', '7'],
    '--engine-connections, --engine-queue and --long-polls (ENGINE_CONNECTIONS, ENGINE_QUEUE, LONG_POLLS) must each be at least --workers (WORKERS): they are divided among them.',
  ],
  [['--prot', '1'], "Unknown option '--prot': see --help for what there is."],
])('%j is refused in plain words', (args, complaint) => {
  expect(complaintsOf(args)).toEqual([complaint]);
});

test.each([
  'localhost:8080/engine-rest',
  'ftp://engine/engine-rest',
  'http://',
  'somewhere',
  'http://u:p@engine/engine-rest',
  'http://engine/engine-rest?x=1',
])('the engine URL %j is refused, without being repeated, since it may hold a password', (url) => {
  const [complaint] = complaintsOf(['--engine-url', url]);
  expect(complaint).toMatch(/^--engine-url \(ENGINE_URL\) must be the http or https address of the engine's REST API/);
  expect(complaint).not.toContain(url);
});

test.each([
  ['none', []],
  ['a wrong passphrase', ['--engine-key-passphrase', 's3cret']],
])('an encrypted key with %s, or one of another certificate, is refused in one sentence', (_, flags) => {
  const certificate = ['--engine-certificate-file', certificateFile('gateway.pem')];
  const complaint = expect.stringMatching(
    /^The key in --engine-key-file \(ENGINE_KEY_FILE\) cannot be used: it must be/,
  );
  for (const key of ['gateway.key', 'engine.key']) {
    const complaints = complaintsOf([...certificate, '--engine-key-file', certificateFile(key), ...flags]);
    expect(complaints).toEqual([complaint]);
    expect(complaints.join()).not.toContain('s3cret');
  }
});

test('two service accounts are one too many', () => {
  const oauth = ['--engine-oauth-token-url', 'https://id.example/token', '--engine-oauth-client-id', 'a'];
  const both = [...oauth, '--engine-oauth-client-secret', 'b', '--engine-username', 'c', '--engine-password', 'd'];
  expect(complaintsOf(both)).toEqual([
    'Give --engine-username (ENGINE_USERNAME) or --engine-oauth-token-url (ENGINE_OAUTH_TOKEN_URL), not both: there is one service account.',
  ]);
});

test.each(['proxy:3128', 'socks://proxy:1080', 'http://u:s3cret@proxy/path'])(
  'the proxy %j is refused, and not repeated',
  (url) => {
    const [complaint] = complaintsOf(['--engine-proxy', url]);
    expect(complaint).toMatch(/^--engine-proxy \(ENGINE_PROXY\) must be the http or https address of a proxy/);
    expect(complaint).not.toContain('s3cret');
  },
);

test('a wrong password is not shown', () => {
  expect(complaintsOf(['--engine-username', 'a:b', '--engine-password', 's3cret']).join()).not.toContain('s3cret');
});

test.each(secrets.map((setting) => setting.flag))('a file may hold the secret %s', (flag) => {
  const variable = environmentVariableOf(flag);
  expect(complaintsOf([], { [`${variable}_FILE`]: join(folder, 'none') })).toEqual([
    `--${flag}-file (${variable}_FILE) must name a file that can be read; there is none of this name.`,
  ]);
  expect(complaintsOf([`--${flag}-file`, folder])).toEqual([
    `--${flag}-file (${variable}_FILE) must name a file that can be read; it is a folder.`,
  ]);
  expect(complaintsOf([`--${flag}`, 'a secret that is long'], { [`${variable}_FILE`]: fileOf('x') })).toEqual([
    `Give --${flag} (${variable}) or --${flag}-file (${variable}_FILE), not both.`,
  ]);
});

test('the line break at the end of a file belongs to the file, everything else to the secret', () => {
  const passwordIn = (content: string) => {
    const outcome = parseConfig(['--engine-username', 'a', '--engine-password-file', fileOf(content)], {});
    return 'config' in outcome ? outcome.config.enginePassword : outcome.complaints;
  };
  expect(passwordIn('s3cret\n')).toBe('s3cret');
  expect(passwordIn('s3cret\r\n')).toBe('s3cret');
  expect(passwordIn(' s3 cret \n\n')).toBe(' s3 cret \n');
  expect(passwordIn('\n')).toEqual(['--engine-password-file (ENGINE_PASSWORD_FILE) must not be empty.']);
});

test('a wrong secret from a file is not shown, nor is what stands in place of its name', () => {
  const outcomes = [
    complaintsOf(['--subgraph', '--router-secret-file', fileOf('s3cret')]),
    complaintsOf(['--subgraph'], { ROUTER_SECRET_FILE: 's3cret' }),
  ];
  expect(outcomes.map((complaints) => complaints.length)).toEqual([1, 1]);
  expect(JSON.stringify(outcomes)).not.toContain('s3cret');
});

test('the help lists every flag with its environment variable and its default', () => {
  const help = helpText();
  for (const setting of Object.values(settings)) {
    expect(help).toContain(`--${setting.flag}`);
    expect(help).toContain(
      `Environment: ${environmentVariableOf(setting.flag)}; ${'default' in setting ? `default: ${setting.default}` : 'no default'}`,
    );
    const file = fileFlagOf(setting);
    if (file !== undefined) expect(help).toContain(`--${file} (${environmentVariableOf(file)})`);
  }
});
