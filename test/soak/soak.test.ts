import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Vitals } from './gateway-process.ts';
import { type LoadReport, load, locksOfNobody, newReport } from './load.ts';
import { mixedKinds } from './mixed-kinds.ts';
import { type Soaked, startSoaked } from './processes.ts';

const seconds = Number(process.env.SOAK_SECONDS ?? 600);
const warmUpSeconds = Math.min(60, seconds / 3);
const connections = 48;

/** Milliseconds; a slice and more, after which nothing is under way any more. */
const quiet = 2_500;

type Task = { readonly id: string; readonly topicName: string; readonly workerId: string | null };

let soaked: Soaked;
let report: LoadReport;
let warm: Vitals;
let end: Vitals;

beforeAll(
  async () => {
    soaked = await startSoaked();
    soaked.addTasks(100);
    const tasks = (await (await fetch(`${soaked.engineUrl}/external-task`)).json()) as readonly Task[];
    const shop = tasks.filter(({ topicName }) => topicName !== 'soak');
    const shopIds = shop.map(({ id }) => id);
    const kinds = mixedKinds(shopIds, soaked.addTasks);
    const loadFor = async (milliseconds: number, into: LoadReport) => {
      const until = performance.now() + milliseconds;
      await load(soaked.url, kinds, connections, () => performance.now() > until, into);
      await delay(quiet);
      return soaked.vitals();
    };
    report = newReport();
    // Some are held by the shop's own workers.
    for (const { id, workerId } of shop) if (workerId !== null) report.claims.set(id, new Set([workerId]));
    warm = await loadFor(warmUpSeconds * 1_000, report);
    const before = { ...report.counts };
    const startedAt = performance.now();
    end = await loadFor((seconds - warmUpSeconds) * 1_000, report);
    const answered = report.counts.answered - before.answered;
    const perSecond = answered / ((performance.now() - startedAt - quiet) / 1_000);
    console.log(
      `Soak of ${seconds} s: ${answered} answers after the warm-up, ${perSecond.toFixed(0)} a second; ${report.counts.left} clients left; ` +
        `event loop late by ${end.p99.toFixed(1)} ms at p99, ${end.max.toFixed(0)} ms at most; ` +
        `heap ${megabytes(warm.heap)} after the warm-up, ${megabytes(end.heap)} at the end (${((end.heap / warm.heap - 1) * 100).toFixed(1)} %).`,
    );
  },
  (seconds + 120) * 1_000,
);

afterAll(() => soaked.stop());

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

test('every client that stayed had an answer, and none of them an error that was not to be expected', () => {
  expect(report.lost).toEqual([]);
  expect(report.counts.refused).toBe(0);
  expect([...report.unexpected]).toEqual([]);
  expect(soaked.log).toEqual([]);
  expect(report.counts.answered).toBeGreaterThan(seconds * 5);
  expect(report.counts.left).toBeGreaterThan(seconds);
});

test('no task is locked that no worker was told of', async () => {
  expect(report.claims.size).toBeGreaterThan(seconds);
  expect(await locksOfNobody(soaked.engineUrl, report)).toEqual([]);
});

test('nothing leaks: the heap at the end is within 10 percent of that after the warm-up', () => {
  expect(end.heap).toBeLessThan(warm.heap * 1.1);
});
