import { expect } from 'vitest';
import type { ConformanceCase, Exchange, Expectation } from './conformance-case.ts';
import { error, fetchedVariables, incidents, json, noContent, tasks } from './expectations.ts';

const lock = { workerId: 'w1', expiresIn: 60_000 };
const topics = [{ topicName: 'topic', lockDuration: 60_000 }];

function failing(body: object, answer: Exchange['answer'], task = '{a}'): Exchange {
  return { ask: `POST /external-task/${task}/failure`, body: { workerId: 'w1', ...body }, answer };
}

function showing(expected: object): Exchange {
  return { ask: 'GET /external-task/{a}', answer: ({ text }) => expect(JSON.parse(text)).toMatchObject(expected) };
}

const details = (text: string): Exchange => ({
  ask: 'GET /external-task/{a}/errorDetails',
  answer: (answer) => expect(answer.text).toBe(text),
});

type LogEntry = Readonly<Record<'creationLog' | 'failureLog' | 'successLog' | 'deletionLog', boolean>> & {
  readonly retries: number | null;
};

/** What became of a task, in its order, each with the retries that it had before. */
function history(...wanted: readonly (readonly [kind: keyof LogEntry, retries: number | null])[]): Expectation {
  return ({ text }) => {
    const kinds = ['creationLog', 'failureLog', 'successLog', 'deletionLog'] as const;
    const entries = JSON.parse(text) as readonly LogEntry[];
    expect(entries.map((entry) => [kinds.find((kind) => entry[kind]), entry.retries])).toEqual(wanted);
  };
}

const skipBefore15 = { on: { before: 15 }, reason: 'error event definitions came with 7.15' };

/** Engine-contract 9.5, reported failures. */
export const failures: readonly ConformanceCase[] = [
  {
    id: 'X1',
    title: 'without retries there are none, and an incident without a message',
    given: { a: { lock } },
    exchanges: [
      failing({}, noContent),
      showing({ retries: 0, errorMessage: null, workerId: 'w1' }),
      {
        ask: 'GET /incident?configuration={a}',
        answer: incidents({
          incidentType: 'failedExternalTask',
          configuration: '{a}',
          incidentMessage: null,
          activityId: 'task',
          executionId: '{a.executionId}',
          processInstanceId: '{a.processInstanceId}',
          processDefinitionId: '{a.processDefinitionId}',
        }),
      },
    ],
  },
  {
    id: 'X2',
    title: 'neither retries nor a back-off are negative, which is looked at before the task',
    given: { a: { lock } },
    exchanges: ['{a}', 'nope'].flatMap((task) => [
      failing(
        { retries: -1, retryTimeout: -1 },
        error(500, 'ProcessEngineException', 'retries is not greater than or equal to 0', 0),
        task,
      ),
      failing(
        { retries: 1, retryTimeout: -1 },
        error(500, 'ProcessEngineException', 'retryDuration is not greater than or equal to 0', 0),
        task,
      ),
      failing({ workerId: undefined, retries: -1 }, error(500, 'NullValueException', 'workerId is null', 0), task),
    ]),
  },
  {
    id: 'X3',
    title: 'a message is cut to 666 UTF-16 units',
    given: { a: { lock } },
    exchanges: [
      failing({ retries: 1, errorMessage: 'm'.repeat(700) }, noContent),
      showing({ errorMessage: 'm'.repeat(666) }),
    ],
  },
  {
    id: 'X4',
    title: 'a message is replaced even by none, details only by others',
    given: { a: { lock } },
    exchanges: [
      failing({ retries: 2, errorMessage: 'first', errorDetails: 'first details' }, noContent),
      failing({ retries: 1, errorMessage: null, errorDetails: null }, noContent),
      showing({ errorMessage: null, retries: 1 }),
      details('first details'),
      failing({ retries: 1, errorDetails: 'other details' }, noContent),
      details('other details'),
    ],
  },
  {
    id: 'X5',
    title: 'a failed task waits, and stays with its worker',
    given: { a: { lock } },
    exchanges: [
      failing({ retries: 3, retryTimeout: 5000 }, noContent),
      showing({ workerId: 'w1', retries: 3 }),
      { ask: 'GET /external-task?locked=true', answer: tasks('a') },
      { ask: 'POST /external-task/fetchAndLock', body: { workerId: 'w1', maxTasks: 1, topics }, answer: json([]) },
      { ask: 'POST /external-task/{a}/extendLock', body: { workerId: 'w1', newDuration: 9000 }, answer: noContent },
      { ask: 'POST /external-task/{a}/complete', body: { workerId: 'w1' }, answer: noContent },
    ],
  },
  {
    id: 'X6',
    title: 'variables of a failure go to the process and to the task; before 7.15 nowhere',
    given: { a: { lock } },
    exchanges: [
      failing(
        {
          retries: 1,
          variables: { process: { type: 'Integer', value: 1 } },
          localVariables: { local: { type: 'Integer', value: 2 } },
        },
        noContent,
      ),
      {
        ask: 'POST /external-task/fetchAndLock',
        body: { workerId: 'w2', maxTasks: 1, topics },
        answer: fetchedVariables({ process: { type: 'Integer', value: 1 }, local: { type: 'Integer', value: 2 } }),
        on: { since: 15 },
      },
      {
        ask: 'POST /external-task/fetchAndLock',
        body: { workerId: 'w2', maxTasks: 1, topics },
        answer: fetchedVariables({}),
        on: { before: 15 },
      },
      { ask: 'POST /external-task/{a}/unlock', answer: noContent },
      {
        ask: 'POST /external-task/fetchAndLock',
        body: { workerId: 'w2', maxTasks: 1, topics: topics.map((topic) => ({ ...topic, localVariables: true })) },
        answer: fetchedVariables({ local: { type: 'Integer', value: 2 } }),
        on: { since: 15 },
      },
    ],
  },
  {
    id: 'X7',
    title: 'a failure that an error event definition knows is a BPMN error',
    skip: skipBefore15,
    given: {
      a: {
        lock,
        errorEvents: { broke: 'E1' },
        onBpmnError: { E1: { activityId: 'repair', topicName: 'repair' } },
      },
    },
    exchanges: [
      failing({ retries: 1, errorMessage: 'something else' }, noContent),
      showing({ retries: 1 }),
      failing({ retries: 0, errorMessage: 'broke' }, noContent),
      {
        ask: 'GET /external-task/{a}',
        answer: error(404, 'RestException', 'External task with id {a} does not exist', null),
      },
      { ask: 'GET /incident', answer: json([]) },
      {
        ask: 'GET /external-task?topicName=repair',
        answer: ({ text }) => expect(JSON.parse(text)).toMatchObject([{ activityId: 'repair', retries: null }]),
      },
    ],
  },
  {
    id: 'X8',
    title: 'only its worker reports the failure of a task',
    given: { a: {} },
    exchanges: [
      failing(
        { retries: 1 },
        error(
          400,
          'RestException',
          "Failure of External Task {a} cannot be reported by worker 'w1'. It is locked by worker 'null'.",
          0,
        ),
      ),
    ],
  },
  {
    id: 'X9',
    title: 'the history tells the retries before each change; completing ends the incident',
    given: { a: { lock } },
    exchanges: [
      failing({ retries: 0, errorMessage: 'broke', errorDetails: 'in pieces' }, noContent),
      { ask: 'POST /external-task/{a}/complete', body: { workerId: 'w1' }, answer: noContent },
      {
        ask: 'GET /history/external-task-log?externalTaskId={a}&sortBy=timestamp&sortOrder=asc',
        answer: history(['creationLog', null], ['failureLog', null], ['successLog', 0]),
      },
      { ask: 'GET /incident?configuration={a}', answer: json([]) },
      {
        ask: 'GET /history/incident?configuration={a}',
        answer: ({ text }, _seeded, { minor }) =>
          expect(JSON.parse(text)).toMatchObject([{ open: false, resolved: minor >= 15, deleted: minor < 15 }]),
        on: { kind: 'real' },
      },
    ],
  },
];
