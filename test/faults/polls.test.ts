import { afterEach, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../src/rest/engine.ts';
import { OutcomeUnknownError } from '../../src/rest/errors/index.ts';
import { type ScriptedAnswer, type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';
import { dripAfter, points } from '../support/wire-faults.ts';

const [longPollSlice, pollSlack] = [100, 300];
let scripted: ScriptedEngine;
let engine: Engine;

afterEach(async () => {
  await engine.close(1_000);
  await scripted.close();
});

/** An engine that has no tasks, until a slice of a poll meets this. */
async function given(answer: ScriptedAnswer): Promise<void> {
  scripted = await startScriptedEngine(({ body }) =>
    'asyncResponseTimeout' in JSON.parse(body) && scripted.calls.length > 2 ? answer : { json: [] },
  );
  engine = createEngine({
    name: 'default',
    isNamedInPath: false,
    baseUrl: scripted.baseUrl,
    timeout: 5_000,
    largestAnswer: 1_000,
    connections: 5,
    waiting: 5,
    longPollSlice,
    pollSlack,
    longPolls: 5,
    isGetOnly: false,
  });
}

/** Waits for tasks as long as one may. */
const poll = () =>
  engine
    .session({ authorization: undefined })
    .worker.fetchAndLock({ workerId: 'w', maxTasks: 1, topics: [{ topicName: 'a', lockDuration: 1_000 }] }, 1_800_000);

test.each<[string, ScriptedAnswer]>([
  ['silence', { hang: true }],
  ['dripping headers', dripAfter(`${points.inHeaders}x-drip: `, 'a')],
  ['a dripping body', dripAfter(points.betweenChunks, '1\r\n \r\n')],
  ['a reset', { socket: (socket) => socket.resetAndDestroy() }],
])('%s in a slice of a long poll ends it, since the answer that was lost may have locked tasks', async (_, answer) => {
  await given(answer);
  const asked = performance.now();
  await expect(poll()).rejects.toThrow(OutcomeUnknownError);
  expect(performance.now() - asked).toBeLessThan(longPollSlice + pollSlack + 2_000);
  // One to prove the credentials, one slice that was answered, and the one that was lost.
  expect(scripted.calls).toHaveLength(3);
  await expect.poll(() => scripted.openSockets).toBeLessThanOrEqual(2);
});
