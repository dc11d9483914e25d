import { afterEach, expect, test } from 'vitest';
import { basic } from '../engines/engine-client.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedAnswer, type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

async function given(
  answer: ScriptedAnswer | ((call: { authorization: string | undefined }) => ScriptedAnswer | Promise<ScriptedAnswer>),
  ...flags: string[]
): Promise<void> {
  engine = await startScriptedEngine((call) => (typeof answer === 'function' ? answer(call) : answer));
  gateway = await startGatewayUnderTest(engine, ...flags);
}

const serviceAccount = ['--engine-username', 'service', '--engine-password', 'wrong'];
const asService = basic({ user: 'service', password: 'wrong' });
const wrong = { authorization: basic({ user: 'kermit', password: 'wrong' }) };
const query = '{ a: externalTaskCount b: externalTaskTopics { name } c: externalTasks { totalCount } }';
const codesOf = (answers: readonly Awaited<ReturnType<GatewayUnderTest['ask']>>[]) =>
  new Set(answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions?.code) ?? ['no error']));
const tenAsk = (headers: Record<string, string>) =>
  Promise.all(Array.from({ length: 10 }, () => gateway.ask(query, undefined, headers)));
/** An engine that takes its time to say no, so that all ten are there before. */
const refusesSlowly = () => new Promise<ScriptedAnswer>((resolve) => setTimeout(() => resolve({ status: 401 }), 300));

test.each([
  ['a caller', [], wrong, 'Only its operator', wrong.authorization],
  ['the service account', serviceAccount, {}, 'send an Authorization', asService],
  ['the service account for all', ['--engine-identity', 'service', ...serviceAccount], wrong, 'send an', asService],
] as const)(
  'the wrong password of %s, ten clients at once, again and again: two requests in five seconds',
  async (_, flags, headers, notSaid, sent) => {
    await given(refusesSlowly, ...flags);
    const started = performance.now();
    let rounds = 0;
    while (performance.now() - started < 4_600) {
      const answers = await tenAsk(headers);
      expect(codesOf(answers)).toEqual(new Set(['UNAUTHENTICATED']));
      expect(JSON.stringify(answers)).not.toContain(notSaid);
      rounds += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(rounds).toBeGreaterThan(3);
    expect(engine.calls.length).toBeLessThanOrEqual(2);
    expect(new Set(engine.calls.map(({ authorization }) => authorization))).toEqual(new Set([sent]));
  },
  30_000,
);

test("a proxy that does not reach the engine says nothing of a password, so the next calls don't go all at once", async () => {
  let isUp = false;
  await given(() => (isUp ? refusesSlowly() : { status: 502, text: 'Bad Gateway' }));
  expect(codesOf([await gateway.ask('{ externalTaskCount }', undefined, wrong)])).toEqual(new Set(['ENGINE_ERROR']));
  isUp = true;
  engine.calls.length = 0;
  expect(codesOf(await tenAsk(wrong))).toEqual(new Set(['UNAUTHENTICATED']));
  expect(engine.calls).toHaveLength(1);
});

test('with --engine-identity service nothing of what a caller says of themselves reaches the engine', async () => {
  const account = ['--engine-username', 'service', '--engine-password', 'right'];
  await given({ json: { count: 1 } }, '--engine-identity', 'service', ...account);
  await gateway.ask('{ externalTaskCount }', undefined, { authorization: 'Bearer of-the-caller', cookie: 'a=b' });
  expect(engine.calls.map(({ authorization }) => authorization)).toEqual([
    basic({ user: 'service', password: 'right' }),
  ]);
  expect(JSON.stringify(engine.calls)).not.toMatch(/of-the-caller|a=b/);
});

test('with it and no account, an engine without users is asked as nobody, whoever calls', async () => {
  await given({ json: { count: 1 } }, '--engine-identity', 'service');
  const { data } = await gateway.ask('{ externalTaskCount }', undefined, { authorization: 'Bearer of-the-caller' });
  expect(data).toEqual({ externalTaskCount: 1 });
  expect(engine.calls.map(({ authorization }) => authorization)).toEqual([undefined]);
});
