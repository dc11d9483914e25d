import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startDemoEngine } from '../../src/demo-engine/index.ts';
import { sendRaw } from '../conformance/raw-request.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets sockets do what they can, which takes no time that is faked here. */
async function untilStill(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('F43 an expired lock is noticed at the next look of parked polls, every 30 s', async () => {
  const start = Date.now();
  let passed = 0;
  const engine = await startDemoEngine({ clock: () => start + passed });
  const pass = async (ms: number) => {
    passed += ms;
    await vi.advanceTimersByTimeAsync(ms);
    await untilStill();
  };
  try {
    engine.add([{ lock: { workerId: 'w0', expiresIn: 3000 } }]);
    const topics = [{ topicName: 'topic', lockDuration: 60_000 }];
    let answer: string | undefined;
    const poll = sendRaw(engine.url, {
      method: 'POST',
      path: '/external-task/fetchAndLock',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ workerId: 'w1', maxTasks: 1, topics, asyncResponseTimeout: 50_000 }),
    }).then(({ text }) => {
      answer = text;
    });
    while (engine.log.length === 0) await untilStill();
    await untilStill();

    // The handler's first round comes a few milliseconds after the poll.
    await pass(100);
    await pass(29_800);
    expect(answer).toBeUndefined();
    await pass(200);
    await poll;
    expect(JSON.parse(answer ?? '')).toMatchObject([{ workerId: 'w1', topicName: 'topic' }]);
  } finally {
    await engine.close();
  }
});
