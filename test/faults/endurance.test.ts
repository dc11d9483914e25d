import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oversized } from '../support/wire-faults.ts';
import { faults } from './faults.ts';
import { type FaultyShop, startFaultyShop } from './faulty-shop.ts';
import { type FaultyOperation, operations } from './operations.ts';

const engineTimeout = 300;
const largestAnswer = 1_000_000;
let shop: FaultyShop;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(async () => {
  process.on('unhandledRejection', note);
  shop = await startFaultyShop('--engine-timeout', `${engineTimeout}`, '--engine-max-answer', `${largestAnswer}`);
});

afterEach(async () => {
  await shop.close();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

const named = (name: string) => operations.find((operation) => operation.name === name) as FaultyOperation;
const codesOf = async (query: string) => {
  const { errors } = await shop.ask(query);
  return errors?.map(({ extensions }) => extensions?.code);
};

test.each(['announced', 'chunked'] as const)('100 MB of an answer (%s) are not read', async (how) => {
  const sent: number[] = [];
  const answer = oversized(100_000_000, how, (bytes) => sent.push(bytes));
  for (const [name, code] of [
    ['a read by id', 'ENGINE_ERROR'],
    ['priority', 'OUTCOME_UNKNOWN'],
    ['complete', 'OUTCOME_UNKNOWN'],
  ] as const) {
    const { query, meets } = named(name);
    await shop.breakDown(answer, meets);
    const { errors } = await shop.ask(query);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    if (code === 'ENGINE_ERROR') expect(errors?.[0]?.message).toContain(`more than the ${largestAnswer} bytes`);
    expect(shop.faultsMet).toBe(1);
  }
  await expect.poll(() => sent.length).toBe(3);
  // What the machine keeps in its buffers counts as sent.
  for (const bytes of sent) expect(bytes).toBeLessThan(largestAnswer + 20_000_000);
});

test('an answer of just as many bytes as are read is read', async () => {
  const text = JSON.stringify({ id: 't1', priority: 1 }).padEnd(largestAnswer, ' ');
  const { query, meets } = named('a read by id');
  await shop.breakDown({ text, headers: { 'content-type': 'application/json' } }, meets);
  expect(await codesOf(query)).toBe(undefined);
  await shop.breakDown({ text: `${text} `, headers: { 'content-type': 'application/json' } }, meets);
  expect(await codesOf(query)).toEqual(['ENGINE_ERROR']);
});

test('where every second call fails, what may be sent again is, and nothing else', async () => {
  const rounds = 20;
  for (const [name, unknown, calls] of [
    ['a page', 0, 2 * rounds],
    ['priority', 0, 2 * rounds],
    ['complete', rounds / 2, rounds],
    ['fetch', rounds / 2, rounds],
  ] as const) {
    let at = 0;
    await shop.breakDown(() => {
      at += 1;
      return at % 2 === 1 ? { socket: (socket) => socket.resetAndDestroy() } : undefined;
    }, named(name).meets);
    const outcomes: unknown[] = [];
    for (let round = 0; round < rounds; round += 1) outcomes.push((await codesOf(named(name).query))?.[0]);
    expect(outcomes.filter((code) => code === 'OUTCOME_UNKNOWN')).toHaveLength(unknown);
    expect(outcomes.filter((code) => code === undefined)).toHaveLength(rounds - unknown);
    expect(shop.faultsMet).toBe(calls);
  }
});

test('a proxy that says when to come again is quoted', async () => {
  const { query, meets } = named('a page');
  for (const [header, retryAfter] of [
    ['7', 7],
    [new Date(Date.now() + 60_000).toUTCString(), expect.closeTo(60, -1)],
    ['soon', undefined],
  ] as const) {
    await shop.breakDown({ status: 429, headers: { 'retry-after': header } }, meets);
    const { errors } = await shop.ask(query);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'ENGINE_OVERLOADED',
      ...(retryAfter !== undefined && { retryAfter }),
    });
  }
});

/** Faults of all kinds in turn, each met by some operations at once, and what is left behind of them. */
test('after 300 rounds of faults no memory, no connection and no harm is left', { timeout: 60_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const bytes = () => {
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  // What takes its time comes less often.
  const quick = faults.filter(({ isSilent }) => !isSilent);
  const silent = faults.filter(({ isSilent }) => isSilent);
  const faultOf = (round: number) => (round % 20 === 19 ? silent[round % silent.length] : quick[round % quick.length]);
  const asked = operations.filter(({ name }) => name !== 'a long poll');
  let before = 0;
  for (let round = 0; round < 300; round += 1) {
    if (round === 100) before = bytes();
    await shop.breakDown(faultOf(round)?.answer ?? 'away', /./);
    const some = [0, 3, 7, 11].map((at) => asked[(round + at) % asked.length] as FaultyOperation);
    for (const { errors } of await Promise.all(some.map(({ query }) => shop.askAndForget(query)))) {
      expect(errors?.map(({ extensions }) => extensions?.code)).toContainEqual(expect.any(String));
    }
    await shop.heal();
  }
  const recovering = performance.now();
  expect(await codesOf(named('a page').query)).toBe(undefined);
  expect(performance.now() - recovering).toBeLessThan(1_000);
  const after = bytes();
  console.log(`bytes held after 100 rounds of faults: ${before}, after 300: ${after}`);
  expect(after - before).toBeLessThan(before * 0.05);
  await expect.poll(() => shop.engine.openSockets).toBeLessThanOrEqual(4);
});
