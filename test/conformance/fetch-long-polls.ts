import { expect } from 'vitest';
import type { ConformanceCase, Exchange, Expectation, Question } from './conformance-case.ts';
import { error, htmlPage, json, noContent, tasks } from './expectations.ts';

const ask = 'POST /external-task/fetchAndLock';
const topic = { topicName: 'topic', lockDuration: 60_000 };

/** What a busy machine may be late. */
const slackMs = 1500;

function polling(asyncResponseTimeout: number, changes: object = {}): Question {
  return { ask, body: { workerId: 'w1', maxTasks: 1, topics: [topic], asyncResponseTimeout, ...changes } };
}

function answeredAt(question: Question, ms: number, answer: Exchange['answer']): Exchange {
  return { ...question, answer, takes: { atLeast: ms, below: ms + slackMs } };
}

/** For a task whose id its seeder does not know yet. */
const oneTask: Expectation = ({ status, text }) => {
  expect(status).toBe(200);
  expect(JSON.parse(text)).toHaveLength(1);
};

const failed = { workerId: 'w0', retries: 1 };

/** Engine-contract 9.1, polls that wait; the times are theirs. */
export const fetchLongPolls: readonly ConformanceCase[] = [
  {
    id: 'F13',
    title: 'a poll of no time is answered at once',
    exchanges: [-5, 0].map((timeout) => answeredAt(polling(timeout), 0, json([]))),
  },
  {
    id: 'F14',
    title: 'a poll waits in vain for its whole time',
    exchanges: [answeredAt(polling(700), 700, json([]))],
  },
  {
    id: 'F15',
    title: 'a poll waits even for no topics',
    exchanges: [answeredAt(polling(1000, { topics: [] }), 1000, json([]))],
  },
  {
    id: 'F16',
    title: 'a fault is answered at once',
    exchanges: [
      answeredAt(polling(5000, { workerId: undefined }), 0, error(500, 'NullValueException', 'workerId is null', 0)),
    ],
  },
  {
    id: 'F39',
    title: 'a new task ends the wait',
    exchanges: [
      {
        atOnce: [
          [{ ...polling(20_000), answer: oneTask, takes: { atLeast: 700, below: 10_000 } }],
          [{ wait: 700 }, { seed: { new: {} } }],
        ],
      },
      { ask: 'GET /external-task?workerId=w1', answer: tasks('new') },
    ],
  },
  {
    id: 'F40',
    title: 'an unlocked task ends the wait',
    given: { a: { lock: { workerId: 'w0', expiresIn: 60_000 } } },
    exchanges: [
      {
        atOnce: [
          [answeredAt(polling(20_000), 400, tasks('a'))],
          [{ wait: 400 }, { ask: 'POST /external-task/{a}/unlock', answer: noContent }],
        ],
      },
    ],
  },
  {
    id: 'F41',
    title: 'a failed task waits for the end of the poll',
    given: { a: { lock: { workerId: 'w0', expiresIn: 60_000 } } },
    exchanges: [
      {
        atOnce: [
          [answeredAt(polling(4000), 4000, tasks('a'))],
          [{ wait: 300 }, { ask: 'POST /external-task/{a}/failure', body: failed, answer: noContent }],
        ],
      },
    ],
  },
  {
    id: 'F42',
    title: 'so does a task that gets retries',
    given: { a: { retries: 0 } },
    exchanges: [
      {
        atOnce: [
          [answeredAt(polling(3000), 3000, tasks('a'))],
          [{ wait: 300 }, { ask: 'PUT /external-task/{a}/retries', body: { retries: 1 }, answer: noContent }],
        ],
      },
    ],
  },
  {
    id: 'F43',
    title: 'an expired lock is noticed at the next look, every 30 s',
    skip: {
      on: { kind: 'demo' },
      reason: 'it takes half a minute: test/demo-engine/long-poll-interval.test.ts moves the clock instead',
    },
    given: { a: { lock: { workerId: 'w0', expiresIn: 3000 } } },
    exchanges: [answeredAt(polling(50_000), 29_500, tasks('a'))],
  },
  {
    id: 'F44',
    title: 'a caller who left is not missed: the task is locked for nobody',
    exchanges: [
      { leave: polling(5000, { workerId: 'ghost' }), after: 300 },
      { seed: { a: {} } },
      { ask: 'GET /external-task?workerId=ghost&locked=true', within: 2000, answer: tasks('a') },
    ],
  },
  {
    id: 'F45',
    title: 'one poll per worker: a second displaces the first',
    engine: { uniqueWorkers: true, queueCapacity: 2 },
    exchanges: [
      {
        atOnce: [
          [{ ...polling(5000), answer: htmlPage(503), takes: { atLeast: 400, below: 3000 } }],
          [{ wait: 500 }, answeredAt(polling(600), 600, json([]))],
        ],
      },
    ],
  },
  {
    id: 'F46',
    title: 'too many polls at once are refused',
    skip: { on: { before: 23 }, reason: 'the capacity of the queue can be set since 7.23' },
    engine: { uniqueWorkers: true, queueCapacity: 2 },
    exchanges: [
      {
        askAtOnce: Array.from({ length: 40 }, (_, index) => polling(500, { workerId: `w${index}` })),
        answers: (answers, seeded, engine) => {
          const served = answers.filter(({ status }) => status === 200);
          const refused = answers.filter(({ status }) => status !== 200);
          expect(served.length).toBeGreaterThan(0);
          expect(refused.length).toBeGreaterThan(0);
          const tooMany = error(
            500,
            'InvalidRequestException',
            'At the moment the server has to handle too many requests at the same time. Please try again later.',
            null,
          );
          for (const answer of served) json([])(answer, seeded, engine);
          for (const answer of refused) tooMany(answer, seeded, engine);
        },
      },
    ],
  },
  {
    id: 'F47',
    title: 'no task is fetched twice',
    given: { a: {}, b: {}, c: {}, d: {} },
    exchanges: [
      {
        askAtOnce: ['w1', 'w2'].map((workerId) => ({
          ask,
          body: { workerId, maxTasks: 2, topics: [topic] },
        })),
        answers: (answers) => {
          const ids = answers.flatMap(({ text }) => (JSON.parse(text) as { id: string }[]).map(({ id }) => id));
          expect(ids.length).toBeGreaterThan(0);
          expect(new Set(ids).size).toBe(ids.length);
        },
      },
    ],
  },
];
