import { expect } from 'vitest';
import type { ConformanceCase, Exchange } from './conformance-case.ts';
import { error, fetchedVariables, json, noContent, tasks } from './expectations.ts';

const lock = { workerId: 'w1', expiresIn: 60_000 };
const next = [{ activityId: 'next', topicName: 'next' }];

function completing(body: object, answer: Exchange['answer'], task = '{a}'): Exchange {
  return { ask: `POST /external-task/${task}/complete`, body: { workerId: 'w1', ...body }, answer };
}

/** The task behind `a`, with the variables that it can see. */
function fetchingNext(answer: Exchange['answer'], changes: object = {}): Exchange {
  const topics = [{ topicName: 'next', lockDuration: 60_000, ...changes }];
  return { ask: 'POST /external-task/fetchAndLock', body: { workerId: 'w2', maxTasks: 5, topics }, answer };
}

const notFound = (task: string) => error(404, 'RestException', `External task with id ${task} does not exist`, 0);
const integer = (value: number) => ({ type: 'Integer', value });
const string = (value: string) => ({ type: 'String', value });

/** Engine-contract 9.5, what completing does. */
export const completions: readonly ConformanceCase[] = [
  {
    id: 'C1',
    title: 'a worker id is needed, before the task is looked for',
    given: { a: { lock } },
    exchanges: ['{a}', 'nope'].map((task) =>
      completing({ workerId: undefined }, error(500, 'NullValueException', 'workerId is null', 0), task),
    ),
  },
  {
    id: 'C2',
    title: 'what is not locked cannot be completed, and only by its worker what is',
    given: { a: {}, b: { lock } },
    exchanges: [
      completing(
        {},
        error(
          400,
          'RestException',
          "External Task {a} cannot be completed by worker 'w1'. It is locked by worker 'null'.",
          0,
        ),
      ),
      completing(
        { workerId: 'w2' },
        error(
          400,
          'RestException',
          "External Task {b} cannot be completed by worker 'w2'. It is locked by worker 'w1'.",
          0,
        ),
        '{b}',
      ),
      { ask: 'GET /external-task', answer: tasks('a', 'b') },
    ],
  },
  {
    id: 'C3',
    title: 'variables are read before the task is looked for',
    exchanges: [
      completing({}, notFound('nope'), 'nope'),
      completing(
        { workerId: undefined, variables: { x: { type: 'Nope', value: 1 } } },
        error(400, 'RestException', "Unsupported value type 'Nope'", null),
        'nope',
      ),
    ],
  },
  {
    id: 'C8',
    title: 'once completed a task is gone, and its process goes on',
    given: { a: { lock, next } },
    exchanges: [
      completing({}, noContent),
      completing({}, notFound('{a}')),
      fetchingNext(({ text }) => expect(JSON.parse(text)).toHaveLength(1)),
    ],
  },
  {
    id: 'C9',
    title: 'an expired lock completes as well, without retries too',
    given: {
      a: { lock: { workerId: 'w1', expiresIn: -1 } },
      b: { lock, retries: 0 },
    },
    exchanges: [
      completing({}, noContent),
      completing({}, noContent, '{b}'),
      { ask: 'GET /external-task', answer: json([]) },
    ],
  },
  {
    id: 'C10',
    title: 'where the process throws behind it, nothing has happened',
    given: { a: { lock, failsAfterCompletion: 'unknown-property', variables: { old: { type: 'Integer', value: 1 } } } },
    exchanges: [
      completing(
        { variables: { x: integer(1), old: integer(2) }, localVariables: { y: integer(1) } },
        error(500, 'ProcessEngineException', /^Unknown property used in expression: \$\{nope\}/, 0),
      ),
      { ask: 'GET /external-task?locked=true&workerId=w1', answer: tasks('a') },
      { ask: 'POST /external-task/{a}/unlock', answer: noContent },
      {
        ask: 'POST /external-task/fetchAndLock',
        body: { workerId: 'w2', maxTasks: 1, topics: [{ topicName: 'topic', lockDuration: 1000 }] },
        answer: fetchedVariables({ old: integer(1) }),
      },
    ],
  },
  {
    id: 'C11',
    title: 'of three completions at once one is done',
    given: { a: { lock, next } },
    exchanges: [
      {
        askAtOnce: Array.from({ length: 3 }, () => ({
          ask: 'POST /external-task/{a}/complete',
          body: { workerId: 'w1' },
        })),
        answers: (answers) => {
          const statuses = answers.map(({ status }) => status).sort();
          expect(statuses[0]).toBe(204);
          for (const { status, text } of answers.filter((answer) => answer.status !== 204)) {
            expect([404, 500]).toContain(status);
            if (status === 404) expect(JSON.parse(text).type).toBe('RestException');
            else expect(JSON.parse(text).type).toMatch(/^(OptimisticLocking|NullValue|NullPointer)Exception$/);
          }
          expect(statuses.filter((status) => status === 204)).toHaveLength(1);
        },
      },
      fetchingNext(({ text }) => expect(JSON.parse(text)).toHaveLength(1)),
    ],
  },
  {
    id: 'C12',
    title: 'local variables go with the task, others go to the outermost scope that has them',
    given: {
      a: {
        lock,
        next,
        variables: { kept: { type: 'String', value: 'old' } },
        localVariables: { inp: { type: 'String', value: 'old' } },
      },
    },
    exchanges: [
      completing(
        {
          variables: { kept: string('new'), made: integer(5), inp: string('gone with the scope') },
          localVariables: { local: integer(7) },
        },
        noContent,
      ),
      fetchingNext(fetchedVariables({ kept: string('new'), made: integer(5) })),
    ],
  },
  {
    id: 'C22',
    title: 'something else that is missing behind it: before 7.20 as if the task were',
    given: { a: { lock, failsAfterCompletion: 'missing-resource' } },
    exchanges: [
      { ...completing({}, error(500, 'ProcessEngineException', /^ENGINE-09024 /, 0)), on: { since: 20 } },
      { ...completing({}, notFound('{a}')), on: { before: 20 } },
      { ask: 'GET /external-task?locked=true&workerId=w1', answer: tasks('a') },
    ],
  },
];
