import { expect } from 'vitest';
import type { ConformanceCase, Exchange, Expectation } from './conformance-case.ts';
import { error, noContent } from './expectations.ts';

const minute = { workerId: 'w1', expiresIn: 60_000 };

/** A command on the task named `a`. */
function commanding(command: string, body: unknown, answer: Exchange['answer'], task = '{a}'): Exchange {
  return { ask: `POST /external-task/${task}/${command}`, body, answer };
}

const refused = (message: string | RegExp) => error(400, 'RestException', message, 0);
const workerIdIsNull = error(500, 'NullValueException', 'workerId is null', 0);
const notFound = error(404, 'RestException', 'External task with id nope does not exist', 0);

/** A task's lock, in milliseconds from now. */
function lockedBy(workerId: string | null, expiresIn?: number): Expectation {
  return ({ text }) => {
    const task = JSON.parse(text) as { workerId: string | null; lockExpirationTime: string | null };
    expect(task.workerId).toBe(workerId);
    if (expiresIn === undefined) expect(task.lockExpirationTime).toBeNull();
    else {
      const actual = Date.parse(task.lockExpirationTime?.replace('+0000', 'Z') ?? '') - Date.now();
      expect(Math.abs(actual - expiresIn), `${actual} ms instead of ${expiresIn}`).toBeLessThan(2000);
    }
  };
}

const skip = { on: { before: 15 }, reason: 'POST /external-task/{id}/lock came with 7.15' };

/** A column that overflows: 7.13 tells the whole SQL statement. */
const tooLong: Expectation = (answer, seeded, engine) => {
  if (engine.minor < 18) error(500, 'ProcessEngineException', /^ENGINE-03004 /, null)(answer, seeded, engine);
  else error(500, 'ProcessEnginePersistenceException', /./, 10_002)(answer, seeded, engine);
};

const suspended = refused("ENGINE-03043 ExternalTask with id '{a}' is suspended.");

/** Engine-contract 9.4. */
export const locks: readonly ConformanceCase[] = [
  {
    id: 'L1',
    title: 'a lock has a worker',
    skip,
    given: { a: {} },
    exchanges: [commanding('lock', {}, workerIdIsNull), commanding('lock', {}, workerIdIsNull, 'nope')],
  },
  {
    id: 'L2',
    title: 'a lock lasts',
    skip,
    given: { a: {} },
    exchanges: [undefined, 0, -1, null, ''].map((lockDuration) =>
      commanding('lock', { workerId: 'w1', lockDuration }, refused('lockDuration is not greater than 0')),
    ),
  },
  {
    id: 'L3',
    title: 'a duration may be a text or a decimal',
    skip,
    given: { a: {} },
    exchanges: ['1000', 1000.9].flatMap((lockDuration) => [
      commanding('lock', { workerId: 'w1', lockDuration }, noContent),
      { ask: 'GET /external-task/{a}', answer: lockedBy('w1', 1000) },
    ]),
  },
  {
    id: 'L4',
    title: 'its worker renews a lock, another one does not',
    skip,
    given: { a: { lock: minute } },
    exchanges: [
      commanding('lock', { workerId: 'w1', lockDuration: 30_000 }, noContent),
      { ask: 'GET /external-task/{a}', answer: lockedBy('w1', 30_000) },
      commanding(
        'lock',
        { workerId: 'w2', lockDuration: 1000 },
        refused("External Task {a} cannot be locked by worker 'w2'. It is locked by worker 'w1'."),
      ),
      { ask: 'GET /external-task/{a}', answer: lockedBy('w1', 30_000) },
    ],
  },
  {
    id: 'L5',
    title: 'an expired lock is for anyone',
    skip,
    given: { a: { lock: { workerId: 'w1', expiresIn: -1 } } },
    exchanges: [
      commanding('lock', { workerId: 'w2', lockDuration: 60_000 }, noContent),
      { ask: 'GET /external-task/{a}', answer: lockedBy('w2', 60_000) },
    ],
  },
  {
    id: 'L6',
    title: 'an unknown task cannot be locked',
    skip,
    exchanges: [commanding('lock', { workerId: 'w1', lockDuration: 1000 }, notFound, 'nope')],
  },
  {
    id: 'L7',
    title: 'suspended tasks and those without retries can be locked',
    skip,
    given: { a: { isSuspended: true }, b: { retries: 0 } },
    exchanges: ['{a}', '{b}'].map((task) =>
      commanding('lock', { workerId: 'w1', lockDuration: 1000 }, noContent, task),
    ),
  },
  {
    id: 'L8',
    title: 'a worker id has 255 characters at most, and may be empty',
    given: { a: {} },
    exchanges: [
      {
        ask: 'POST /external-task/fetchAndLock',
        body: { workerId: 'w'.repeat(256), maxTasks: 1, topics: [{ topicName: 'topic', lockDuration: 1000 }] },
        answer: tooLong,
      },
      { ...commanding('lock', { workerId: 'w'.repeat(256), lockDuration: 1000 }, tooLong), on: { since: 15 } },
      { ask: 'GET /external-task/{a}', answer: lockedBy(null) },
      { ...commanding('lock', { workerId: 'w'.repeat(255), lockDuration: 1000 }, noContent), on: { since: 15 } },
      commanding('unlock', undefined, noContent),
      {
        ask: 'POST /external-task/fetchAndLock',
        body: { workerId: '', maxTasks: 1, topics: [{ topicName: 'topic', lockDuration: 60_000 }] },
        answer: ({ status }) => expect(status).toBe(200),
      },
      { ask: 'GET /external-task/{a}', answer: lockedBy('', 60_000) },
      commanding('complete', { workerId: '' }, noContent),
    ],
  },
  {
    id: 'L9',
    title: 'extendLock looks at the duration before the worker',
    given: { a: { lock: minute } },
    exchanges: [
      commanding('extendLock', {}, refused('lockTime is not greater than 0')),
      commanding('extendLock', { newDuration: 1000 }, workerIdIsNull),
    ],
  },
  {
    id: 'L10',
    title: 'extendLock looks at the duration before the task',
    exchanges: [
      commanding(
        'extendLock',
        { workerId: 'w1', newDuration: -1000 },
        refused('lockTime is not greater than 0'),
        'nope',
      ),
      commanding('extendLock', { newDuration: 1000 }, workerIdIsNull, 'nope'),
      commanding('extendLock', { workerId: 'w1', newDuration: 1000 }, notFound, 'nope'),
    ],
  },
  {
    id: 'L11',
    title: 'only its worker extends a lock',
    given: { a: { lock: minute } },
    exchanges: [
      commanding(
        'extendLock',
        { workerId: 'w2', newDuration: 1000 },
        refused("The lock of the External Task {a} cannot be extended by worker 'w2''. It is locked by worker 'w1'."),
      ),
    ],
  },
  {
    id: 'L12',
    title: 'what is not locked cannot be extended',
    given: { a: {} },
    exchanges: [
      commanding(
        'extendLock',
        { workerId: 'w2', newDuration: 1000 },
        refused("The lock of the External Task {a} cannot be extended by worker 'w2''. It is locked by worker 'null'."),
      ),
    ],
  },
  {
    id: 'L13',
    title: 'an expired lock cannot be extended',
    given: { a: { lock: { workerId: 'w1', expiresIn: -1 } } },
    exchanges: [
      commanding(
        'extendLock',
        { workerId: 'w1', newDuration: 1000 },
        refused(/^Cannot extend a lock that expired: lockExpirationTime is not greater than or equal to \d{13}$/),
      ),
    ],
  },
  {
    id: 'L14',
    title: 'anyone unlocks anything, whatever the body says',
    given: { a: { lock: minute }, b: {}, suspended: { isSuspended: true, lock: minute } },
    exchanges: [
      commanding('unlock', '{bad json', noContent),
      { ...commanding('unlock', 'words', noContent, '{b}'), headers: { 'content-type': 'text/plain' } },
      commanding('unlock', undefined, noContent, '{suspended}'),
      ...['a', 'b', 'suspended'].map((name) => ({ ask: `GET /external-task/{${name}}`, answer: lockedBy(null) })),
    ],
  },
  {
    id: 'L15',
    title: 'an unknown task cannot be unlocked',
    exchanges: [commanding('unlock', undefined, notFound, 'nope')],
  },
  {
    id: 'L16',
    title: 'a suspended task can be repaired, not worked on',
    given: { a: { lock: minute, isSuspended: true } },
    exchanges: [
      commanding('complete', { workerId: 'w1' }, suspended),
      commanding('failure', { workerId: 'w1', retries: 1 }, suspended),
      commanding('bpmnError', { workerId: 'w1', errorCode: 'E1' }, suspended),
      commanding('extendLock', { workerId: 'w1', newDuration: 1000 }, suspended),
      { ask: 'PUT /external-task/{a}/retries', body: { retries: 2 }, answer: noContent },
      { ask: 'PUT /external-task/{a}/priority', body: { priority: 2 }, answer: noContent },
      commanding('unlock', undefined, noContent),
      { ...commanding('lock', { workerId: 'w1', lockDuration: 1000 }, noContent), on: { since: 15 } },
    ],
  },
  {
    id: 'L17',
    title: 'to extend can mean to shorten',
    given: { a: { lock: minute } },
    exchanges: [
      commanding('extendLock', { workerId: 'w1', newDuration: 5000 }, noContent),
      { ask: 'GET /external-task/{a}', answer: lockedBy('w1', 5000) },
    ],
  },
];
