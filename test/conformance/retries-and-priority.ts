import { expect } from 'vitest';
import type { ConformanceCase, Exchange } from './conformance-case.ts';
import { error, errorOfType, incidents, json, noContent, unreadable } from './expectations.ts';

function setting(what: 'retries' | 'priority', body: unknown, answer: Exchange['answer'], task = '{a}'): Exchange {
  return { ask: `PUT /external-task/${task}/${what}`, body, answer };
}

function showing(expected: object): Exchange {
  return { ask: 'GET /external-task/{a}', answer: ({ text }) => expect(JSON.parse(text)).toMatchObject(expected) };
}

const nullRetries = error(400, 'InvalidRequestException', 'The number of retries cannot be null.', null);
const negativeRetries = error(
  400,
  'BadUserRequestException',
  'The number of retries cannot be negative: retries is not greater than or equal to 0',
  0,
);
const notFound = error(404, 'RestException', 'External task with id nope does not exist', 0);
const nullPointer = errorOfType(500, ['NullPointerException']);
const incident = (answer: Exchange['answer']): Exchange => ({ ask: 'GET /incident?configuration={a}', answer });

/** Engine-contract 9.6, single tasks. */
export const retriesAndPriority: readonly ConformanceCase[] = [
  {
    id: 'P1',
    title: 'retries are needed, before the task is looked for',
    given: { a: {} },
    exchanges: ['{a}', 'nope'].flatMap((task) =>
      [{}, { retries: null }, { retries: '' }].map((body) => setting('retries', body, nullRetries, task)),
    ),
  },
  {
    id: 'P2',
    title: 'retries are not negative, which is looked at before the task',
    given: { a: {} },
    exchanges: [
      setting('retries', { retries: -1 }, negativeRetries),
      setting('retries', { retries: -1 }, negativeRetries, 'nope'),
      setting('retries', { retries: 1 }, notFound, 'nope'),
      showing({ retries: null }),
    ],
  },
  {
    id: 'P3',
    title: 'retries are a 32-bit number, decimals are cut off',
    given: { a: {} },
    exchanges: [
      setting('retries', { retries: 2.9 }, noContent),
      showing({ retries: 2 }),
      setting('retries', { retries: 2_147_483_648 }, unreadable),
      setting('retries', { retries: 2_147_483_647 }, noContent),
      showing({ retries: 2_147_483_647 }),
    ],
  },
  {
    id: 'P4',
    title: 'an incident is open exactly while there are no retries',
    given: { a: {} },
    exchanges: [
      setting('retries', { retries: 0 }, noContent),
      { ...incident(incidents({ configuration: '{a}', incidentMessage: null })), remember: 'first' },
      setting('retries', { retries: 0 }, noContent),
      incident(incidents({ id: '{first}' })),
      setting('retries', { retries: 5 }, noContent),
      incident(json([])),
      setting('retries', { retries: 0 }, noContent),
      incident(({ text }, { first }) => {
        const open = JSON.parse(text) as readonly { readonly id: string }[];
        expect(open).toHaveLength(1);
        expect(open[0]?.id).not.toBe(first?.id);
      }),
    ],
  },
  {
    id: 'P5',
    title: 'a due date is read since 7.19, and has no use',
    given: { a: {} },
    exchanges: [
      { ...setting('retries', { retries: 1, dueDate: 'garbage' }, unreadable), on: { since: 19 } },
      { ...setting('retries', { retries: 1, dueDate: 'garbage' }, noContent), on: { before: 19 } },
      setting('retries', { retries: 2, dueDate: '2026-01-23T13:42:42.657+0000' }, noContent),
      showing({ retries: 2 }),
    ],
  },
  {
    id: 'P6',
    title: 'a priority is needed, before the task is looked for; it keeps every digit',
    given: { a: {}, suspended: { isSuspended: true } },
    exchanges: [
      ...['{a}', 'nope'].flatMap((task) =>
        [{}, { priority: null }].map((body) => setting('priority', body, nullPointer, task)),
      ),
      setting('priority', { priority: 1 }, notFound, 'nope'),
      setting('priority', { priority: -7 }, noContent),
      showing({ priority: -7 }),
      setting('priority', { priority: '9007199254740993' }, noContent),
      { ask: 'GET /external-task/{a}', answer: ({ text }) => expect(text).toContain('"priority":9007199254740993,') },
      setting('priority', '{"priority":9007199254740995}', noContent),
      { ask: 'GET /external-task/{a}', answer: ({ text }) => expect(text).toContain('"priority":9007199254740995,') },
      setting('priority', { priority: 3 }, noContent, '{suspended}'),
    ],
  },
];
