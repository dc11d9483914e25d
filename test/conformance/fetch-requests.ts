import type { ConformanceCase, Exchange } from './conformance-case.ts';
import { error, errorOfType, json, tasks, unreadable } from './expectations.ts';

const ask = 'POST /external-task/fetchAndLock';
const topic = { topicName: 'topic', lockDuration: 60_000 };
const topics = [topic];

/** A fetch of one worker with these changes. */
function fetching(changes: object, answer: Exchange['answer'], on: Exchange['on'] = {}): Exchange {
  return { ask, body: { workerId: 'w1', maxTasks: 1, topics, ...changes }, answer, on };
}

const workerIdIsNull = error(500, 'NullValueException', 'workerId is null', 0);
const nullPointer = errorOfType(500, ['NullPointerException']);
const invalid = (message: string) => error(400, 'InvalidRequestException', message, null);
const engineSays = (message: string) => error(500, 'ProcessEngineException', message, 0);

const sortingSince = 21;
const skipSorting = { on: { before: sortingSince }, reason: 'the sorting of fetchAndLock came with 7.21' };

/** Engine-contract 9.1, how a request is read and refused. */
export const fetchRequests: readonly ConformanceCase[] = [
  { id: 'F1', title: 'a worker id is needed', exchanges: [{ ask, body: {}, answer: workerIdIsNull }] },
  { id: 'F2', title: 'no body is an empty one', exchanges: [{ ask, body: '', answer: workerIdIsNull }] },
  { id: 'F3', title: 'null is not', exchanges: [{ ask, body: 'null', answer: nullPointer }] },
  {
    id: 'F4',
    title: 'what is no JSON cannot be read',
    exchanges: [
      { ask, body: '{"workerId":', answer: unreadable },
      { ask, body: 'not json', answer: unreadable },
    ],
  },
  { id: 'F5', title: 'a list is no request', exchanges: [{ ask, body: [], answer: unreadable }] },
  {
    id: 'F6',
    title: 'without topics there is nothing',
    given: { a: {} },
    exchanges: [
      { ask, body: { workerId: 'w1' }, answer: json([]) },
      { ask, body: { workerId: 'w1', maxTasks: 5, topics: null }, answer: json([]) },
    ],
  },
  {
    id: 'F7',
    title: 'maxTasks is not negative',
    exchanges: [fetching({ maxTasks: -1 }, engineSays('maxResults is not greater than or equal to 0'))],
  },
  {
    id: 'F8',
    title: 'maxTasks is 0 when left out, which takes nothing',
    given: { a: {} },
    exchanges: [
      fetching({ maxTasks: 0 }, json([])),
      fetching({ maxTasks: undefined }, json([])),
      fetching({ maxTasks: null }, json([])),
      { ask: 'GET /external-task?notLocked=true', answer: tasks('a') },
    ],
  },
  {
    id: 'F9',
    title: 'a lock lasts',
    given: { a: {} },
    exchanges: [0, -5, undefined, null].map((lockDuration) =>
      fetching({ topics: [{ ...topic, lockDuration }] }, engineSays('lockTime is not greater than 0')),
    ),
  },
  {
    id: 'F10',
    title: 'a topic has a name',
    exchanges: [
      fetching({ topics: [{ lockDuration: 1000 }] }, error(500, 'NullValueException', 'topicName is null', 0)),
    ],
  },
  { id: 'F11', title: 'a topic is not null', exchanges: [fetching({ topics: [null] }, nullPointer)] },
  {
    id: 'F12',
    title: 'a poll lasts half an hour at most, which is looked at first',
    exchanges: [{ workerId: undefined }, { maxTasks: -1 }, { topics: [null] }].map((changes) =>
      fetching(
        { asyncResponseTimeout: 1_800_001, ...changes },
        invalid('The asynchronous response timeout cannot be set to a value greater than 1800000 milliseconds'),
      ),
    ),
  },
  {
    id: 'F17',
    title: 'what to sort by is known',
    skip: skipSorting,
    exchanges: [
      fetching(
        { sorting: [{ sortBy: 'foo', sortOrder: 'asc' }] },
        invalid('Cannot set query sortBy parameter to value foo'),
      ),
    ],
  },
  {
    id: 'F18',
    title: 'an order is asc or desc',
    skip: skipSorting,
    exchanges: [
      fetching(
        { sorting: [{ sortBy: 'createTime', sortOrder: 'x' }] },
        invalid('Cannot set query sortOrder parameter to value x'),
      ),
    ],
  },
  {
    id: 'F19',
    title: 'an order is needed',
    skip: skipSorting,
    exchanges: [
      fetching(
        { sorting: [{ sortBy: 'createTime' }] },
        error(
          400,
          'NotValidException',
          'Invalid query: call asc() or desc() after using orderByXX(): direction is null',
          0,
        ),
      ),
    ],
  },
  {
    id: 'F20',
    title: 'what to sort by is needed',
    skip: skipSorting,
    exchanges: [fetching({ sorting: [{ sortOrder: 'asc' }] }, nullPointer)],
  },
  {
    id: 'F21',
    title: 'unknown properties are ignored',
    given: { a: {} },
    exchanges: [fetching({ bogus: { deep: [1] }, topics: [{ ...topic, bogus: 1 }] }, tasks('a'))],
  },
  {
    id: 'F22',
    title: 'numbers and texts are read as each other, where they can be',
    given: { a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {} },
    exchanges: [
      fetching({ maxTasks: '3' }, tasks('a', 'b', 'c')),
      fetching({ maxTasks: 3.7 }, tasks('d', 'e', 'f')),
      fetching({ workerId: 7 }, tasks('g')),
      { ask: 'GET /external-task?workerId=7', answer: tasks('g') },
      fetching({ maxTasks: 'abc' }, unreadable),
      fetching({ maxTasks: 3_000_000_000 }, unreadable),
      fetching({ topics: 'x' }, unreadable),
      fetching({ usePriority: 'yes' }, unreadable),
    ],
  },
  {
    id: 'F23',
    title: 'a body is JSON and says so',
    exchanges: ['text/plain', undefined].map((type) => ({
      ask,
      headers: { 'content-type': type },
      body: { workerId: 'w1' },
      answer: errorOfType(415, ['NotSupportedException']),
    })),
  },
  {
    id: 'F24',
    title: 'an answer is JSON',
    exchanges: [
      {
        ask,
        headers: { accept: 'text/xml' },
        body: { workerId: 'w1' },
        answer: errorOfType(406, ['NotAcceptableException']),
      },
    ],
  },
  {
    id: 'F25',
    title: 'only POST fetches',
    exchanges: [{ ask: 'GET /external-task/fetchAndLock', answer: errorOfType(405, ['NotAllowedException']) }],
  },
  {
    id: 'F51',
    title: 'a syntax error deep inside cannot be read',
    exchanges: [
      { ask, body: '{"workerId":"w1","topics":[{"topicName":"topic","lockDuration":}]}', answer: unreadable },
    ],
  },
];
