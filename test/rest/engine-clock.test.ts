import { expect, test } from 'vitest';
import { EngineClock } from '../../src/rest/engine-clock.ts';

const second = 1_000;

/** An engine whose clock is ahead of ours; its answers take 10 ms. */
function answers(clock: EngineClock, time: { now: number }, ahead: number): void {
  const sentAt = time.now;
  time.now += 10;
  clock.observe(new Date(time.now - 5 + ahead).toUTCString(), sentAt);
}

test('an engine on the same clock has exactly ours', () => {
  const time = { now: Date.parse('2026-01-01T00:00:00.700Z') };
  const clock = new EngineClock(() => time.now);
  answers(clock, time, 0);
  expect(clock.offset).toBe(0);
});

test.each([90 * second, -90 * second])('each answer narrows the offset of an engine that is %i ms ahead', (ahead) => {
  const time = { now: Date.parse('2026-01-01T00:00:00.000Z') };
  const clock = new EngineClock(() => time.now);
  for (let count = 0; count < 50; count += 1) {
    answers(clock, time, ahead);
    time.now += 137;
  }
  // The header has whole seconds, and may be a second old.
  expect(Math.abs(clock.offset - ahead)).toBeLessThanOrEqual(second);
  expect(clock.now()).toBe(time.now + clock.offset);
});

test('a clock that was set anew is followed', () => {
  const time = { now: Date.parse('2026-01-01T00:00:00.000Z') };
  const clock = new EngineClock(() => time.now);
  answers(clock, time, 0);
  answers(clock, time, 3_600 * second);
  expect(Math.abs(clock.offset - 3_600 * second)).toBeLessThanOrEqual(2 * second);
});

test('an answer without a Date header says nothing', () => {
  const clock = new EngineClock(() => 5);
  clock.observe(undefined, 4);
  clock.observe('yesterday', 4);
  expect(clock.now()).toBe(5);
});
