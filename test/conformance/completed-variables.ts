import { expect } from 'vitest';
import type { ConformanceCase } from './conformance-case.ts';
import { error, noContent, tasks, unreadable } from './expectations.ts';
import { completingWith, fetchingNext, given, roundTrip } from './variable-round-trip.ts';

const unconvertible = (value: string, type: string, javaType: string) =>
  error(
    400,
    'InvalidRequestException',
    `Cannot convert value '${value}' of type '${type}' to java type ${javaType}`,
    null,
  );
/** Engine-contract 9.5, how variables are read. */
export const completedVariables: readonly ConformanceCase[] = [
  {
    id: 'C4',
    title: 'what its type cannot hold is refused',
    given,
    exchanges: [
      completingWith({ x: { type: 'Integer', value: 'zz' } }, unconvertible('zz', 'Integer', 'java.lang.Integer')),
      completingWith({ x: { type: 'Integer', value: 1.5 } }, unconvertible('1.5', 'Integer', 'java.lang.Integer')),
      completingWith({ x: { type: 'Short', value: 40_000 } }, unconvertible('40000', 'Short', 'java.lang.Short')),
      completingWith({ x: { type: 'Boolean', value: 'x' } }, unconvertible('x', 'Boolean', 'java.lang.Boolean')),
      { ask: 'GET /external-task', answer: tasks('a') },
    ],
  },
  {
    id: 'C5',
    title: 'a variable is an object',
    given,
    exchanges: [
      completingWith({ x: null }, ({ status, text }) => {
        expect(status).toBe(500);
        expect(JSON.parse(text).type).toBe('NullPointerException');
      }),
      completingWith('x', unreadable),
      completingWith([], unreadable),
      { ask: 'GET /external-task', answer: tasks('a') },
    ],
  },
  {
    id: 'C6',
    title: 'an empty variable is null',
    given,
    exchanges: roundTrip({ x: {} }, { x: { type: 'Null', value: null } }),
  },
  {
    id: 'C7',
    title: 'without a type the value decides',
    given,
    exchanges: roundTrip(
      {
        integer: { value: 5 },
        double: { value: 5.5 },
        boolean: { value: true },
        string: { value: 'q' },
        null: { value: null },
        long: { value: 3_000_000_000 },
      },
      {
        integer: { type: 'Integer', value: 5 },
        double: { type: 'Double', value: 5.5 },
        boolean: { type: 'Boolean', value: true },
        string: { type: 'String', value: 'q' },
        null: { type: 'Null', value: null },
        long: { type: 'Long', value: 3_000_000_000 },
      },
    ),
  },
  {
    id: 'C15',
    title: 'a text has 4000 characters at most',
    given,
    exchanges: [
      completingWith({ x: { type: 'String', value: 'x'.repeat(4001) } }, (answer, seeded, engine) => {
        if (engine.minor < 18) error(500, 'ProcessEngineException', /^ENGINE-03004 /, null)(answer, seeded, engine);
        else error(500, 'ProcessEnginePersistenceException', /./, 10_002)(answer, seeded, engine);
      }),
      { ask: 'GET /external-task?locked=true', answer: tasks('a') },
      ...roundTrip(
        { x: { type: 'String', value: 'x'.repeat(4000) } },
        { x: { type: 'String', value: 'x'.repeat(4000) } },
      ),
    ],
  },
  {
    id: 'C17',
    title: 'a date has its time to the millisecond and its offset',
    given,
    exchanges: [
      ...['2013-01-23', '2013-01-23T13:42:42'].map((value) =>
        completingWith({ x: { type: 'Date', value } }, unconvertible(value, 'Date', 'java.util.Date')),
      ),
      ...roundTrip(
        { x: { type: 'Date', value: '2013-01-23T13:42:42.657+0100' } },
        { x: { type: 'Date', value: '2013-01-23T12:42:42.657+0000' } },
      ),
    ],
  },
  {
    id: 'C20',
    title: 'a Long keeps every digit',
    given,
    exchanges: [
      {
        ask: 'POST /external-task/{a}/complete',
        body: '{"workerId":"w1","variables":{"x":{"type":"Long","value":9007199254740993}}}',
        answer: noContent,
      },
      fetchingNext(({ text }) => expect(text).toContain('"value":9007199254740993,')),
    ],
  },
];
