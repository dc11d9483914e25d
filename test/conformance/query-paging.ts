import type { ConformanceCase } from './conformance-case.ts';
import { count, error, errorOfType, tasks, tasksInOrder, unreadable } from './expectations.ts';

const onlyOneOfTwo = error(
  400,
  'InvalidRequestException',
  'Only a single sorting parameter specified. sortBy and sortOrder required',
  null,
);
const notSortable = (parameter: string, value: string) =>
  error(400, 'InvalidRequestException', `Cannot set query parameter '${parameter}' to value '${value}'`, null);
const noDirection = error(
  400,
  'NotValidException',
  'Invalid query: call asc() or desc() after using orderByXX(): direction is null',
  0,
);

/** Which of the two is up to the JAX-RS implementation (engine-contract 1.3). */
const notAnInteger = errorOfType(404, ['NotFoundException', 'QueryParamException']);

const byPriority = { low: { priority: 1 }, high: { priority: 9 }, middle: { priority: 5 } };

/** Engine-contract 9.3, order, pages, counts and limits. */
export const queryPaging: readonly ConformanceCase[] = [
  {
    id: 'Q12',
    title: 'sortBy and sortOrder only together',
    exchanges: [
      { ask: 'GET /external-task?sortBy=id', answer: onlyOneOfTwo },
      { ask: 'GET /external-task?sortOrder=asc', answer: onlyOneOfTwo },
      { ask: 'POST /external-task', body: { sortBy: 'id' }, answer: onlyOneOfTwo },
      // Each value is looked at before the pair is, and the pair before `sorting`.
      { ask: 'GET /external-task?sortBy=bogus', answer: notSortable('sortBy', 'bogus') },
      {
        ask: 'POST /external-task',
        body: { sortBy: 'id', sorting: [{ sortBy: 'bogus', sortOrder: 'asc' }] },
        answer: onlyOneOfTwo,
      },
    ],
  },
  {
    id: 'Q13',
    title: 'the key for the priority is taskPriority',
    given: byPriority,
    exchanges: [
      { ask: 'GET /external-task?sortBy=priority&sortOrder=desc', answer: notSortable('sortBy', 'priority') },
      { ask: 'GET /external-task?sortBy=taskPriority&sortOrder=desc', answer: tasksInOrder('high', 'middle', 'low') },
      { ask: 'GET /external-task?sortBy=taskPriority&sortOrder=asc', answer: tasksInOrder('low', 'middle', 'high') },
    ],
  },
  {
    id: 'Q14',
    title: 'a sort order is in lower case',
    exchanges: [{ ask: 'GET /external-task?sortBy=id&sortOrder=ASC', answer: notSortable('sortOrder', 'ASC') }],
  },
  {
    id: 'Q15',
    title: 'maxResults may be 0; what is no 32-bit integer is 404',
    given: { a: {} },
    exchanges: [
      { ask: 'GET /external-task?maxResults=0', answer: tasks() },
      { ask: 'GET /external-task?maxResults=abc', answer: notAnInteger },
      { ask: 'GET /external-task?maxResults=2147483648', answer: notAnInteger },
      { ask: 'POST /external-task?firstResult=abc', body: {}, answer: notAnInteger },
      // Before anything else is looked at, the body included.
      { ask: 'GET /external-task?maxResults=abc&locked=TRUE', answer: notAnInteger },
      { ask: 'POST /external-task?maxResults=abc', body: 'no json', answer: notAnInteger },
    ],
  },
  {
    id: 'Q21',
    title: 'sorting by null cannot be read',
    exchanges: [
      { ask: 'POST /external-task', body: { sortBy: null }, answer: unreadable },
      { ask: 'POST /external-task', body: { sortOrder: null }, answer: unreadable },
    ],
  },
  {
    id: 'Q22',
    title: 'an unknown key in sorting',
    exchanges: [
      {
        ask: 'POST /external-task',
        body: { sorting: [{ sortBy: 'bogus', sortOrder: 'asc' }] },
        answer: error(
          400,
          'NotValidException',
          'You should call any of the orderBy methods first before specifying a direction: currentOrderingProperty is null',
          0,
        ),
      },
    ],
  },
  {
    id: 'Q23',
    title: 'a missing or unknown direction in sorting',
    exchanges: [
      { ask: 'POST /external-task', body: { sorting: [{ sortBy: 'id' }] }, answer: noDirection },
      { ask: 'POST /external-task', body: { sorting: [{ sortBy: 'id', sortOrder: 'ASC' }] }, answer: noDirection },
    ],
  },
  {
    id: 'Q32',
    title: 'paging in the body is ignored, in the query it works',
    given: byPriority,
    exchanges: [
      { ask: 'POST /external-task', body: { firstResult: 5, maxResults: 0 }, answer: tasks('low', 'high', 'middle') },
      {
        ask: 'POST /external-task?firstResult=1&maxResults=1',
        body: { sorting: [{ sortBy: 'taskPriority', sortOrder: 'asc' }] },
        answer: tasksInOrder('middle'),
      },
    ],
  },
  {
    id: 'Q33',
    title: 'no body at all lists everything, null is 500',
    given: { a: {}, b: {} },
    exchanges: [
      { ask: 'POST /external-task', body: '', answer: tasks('a', 'b') },
      { ask: 'POST /external-task/count', body: '', answer: count(2) },
      { ask: 'POST /external-task/count', body: 'null', answer: errorOfType(500, ['NullPointerException']) },
      { ask: 'POST /external-task', body: 'null', answer: errorOfType(500, ['NullPointerException']) },
    ],
  },
  {
    id: 'Q34',
    title: 'a count checks its sorting and otherwise ignores it',
    given: byPriority,
    exchanges: [
      { ask: 'GET /external-task/count?sortBy=id&sortOrder=asc', answer: count(3) },
      { ask: 'GET /external-task/count?sortBy=id', answer: onlyOneOfTwo },
      { ask: 'POST /external-task/count', body: { priorityHigherThanOrEquals: 5 }, answer: count(2) },
    ],
  },
  {
    id: 'Q36',
    title: 'with a limit of 3, a user may neither ask for more nor leave open how many',
    engine: { auth: true, maxResultsLimit: 3 },
    given: { a: {}, b: {}, c: {}, d: {} },
    exchanges: [
      {
        ask: 'GET /external-task',
        answer: error(400, 'BadUserRequestException', 'An unbound number of results is forbidden!', 0),
      },
      {
        ask: 'POST /external-task?firstResult=1',
        body: {},
        answer: error(400, 'BadUserRequestException', 'An unbound number of results is forbidden!', 0),
      },
      {
        ask: 'GET /external-task?maxResults=4',
        answer: error(400, 'BadUserRequestException', 'Max results limit of 3 exceeded!', 0),
      },
      // The limit is looked at after the filters, and before the directions in sorting.
      {
        ask: 'POST /external-task?maxResults=4',
        body: { activityIdIn: [null] },
        answer: error(500, 'NullValueException', 'activityIdIn contains null value', 0),
      },
      {
        ask: 'POST /external-task?maxResults=4',
        body: { sorting: [{ sortBy: 'id' }] },
        answer: error(400, 'BadUserRequestException', 'Max results limit of 3 exceeded!', 0),
      },
      { ask: 'GET /external-task?maxResults=4&sortBy=id', answer: onlyOneOfTwo },
      { ask: 'GET /external-task?maxResults=3&externalTaskIdIn={a},{d}', answer: tasks('a', 'd') },
      { ask: 'GET /external-task/count', answer: count(4) },
    ],
  },
  {
    id: 'Q37',
    title: 'negative paging answers nothing (H2)',
    given: { a: {} },
    exchanges: [
      { ask: 'GET /external-task?maxResults=-1', answer: tasks() },
      { ask: 'GET /external-task?firstResult=-1', answer: tasks() },
    ],
  },
];
