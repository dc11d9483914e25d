import type { Exchange, Step } from './conformance-case.ts';
import { fetchedVariables, noContent } from './expectations.ts';

const lock = { workerId: 'w1', expiresIn: 60_000 };
/** A task that `w1` holds, and one behind it. */
export const given = { a: { lock, next: [{ activityId: 'next', topicName: 'next' }] } };

/** Completes `a` with these variables. */
export function completingWith(variables: unknown, answer: Exchange['answer']): Exchange {
  return { ask: 'POST /external-task/{a}/complete', body: { workerId: 'w1', variables }, answer };
}

/** Takes the task behind `a`, with the variables that it sees. */
export function fetchingNext(answer: Exchange['answer']): Exchange {
  const topics = [{ topicName: 'next', lockDuration: 60_000 }];
  return { ask: 'POST /external-task/fetchAndLock', body: { workerId: 'w2', maxTasks: 5, topics }, answer };
}

/** What is written, and what the next task of the process reads. */
export function roundTrip(
  written: Readonly<Record<string, unknown>>,
  read: Readonly<Record<string, object>>,
): readonly Step[] {
  return [completingWith(written, noContent), fetchingNext(fetchedVariables(read))];
}
