import { expect } from 'vitest';
import type { ConformanceCase, Expectation } from './conformance-case.ts';
import { error, errorOfType, htmlPage, json, noContent, plainText, tasks } from './expectations.ts';

const details = `java.lang.IllegalStateException: Zahlung für „Müller“ fehlgeschlagen 💥\n${'\tat shop.Charge\n'.repeat(320)}`;

/** The 18 keys of engine-contract 2.1 in their order; `createTime` among them since 7.24. */
const freshTask: Expectation = (answer, seeded, { minor }) => {
  const { a } = seeded;
  const expected = {
    activityId: 'charge',
    activityInstanceId: a?.activityInstanceId,
    errorMessage: null,
    executionId: a?.executionId,
    id: a?.id,
    lockExpirationTime: null,
    ...(minor < 24 ? {} : { createTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/) }),
    processDefinitionId: a?.processDefinitionId,
    processDefinitionKey: 'order',
    // Lists of 7.12 and 7.13 did not select the column (engine-contract 6.2).
    processDefinitionVersionTag: minor < 14 ? null : 'v7',
    processInstanceId: a?.processInstanceId,
    retries: null,
    suspended: false,
    workerId: null,
    topicName: 'payment',
    tenantId: 'berlin',
    priority: 0,
    businessKey: 'order-1',
  };
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/json');
  expect(answer.headers['cache-control']).toBe('no-cache');
  const body = JSON.parse(answer.text);
  expect(body).toEqual(expected);
  expect(Object.keys(body)).toEqual(Object.keys(expected));
};

const withLockTime: Expectation = ({ text }) =>
  expect(text).toMatch(/"lockExpirationTime":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000",/);

const withEveryDigit: Expectation = ({ text }) => expect(text).toContain('"priority":9007199254740993,');

/** Engine-contract 9.2. */
export const reads: readonly ConformanceCase[] = [
  {
    id: 'R1',
    title: 'a task has its keys in order, nulls included, its dates to the millisecond and every digit of its priority',
    given: {
      a: {
        activityId: 'charge',
        topicName: 'payment',
        processDefinitionKey: 'order',
        processDefinitionVersionTag: 'v7',
        tenantId: 'berlin',
        businessKey: 'order-1',
      },
      urgent: { priority: 9007199254740993n },
      locked: { lock: { workerId: 'w1', expiresIn: 60_000 } },
    },
    exchanges: [
      { ask: 'GET /external-task/{a}', answer: freshTask },
      { ask: 'GET /external-task/{locked}', answer: withLockTime },
      { ask: 'GET /external-task/{urgent}', answer: withEveryDigit },
      { ask: 'POST /external-task', body: { externalTaskIdIn: ['{urgent}'] }, answer: withEveryDigit },
    ],
  },
  {
    id: 'R2',
    title: 'an unknown task is 404 without a code',
    exchanges: [
      {
        ask: 'GET /external-task/nope',
        answer: error(404, 'RestException', 'External task with id nope does not exist', null),
      },
    ],
  },
  {
    id: 'R3',
    title: 'error details are 204 without a failure, else plain text',
    given: {
      a: {},
      failed: {
        lock: { workerId: 'w1', expiresIn: 60_000 },
        failure: { errorMessage: 'Zahlung fehlgeschlagen', errorDetails: details, retries: 1 },
      },
    },
    exchanges: [
      { ask: 'GET /external-task/{a}/errorDetails', answer: noContent },
      { ask: 'GET /external-task/{failed}/errorDetails', answer: plainText(details) },
    ],
  },
  {
    id: 'R4',
    title: 'error details of an unknown task are 500',
    exchanges: [
      {
        ask: 'GET /external-task/nope/errorDetails',
        answer: error(500, 'NullValueException', 'No external task found with id nope: externalTask is null', 0),
      },
    ],
  },
  {
    id: 'R5',
    title: 'error details are not acceptable as JSON',
    given: { a: {} },
    exchanges: [
      {
        ask: 'GET /external-task/{a}/errorDetails',
        headers: { accept: 'application/json' },
        answer: errorOfType(406, ['NotAcceptableException']),
      },
      // Before the task is looked for.
      {
        ask: 'GET /external-task/nope/errorDetails',
        headers: { accept: 'application/json' },
        answer: errorOfType(406, ['NotAcceptableException']),
      },
    ],
  },
  {
    id: 'R6',
    title: 'topic names: both lock flags exclude each other, and only "true" in any case is a flag',
    given: {
      locked: { topicName: 'payment', activityId: 'charge', lock: { workerId: 'w1', expiresIn: 60_000 } },
      free: { topicName: 'shipping', activityId: 'ship', retries: 0 },
    },
    exchanges: [
      { ask: 'GET /external-task/topic-names?withLockedTasks=true&withUnlockedTasks=true', answer: json([]) },
      { ask: 'GET /external-task/topic-names?withLockedTasks=TRUE', answer: json(['payment']) },
      { ask: 'GET /external-task/topic-names?withUnlockedTasks=true', answer: json(['shipping']) },
      { ask: 'GET /external-task/topic-names?withRetriesLeft=true', answer: json(['payment']) },
      {
        ask: 'GET /external-task/topic-names?withLockedTasks=abc',
        answer: ({ status, text }) => {
          expect(status).toBe(200);
          expect(JSON.parse(text).sort()).toEqual(['payment', 'shipping']);
        },
      },
    ],
  },
  {
    id: 'R7',
    title: 'named engines: the default one by its name, an unknown one is 400',
    given: { a: {} },
    exchanges: [
      { ask: 'GET /engine/default/external-task', answer: tasks('a') },
      // A Spring Boot application runs one engine, so the second of the vector is there in the demo engine only.
      { ask: 'GET /engine/second/external-task', answer: json([]), on: { kind: 'demo' } },
      {
        ask: 'GET /engine/nope/external-task',
        answer: error(400, 'InvalidRequestException', 'No process engine available', null),
      },
    ],
  },
  {
    id: 'R8',
    title: 'there is no HAL',
    exchanges: [
      {
        ask: 'GET /external-task',
        headers: { accept: 'application/hal+json' },
        answer: errorOfType(406, ['NotAcceptableException']),
      },
    ],
  },
  {
    id: 'R9',
    title: 'a request line over 8 KiB is refused with a page',
    exchanges: [
      { ask: `GET /external-task?externalTaskIdIn=${'x'.repeat(7800)}`, answer: json([]) },
      { ask: `GET /external-task?externalTaskIdIn=${'x'.repeat(8300)}`, answer: htmlPage(400) },
    ],
  },
  {
    id: 'R10',
    title: 'an encoded slash is refused with a page',
    exchanges: [{ ask: 'GET /external-task/a%2Fb', answer: htmlPage(400) }],
  },
  {
    id: 'R11',
    title: 'an unknown path is 404 as JSON',
    exchanges: [{ ask: 'GET /external-task/a/b/c/d', answer: errorOfType(404, ['NotFoundException']) }],
  },
];
