import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHttp, type Http, type HttpRequest } from '../../src/rest/http.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

/** An engine that answers a call when it is let go, in the order in which they came. */
let engine: ScriptedEngine;
let http: Http;
let held: (() => void)[];

beforeEach(async () => {
  held = [];
  engine = await startScriptedEngine(async () => {
    await new Promise<void>((resolve) => held.push(resolve));
    return { json: [] };
  });
});
afterEach(async () => {
  http.close();
  await engine.close();
});

const connect = (waiting: number, timeout = 5_000) => {
  http = createHttp({ baseUrl: engine.baseUrl, timeout, connections: 2, waiting, largestAnswer: 1_000 });
};
const send = (path: string, more: Partial<HttpRequest> = {}) =>
  http.send({ method: 'GET', path, repetition: 'read', authorization: () => undefined, ...more });
const seenBy = ({ calls }: ScriptedEngine) => calls.map(({ url }) => url);
const untilHeld = (count: number) => expect.poll(() => held.length).toBe(count);
const letGo = () => {
  for (const answer of held.splice(0)) answer();
};

test('beyond what may wait, a call is refused at once and never sent, command or read', async () => {
  connect(1);
  const admitted = ['/1', '/2', '/3'].map((path) => send(path));
  await untilHeld(2);
  const started = performance.now();
  await expect(send('/4')).rejects.toMatchObject({ code: 'ENGINE_OVERLOADED' });
  await expect(send('/5', { method: 'POST', repetition: 'once' })).rejects.toMatchObject({ code: 'ENGINE_OVERLOADED' });
  expect(performance.now() - started).toBeLessThan(1_000);
  letGo();
  await untilHeld(1);
  letGo();
  expect((await Promise.all(admitted)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(seenBy(engine)).toEqual(['/1', '/2', '/3']);
});

test('those who wait have their turn in the order in which they came', async () => {
  connect(10);
  const answers = ['/1', '/2', '/3', '/4', '/5'].map((path) => send(path));
  for (const most of [2, 2, 1]) {
    await untilHeld(most);
    letGo();
  }
  await Promise.all(answers);
  expect(seenBy(engine).slice(2)).toEqual(['/3', '/4', '/5']);
});

test('a caller who leaves while waiting makes room, and their call is never sent', async () => {
  connect(1);
  const admitted = [send('/1'), send('/2')];
  await untilHeld(2);
  const leaving = new AbortController();
  const left = send('/3', { signal: leaving.signal });
  await expect(send('/refused')).rejects.toMatchObject({ code: 'ENGINE_OVERLOADED' });
  leaving.abort();
  const stayed = send('/4');
  await expect(left).rejects.toMatchObject({ code: 'REQUEST_ABORTED' });
  letGo();
  await untilHeld(1);
  letGo();
  await Promise.all([...admitted, stayed]);
  expect(seenBy(engine)).toEqual(['/1', '/2', '/4']);
});

test('a call waits no longer than half its time: then it was surely not sent, and says so', async () => {
  connect(10, 600);
  const admitted = Promise.allSettled([send('/1'), send('/2')]);
  await untilHeld(2);
  const started = performance.now();
  await expect(send('/3', { method: 'POST', repetition: 'once' })).rejects.toMatchObject({ code: 'ENGINE_OVERLOADED' });
  expect(performance.now() - started).toBeGreaterThan(250);
  expect((await admitted).map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual([
    'ENGINE_TIMEOUT',
    'ENGINE_TIMEOUT',
  ]);
  expect(seenBy(engine)).toEqual(['/1', '/2']);
});

test('however many calls come at once, the engine sees no more than may be under way', async () => {
  await engine.close();
  let [open, most] = [0, 0];
  engine = await startScriptedEngine(async () => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve, 2));
    open -= 1;
    return { json: [] };
  });
  connect(1_000);
  const answers = await Promise.all(Array.from({ length: 300 }, (_, at) => send(`/${at}`)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(300);
  expect(most).toBe(2);
});
