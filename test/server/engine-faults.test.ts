import { afterEach, expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedAnswer, type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

const PageOfTasks = graphql(`
  query PageOfTasks {
    externalTasks(first: 3) { nodes { id errorDetails } totalCount }
    externalTaskTopics { name externalTaskCount }
    one: externalTask(id: "a") { id }
    other: externalTask(id: "b") { id }
  }
`);
const OneTask = graphql(`
  query OneTask { externalTask(id: "a") { id } }
`);

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

async function given(answer: ScriptedAnswer | (() => ScriptedAnswer), ...flags: string[]): Promise<void> {
  engine = await startScriptedEngine(() => (typeof answer === 'function' ? answer() : answer));
  // Directly, so that broken connections are the engine's own.
  gateway = await startGatewayUnderTest(engine, '--engine-timeout', '400', ...flags);
}

const secretPage =
  '<html><body>at com.acme.Secret(Secret.java:42) http://internal:8080/engine-rest X-Token: s3cret</body></html>';
const exception = (type: string, message: string | null) => ({ type, message, code: 0 });

test.each<[string, ScriptedAnswer, string]>([
  ['an HTML page', { text: secretPage }, 'ENGINE_ERROR'],
  ['an HTML page as an error', { status: 502, text: secretPage }, 'ENGINE_ERROR'],
  ['a 404 that is none of the engine', { status: 404, text: secretPage }, 'ENGINE_ERROR'],
  ['JSON cut off', { text: '{"id":"a", "prior', headers: { 'content-type': 'application/json' } }, 'ENGINE_ERROR'],
  ['a redirect to a login page', { status: 302, headers: { location: 'http://internal/login' } }, 'ENGINE_ERROR'],
  ['401', { status: 401 }, 'UNAUTHENTICATED'],
  ['403', { status: 403, json: exception('AuthorizationException', 'at http://internal') }, 'FORBIDDEN'],
  [
    '500',
    { status: 500, json: exception('NullPointerException', 'java.lang.NullPointerException at com.acme.Secret') },
    'ENGINE_ERROR',
  ],
  [
    '500 with SQL',
    { status: 500, json: exception('ProcessEngineException', 'ENGINE-03004 select * from ACT_RU_EXT_TASK') },
    'ENGINE_ERROR',
  ],
  [
    '500 of another tenant',
    {
      status: 500,
      json: exception('ProcessEngineException', 'ENGINE-13034 … because it belongs to no authenticated tenant.'),
    },
    'FORBIDDEN',
  ],
  [
    'too many requests',
    {
      status: 500,
      json: exception(
        'InvalidRequestException',
        'At the moment the server has to handle too many requests at the same time. Please try again later.',
      ),
    },
    'ENGINE_OVERLOADED',
  ],
  [
    '400 that quotes Java',
    { status: 400, json: exception('InvalidRequestException', 'Cannot convert to java.lang.Long') },
    'BAD_USER_INPUT',
  ],
  ['400 in plain text', { status: 400, text: secretPage }, 'BAD_USER_INPUT'],
  ['no answer at all', { hang: true }, 'ENGINE_TIMEOUT'],
  ['a connection that breaks', { socket: (socket) => socket.resetAndDestroy() }, 'ENGINE_UNREACHABLE'],
  [
    'a body that breaks off',
    {
      socket: (socket) =>
        socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"id"'),
    },
    'ENGINE_UNREACHABLE',
  ],
])('%s is %s', async (_, answer, code) => {
  await given(answer);
  const started = performance.now();
  const { data, errors } = await gateway.ask(OneTask);
  expect(performance.now() - started).toBeLessThan(1_500);
  expect(data).toEqual({ externalTask: null });
  expect(errors).toMatchObject([{ path: ['externalTask'], extensions: { code } }]);
  expect(JSON.stringify(errors)).not.toMatch(
    /https?:|127\.0\.0\.1|engine-rest|internal|Secret|s3cret|\.java|select \*|stack/i,
  );
});

test('an engine that is down is ENGINE_UNREACHABLE', async () => {
  await given({});
  await engine.close();
  const { errors } = await gateway.ask(OneTask);
  expect(errors).toMatchObject([{ path: ['externalTask'], extensions: { code: 'ENGINE_UNREACHABLE' } }]);
  expect(JSON.stringify(errors)).not.toMatch(/ECONN|127\.0\.0\.1|http/);
});

test('a whole page with a wrong password is exactly one request, and the next five seconds are none', async () => {
  await given({ status: 401 });
  const wrong = { authorization: 'Basic d3Jvbmc6d3Jvbmc=' };
  const { errors } = await gateway.ask(PageOfTasks, {}, wrong);
  expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['UNAUTHENTICATED']));
  expect(engine.calls).toHaveLength(1);
  await gateway.ask(PageOfTasks, {}, wrong);
  expect(engine.calls).toHaveLength(1);
});

test('one caller refused does no harm to another', async () => {
  engine = await startScriptedEngine(({ authorization, url }) =>
    authorization === 'Basic good'
      ? { json: url === '/external-task/a' ? { id: 'a', priority: 0 } : [] }
      : { status: 401 },
  );
  gateway = await startGatewayUnderTest(engine);
  const answers = await Promise.all([
    gateway.ask(OneTask, {}, { authorization: 'Basic bad' }),
    gateway.ask(OneTask, {}, { authorization: 'Basic good' }),
    gateway.ask(OneTask, {}, { authorization: 'Basic bad' }),
  ]);
  expect(answers.map(({ data }) => data?.externalTask)).toEqual([null, { id: 'a' }, null]);
  expect(engine.calls.filter(({ authorization }) => authorization === 'Basic bad')).toHaveLength(1);
});

test('a read that meets a connection the engine has just closed is sent once more', async () => {
  let isFirst = true;
  await given(() => {
    if (!isFirst) return { json: { id: 'a', priority: 0 } };
    isFirst = false;
    return { socket: (socket) => socket.resetAndDestroy() };
  });
  expect(await gateway.ask(OneTask)).toEqual({ data: { externalTask: { id: 'a' } } });
  expect(engine.calls).toHaveLength(2);
});
