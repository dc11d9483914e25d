import { afterEach, expect, test } from 'vitest';
import { credentialsOfCaller } from '../../src/rest/credentials.ts';
import { EngineClock } from '../../src/rest/engine-clock.ts';
import { ExternalTaskLookup } from '../../src/rest/external-task-lookup.ts';
import { createHttp, type Http } from '../../src/rest/http.ts';
import { Identity } from '../../src/rest/identity.ts';
import { createWire } from '../../src/rest/wire.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

let engine: ScriptedEngine;
let http: Http;

afterEach(async () => {
  http.close();
  await engine.close();
});

/** An engine that has every task but those named `gone…`, answers them in reverse, and may limit its results. */
async function given({ limit = Number.POSITIVE_INFINITY, refuses }: { limit?: number; refuses?: string } = {}) {
  engine = await startScriptedEngine(({ url, body }) => {
    const wanted = new URL(url, 'http://engine');
    const id = /^\/external-task\/(.+)$/.exec(wanted.pathname)?.[1];
    if (id !== undefined) return id.startsWith('gone') ? notFound(id) : { json: taskOf(id) };
    if (Number(wanted.searchParams.get('maxResults')) > limit) return limitExceeded(limit);
    const ids: string[] = wanted.searchParams.get('externalTaskIdIn')?.split(',') ?? JSON.parse(body).externalTaskIdIn;
    if (refuses !== undefined && ids.includes(refuses))
      return { status: 500, json: { type: 'NullPointerException', message: null } };
    return {
      json: ids
        .filter((one) => !one.startsWith('gone'))
        .toReversed()
        .map(taskOf),
    };
  });
  http = createHttp({
    baseUrl: engine.baseUrl,
    timeout: 5_000,
    connections: 10,
    waiting: 1_000,
    largestAnswer: 1_000_000,
  });
}

const taskOf = (id: string) => ({ id, priority: 0 });
const notFound = (id: string) => ({
  status: 404,
  json: { type: 'RestException', message: `External task with id ${id} does not exist`, code: null },
});
const limitExceeded = (limit: number) => ({
  status: 400,
  json: { type: 'BadUserRequestException', message: `Max results limit of ${limit} exceeded!`, code: 0 },
});

function lookupFor(authorization: string | undefined, isGetOnly = false): ExternalTaskLookup {
  const identity = new Identity(credentialsOfCaller(authorization));
  const root = { http, clock: new EngineClock(), prefix: '', isGetOnly };
  return new ExternalTaskLookup(identity, (signal) => createWire(root, identity, signal));
}

const idsUpTo = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);
const loadAll = (lookup: ExternalTaskLookup, ids: readonly string[]) =>
  Promise.all(ids.map((id) => lookup.load(id, undefined)));

test('2,500 loads in one tick are three calls, and each gets its own task', async () => {
  await given();
  const tasks = await loadAll(lookupFor(undefined), idsUpTo(2_500));
  expect(tasks.map((task) => task?.id)).toEqual(idsUpTo(2_500));
  expect(engine.calls.map(({ url }) => url).toSorted()).toEqual([
    '/external-task?maxResults=1000',
    '/external-task?maxResults=1000',
    '/external-task?maxResults=500',
  ]);
});

test('one id alone is one GET, and the same id twice is asked once', async () => {
  await given();
  const tasks = await loadAll(lookupFor(undefined), ['t1', 't1']);
  expect(tasks.map((task) => task?.id)).toEqual(['t1', 't1']);
  expect(engine.calls.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /external-task/t1']);
});

test('what the engine does not have is null, alone and in a batch', async () => {
  await given();
  const lookup = lookupFor(undefined);
  expect(await loadAll(lookup, ['gone'])).toEqual([null]);
  expect(await loadAll(lookup, ['t1', 'gone', 't2'])).toMatchObject([{ id: 't1' }, null, { id: 't2' }]);
});

test('a refused result limit is learned: the batch is cut anew, and the next one is cut at once', async () => {
  await given({ limit: 50 });
  const lookup = lookupFor('Basic x');
  const tasks = await loadAll(lookup, idsUpTo(120));
  expect(tasks.map((task) => task?.id)).toEqual(idsUpTo(120));
  const sizes = () =>
    engine.calls.map(({ url }) => Number(/maxResults=(\d+)/.exec(url)?.[1])).toSorted((a, b) => b - a);
  expect(sizes()).toEqual([120, 50, 50, 20]);
  engine.calls.length = 0;
  await loadAll(lookup, idsUpTo(120));
  expect(sizes()).toEqual([50, 50, 20]);
});

test('a limit belongs to the identity that met it', async () => {
  await given({ limit: 50 });
  await loadAll(lookupFor('Basic x'), idsUpTo(60));
  engine.calls.length = 0;
  await loadAll(lookupFor('Basic y'), idsUpTo(60));
  expect(engine.calls[0]?.url).toBe('/external-task?maxResults=60');
});

test('ids that can be none are never sent', async () => {
  await given();
  expect(await loadAll(lookupFor(undefined), ['', '..', '../process-instance', 'count', 'a/b', 'a\0'])).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(engine.calls).toEqual([]);
});

test('callers share a call; when the engine refuses it, each is asked for alone, so only one of them fails', async () => {
  await given({ refuses: 'odd' });
  const lookup = lookupFor(undefined);
  const [good, bad] = [new AbortController().signal, new AbortController().signal];
  const outcomes = await Promise.allSettled([
    lookup.load('t1', good),
    lookup.load('t2', good),
    lookup.load('odd', bad),
    lookup.load('t3', bad),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
  expect(engine.calls).toHaveLength(3);
});

test('a shared call goes on until every caller has gone', async () => {
  await given();
  const lookup = lookupFor(undefined);
  const [one, other] = [new AbortController(), new AbortController()];
  const tasks = Promise.allSettled([lookup.load('t1', one.signal), lookup.load('t2', other.signal)]);
  one.abort();
  expect((await tasks).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);

  const [first, second] = [new AbortController(), new AbortController()];
  const given2 = Promise.allSettled([lookup.load('t1', first.signal), lookup.load('t2', second.signal)]);
  first.abort();
  second.abort();
  expect((await given2).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('by GET only, a batch is cut at 7,000 bytes of request line, and an id with a comma goes alone', async () => {
  await given();
  const ids = [...Array.from({ length: 400 }, (_, at) => `${at}`.padStart(40, 'x')), 'a,b'];
  const tasks = await loadAll(lookupFor(undefined, true), ids);
  expect(tasks.map((task) => decodeURIComponent(task?.id ?? ''))).toEqual(ids);
  expect(engine.calls.every(({ method, url }) => method === 'GET' && url.length <= 7_000)).toBe(true);
  expect(engine.calls).toHaveLength(4);
  expect(engine.calls.map(({ url }) => url)).toContain('/external-task/a%2Cb');
});
