import type { ConformanceCase } from './conformance-case.ts';
import { error, json, tasks, unreadable } from './expectations.ts';

const notBoolean = (value: string) =>
  error(
    400,
    'InvalidRequestException',
    `Cannot set query parameter 'locked' to value '${value}': Cannot convert value ${value} to java type java.lang.Boolean`,
    null,
  );
const notLong = (value: string) =>
  error(
    400,
    'InvalidRequestException',
    `Cannot set query parameter 'priorityHigherThanOrEquals' to value '${value}': Cannot convert value ${value} to java type java.lang.Long`,
    null,
  );
const notDate = (value: string) =>
  error(
    400,
    'InvalidRequestException',
    `Cannot set query parameter 'lockExpirationAfter' to value '${value}': Cannot convert value "${value}" to java type java.util.Date`,
    null,
  );

const locked = { lock: { workerId: 'w1', expiresIn: 60_000 } };

/** Engine-contract 9.3, what a filter means. */
export const queryFilters: readonly ConformanceCase[] = [
  {
    id: 'Q1',
    title: 'an unknown parameter is ignored',
    given: { a: {}, b: {} },
    exchanges: [
      { ask: 'GET /external-task?bogus=1', answer: tasks('a', 'b') },
      { ask: 'POST /external-task', body: { bogus: { deep: [1] } }, answer: tasks('a', 'b') },
    ],
  },
  {
    id: 'Q2',
    title: 'a boolean is a JSON token or 1',
    given: { a: {}, b: locked },
    exchanges: [
      { ask: 'GET /external-task?locked=TRUE', answer: notBoolean('TRUE') },
      { ask: 'GET /external-task?locked=', answer: notBoolean('') },
      { ask: 'GET /external-task?locked=1', answer: tasks('b') },
      // Before a missing sortOrder is missed.
      { ask: 'GET /external-task?sortBy=id&locked=TRUE', answer: notBoolean('TRUE') },
    ],
  },
  {
    id: 'Q3',
    title: 'false is no filter',
    given: { a: {}, b: locked },
    exchanges: [
      { ask: 'GET /external-task?locked=false', answer: tasks('a', 'b') },
      { ask: 'POST /external-task', body: { locked: false }, answer: tasks('a', 'b') },
    ],
  },
  {
    id: 'Q4',
    title: 'noRetriesLeft wins over withRetriesLeft',
    given: { fresh: {}, some: { retries: 2 }, none: { retries: 0 } },
    exchanges: [
      { ask: 'GET /external-task?withRetriesLeft=true', answer: tasks('fresh', 'some') },
      { ask: 'GET /external-task?withRetriesLeft=true&noRetriesLeft=true', answer: tasks('none') },
    ],
  },
  {
    id: 'Q5',
    title: 'suspended wins over active',
    given: { a: {}, b: { isSuspended: true } },
    exchanges: [
      { ask: 'GET /external-task?active=true', answer: tasks('a') },
      { ask: 'GET /external-task?active=true&suspended=true', answer: tasks('b') },
    ],
  },
  {
    id: 'Q6',
    title: 'locked and notLocked exclude each other',
    given: { a: {}, b: locked, c: { lock: { workerId: 'w1', expiresIn: -60_000 } } },
    exchanges: [
      { ask: 'GET /external-task?notLocked=true', answer: tasks('a', 'c') },
      { ask: 'GET /external-task?locked=true&notLocked=true', answer: tasks() },
    ],
  },
  {
    id: 'Q7',
    title: 'externalTaskIdIn: an empty text is an id, a comma alone is no filter, blanks are kept',
    given: { a: {}, b: {} },
    exchanges: [
      { ask: 'GET /external-task?externalTaskIdIn=', answer: tasks() },
      { ask: 'GET /external-task?externalTaskIdIn=,', answer: tasks('a', 'b') },
      { ask: 'GET /external-task?externalTaskIdIn={a},%20{b}', answer: tasks('a') },
      { ask: 'GET /external-task?externalTaskIdIn={a},{b}', answer: tasks('a', 'b') },
    ],
  },
  {
    id: 'Q8',
    title: 'other empty lists are no filter',
    given: { a: {}, b: { tenantId: 'berlin' } },
    exchanges: ['activityIdIn', 'processInstanceIdIn', 'tenantIdIn'].flatMap((list) => [
      { ask: `GET /external-task?${list}=`, answer: tasks('a', 'b') },
      { ask: 'POST /external-task', body: { [list]: [] }, answer: tasks('a', 'b') },
    ]),
  },
  {
    id: 'Q9',
    title: 'an empty processDefinitionKeyIn looks for an empty key; before 7.24 nobody knows it',
    given: { a: { processDefinitionKey: 'order' } },
    exchanges: [
      { ask: 'GET /external-task?processDefinitionKeyIn=', answer: tasks(), on: { since: 24 } },
      { ask: 'GET /external-task?processDefinitionKeyIn=order,refund', answer: tasks('a'), on: { since: 24 } },
      { ask: 'GET /external-task?processDefinitionKeyIn=', answer: tasks('a'), on: { before: 24 } },
      { ask: 'GET /external-task?processDefinitionKeyIn=refund', answer: tasks('a'), on: { before: 24 } },
    ],
  },
  {
    id: 'Q10',
    title: 'a priority range that holds nothing is no error',
    given: { a: { priority: 5 } },
    exchanges: [
      { ask: 'GET /external-task?priorityHigherThanOrEquals=5&priorityLowerThanOrEquals=5', answer: tasks('a') },
      { ask: 'GET /external-task?priorityHigherThanOrEquals=9&priorityLowerThanOrEquals=1', answer: tasks() },
    ],
  },
  {
    id: 'Q11',
    title: 'a priority that is no number is refused, a fraction is cut off',
    given: { one: { priority: 1 }, two: { priority: 2 }, zero: {} },
    exchanges: [
      { ask: 'GET /external-task?priorityHigherThanOrEquals=abc', answer: notLong('abc') },
      { ask: 'GET /external-task?priorityHigherThanOrEquals=', answer: notLong('') },
      { ask: 'GET /external-task?priorityHigherThanOrEquals=1.5', answer: tasks('one', 'two') },
    ],
  },
  {
    id: 'Q16',
    title: 'a date has three digits of milliseconds and an offset without a colon',
    given: { a: {}, b: locked },
    exchanges: [
      { ask: 'GET /external-task?lockExpirationAfter=2020-01-01T00:00:00.000%2B0000', answer: tasks('b') },
      { ask: 'GET /external-task?lockExpirationBefore=2020-01-01T00:00:00.000%2B0000', answer: tasks() },
      {
        ask: 'GET /external-task?lockExpirationAfter=2020-01-01T00:00:00.000+0000',
        answer: notDate('2020-01-01T00:00:00.000 0000'),
      },
      ...['2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000+02:00', '2020-01-01', '1577836800000'].map((date) => ({
        ask: `GET /external-task?lockExpirationAfter=${encodeURIComponent(date)}`,
        answer: notDate(date),
      })),
    ],
  },
  {
    id: 'Q17',
    title: 'a date in double quotes is refused; 7.13 reads it as an empty one, that is, as no filter',
    given: { a: {}, b: locked },
    exchanges: [
      {
        ask: 'GET /external-task?lockExpirationAfter=%222020-01-01T00:00:00.000%2B0000%22',
        answer: error(400, 'InvalidRequestException', /because of double quotes$/, null),
        on: { since: 24 },
      },
      {
        ask: 'GET /external-task?lockExpirationAfter=%222020-01-01T00:00:00.000%2B0000%22',
        answer: tasks('a', 'b'),
        on: { before: 14 },
      },
    ],
  },
  {
    id: 'Q20',
    title: 'the first of a repeated parameter counts',
    given: { a: { topicName: 'payment', activityId: 'charge' }, b: { topicName: 'shipping', activityId: 'ship' } },
    exchanges: [{ ask: 'GET /external-task?topicName=payment&topicName=shipping', answer: tasks('a') }],
  },
  {
    id: 'Q24',
    title: 'a null in activityIdIn is 500, in externalTaskIdIn it finds nothing',
    given: { a: {} },
    exchanges: [
      {
        ask: 'POST /external-task',
        body: { activityIdIn: [null] },
        answer: error(500, 'NullValueException', 'activityIdIn contains null value', 0),
      },
      { ask: 'POST /external-task', body: { externalTaskIdIn: [null] }, answer: tasks() },
      // Filters are looked at before the order.
      {
        ask: 'POST /external-task',
        body: { sorting: [{ sortBy: 'bogus' }], sortBy: 'id', activityIdIn: [null] },
        answer: error(500, 'NullValueException', 'activityIdIn contains null value', 0),
      },
    ],
  },
  {
    id: 'Q25',
    title: 'a list that is none cannot be read',
    given: { a: {} },
    exchanges: [{ ask: 'POST /external-task', body: { externalTaskIdIn: '{a}' }, answer: unreadable }],
  },
  {
    id: 'Q31',
    title: 'a date in a body may be epoch milliseconds',
    given: { a: {}, b: locked },
    exchanges: [
      { ask: 'POST /external-task', body: { lockExpirationAfter: 1_577_836_800_000 }, answer: tasks('b') },
      { ask: 'POST /external-task', body: { lockExpirationBefore: 1_577_836_800_000 }, answer: tasks() },
      { ask: 'POST /external-task', body: { lockExpirationBefore: '' }, answer: tasks('a', 'b') },
    ],
  },
  {
    id: 'Q35',
    title: 'ten thousand ids in one body',
    given: { a: {} },
    exchanges: [
      {
        ask: 'POST /external-task',
        body: { externalTaskIdIn: Array.from({ length: 10_000 }, (_, index) => `none-${index}`) },
        answer: json([]),
      },
      {
        ask: 'POST /external-task',
        body: { externalTaskIdIn: ['{a}', ...Array.from({ length: 9_999 }, (_, index) => `none-${index}`)] },
        answer: tasks('a'),
      },
    ],
  },
];
