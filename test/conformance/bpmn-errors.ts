import { expect } from 'vitest';
import type { ConformanceCase, Exchange } from './conformance-case.ts';
import { error, fetchedVariables, json, noContent, tasks } from './expectations.ts';

const lock = { workerId: 'w1', expiresIn: 60_000 };

function throwing(body: object, answer: Exchange['answer'], task = '{a}'): Exchange {
  return { ask: `POST /external-task/${task}/bpmnError`, body: { workerId: 'w1', ...body }, answer };
}

const codeIsEmpty = error(500, 'ProcessEngineException', 'Error Code is empty', 0);
const notFound = error(404, 'RestException', 'External task with id nope does not exist', 0);

/** Engine-contract 9.5, BPMN errors. */
export const bpmnErrors: readonly ConformanceCase[] = [
  {
    id: 'B1',
    title: 'a worker id and a code are needed, before the task is looked for',
    given: { a: { lock } },
    exchanges: ['{a}', 'nope'].flatMap((task) => [
      throwing({}, error(500, 'NullValueException', 'errorCode is null', 0), task),
      throwing({ workerId: undefined }, error(500, 'NullValueException', 'workerId is null', 0), task),
    ]),
  },
  {
    id: 'B2',
    title: 'a code is not blank, which is looked at last',
    given: { a: { lock } },
    exchanges: ['', '  '].flatMap((errorCode) => [
      throwing({ errorCode }, codeIsEmpty),
      throwing({ errorCode }, notFound, 'nope'),
    ]),
  },
  {
    id: 'B3',
    title: 'a message is not blank, where there is one',
    given: { a: { lock } },
    exchanges: [
      throwing(
        { errorCode: 'E1', errorMessage: '' },
        error(500, 'ProcessEngineException', 'Error Message is empty', 0),
      ),
      { ask: 'GET /external-task?locked=true', answer: tasks('a') },
    ],
  },
  {
    id: 'B4',
    title: 'a caught error goes its way, with its code, its message and the variables',
    given: { a: { lock, onBpmnError: { E1: { activityId: 'repair', topicName: 'repair' } } } },
    exchanges: [
      throwing(
        { errorCode: 'E1', errorMessage: 'out of stock', variables: { left: { type: 'Integer', value: 0 } } },
        noContent,
      ),
      {
        ask: 'POST /external-task/fetchAndLock',
        body: { workerId: 'w2', maxTasks: 5, topics: [{ topicName: 'repair', lockDuration: 60_000 }] },
        answer: fetchedVariables({
          left: { type: 'Integer', value: 0 },
          errorCode: { type: 'String', value: 'E1' },
          errorMessage: { type: 'String', value: 'out of stock' },
        }),
      },
    ],
  },
  {
    id: 'B5',
    title: 'an error that nobody catches ends the process without a word',
    given: {
      a: {
        lock,
        next: [{ activityId: 'next', topicName: 'next' }],
        onBpmnError: { E1: { activityId: 'repair', topicName: 'repair' } },
      },
    },
    exchanges: [
      { ask: 'GET /process-instance/{a.processInstanceId}', answer: ({ status }) => expect(status).toBe(200) },
      throwing({ errorCode: 'E2' }, noContent),
      { ask: 'GET /external-task', answer: json([]) },
      { ask: 'GET /process-instance/{a.processInstanceId}', answer: ({ status }) => expect(status).toBe(404) },
    ],
  },
  {
    id: 'B6',
    title: 'only its worker throws',
    given: { a: {} },
    exchanges: [
      throwing(
        { errorCode: 'E1' },
        error(
          400,
          'RestException',
          "Bpmn error of External Task {a} cannot be reported by worker 'w1'. It is locked by worker 'null'.",
          0,
        ),
      ),
    ],
  },
];
