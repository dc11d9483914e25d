import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FaultyShop, startFaultyShop } from './faulty-shop.ts';
import { faults } from './faults.ts';
import { operations, waitFor } from './operations.ts';

const engineTimeout = 300;
/** A loaded machine is slow; what matters is that an answer comes at all. */
const slack = 2_000;

let shop: FaultyShop;

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  process.on('uncaughtExceptionMonitor', note);
  shop = await startFaultyShop('--engine-timeout', `${engineTimeout}`);
});

beforeEach(() => shop.heal());

afterEach(() => {
  expect(unhandled).toEqual([]);
});

afterAll(async () => {
  await shop.close();
  process.off('unhandledRejection', note);
  process.off('uncaughtExceptionMonitor', note);
});

/** One of each kind. */
const waitedFor = new Set(['a read by id', 'a page', 'a neighbour by id', 'priority', 'complete', 'fetch']);

describe.each(faults)('$name', ({ answer, outcome, isSilent }) => {
  const met = operations.filter(
    ({ name, path }) =>
      // Each takes its time, so not all of them.
      !(isSilent && !waitedFor.has(name)) &&
      // Where nobody listens, what lies around a task is not even asked for.
      !(answer === 'away' && path.includes('.')),
  );
  test.each(met)('in $name', async ({ query, kind, meets, path }) => {
    await shop.breakDown(answer, meets);
    const asked = performance.now();
    const { data, errors } = await shop.ask(query);
    const took = performance.now() - asked;
    const [code, calls] = outcome[kind];
    const own = errors?.filter((error) => error.path?.join('.') === path);
    expect(own?.map(({ extensions }) => extensions?.code)).toEqual([code]);
    expect(path.split('.').reduce((at: unknown, name) => (at as Record<string, unknown>)?.[name], data)).toBe(null);
    expect(shop.faultsMet).toBe(calls);
    expect(took).toBeLessThan(engineTimeout + waitFor + slack);
    expect(JSON.stringify(errors)).not.toMatch(secret);
    await shop.heal();
    const recovering = performance.now();
    expect(await shop.ask('{ externalTaskCount }')).toEqual({ data: { externalTaskCount: expect.any(Number) } });
    expect(performance.now() - recovering).toBeLessThan(1_000);
  });
});

/** What no client may learn: addresses, headers, classes, what Node says of sockets. */
const secret =
  /https?:|127\.0\.0\.1|engine-rest|internal|Secret|s3cret|\.java|\.ts\b|stack|ECONN|EPIPE|HPE_|socket|X-Token/i;
