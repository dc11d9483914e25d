import { expect } from 'vitest';
import type { ConformanceCase, Exchange, Step } from './conformance-case.ts';
import { error, fetchedVariables, noContent, tasks, unreadable } from './expectations.ts';

const lock = { workerId: 'w1', expiresIn: 60_000 };
const given = { a: { lock, next: [{ activityId: 'next', topicName: 'next' }] } };

function completingWith(variables: unknown, answer: Exchange['answer']): Exchange {
  return { ask: 'POST /external-task/{a}/complete', body: { workerId: 'w1', variables }, answer };
}

function fetchingNext(answer: Exchange['answer']): Exchange {
  const topics = [{ topicName: 'next', lockDuration: 60_000 }];
  return { ask: 'POST /external-task/fetchAndLock', body: { workerId: 'w2', maxTasks: 5, topics }, answer };
}

/** What is written, and what the next task of the process reads. */
function roundTrip(written: Readonly<Record<string, unknown>>, read: Readonly<Record<string, object>>): readonly Step[] {
  return [completingWith(written, noContent), fetchingNext(fetchedVariables(read))];
}

const unconvertible = (value: string, type: string, javaType: string) =>
  error(
    400,
    'InvalidRequestException',
    `Cannot convert value '${value}' of type '${type}' to java type ${javaType}`,
    null,
  );
const needsText = (type: string) =>
  error(
    400,
    'InvalidRequestException',
    `Must provide 'null' or String value for value of SerializableValue type '${type}'.`,
    null,
  );

const noSpin = { on: { family: 'operaton' as const }, reason: 'Operaton runs without Spin here, so there is neither Json nor Xml' };
const withSpin = { family: 'camunda' as const };

const jsonObject = {
  type: 'Object',
  value: '{"n":1}',
  valueInfo: { objectTypeName: 'java.util.HashMap', serializationDataFormat: 'application/json' },
};

/** Engine-contract 9.5, variables in and out. */
export const completedVariables: readonly ConformanceCase[] = [
  {
    id: 'C4',
    title: 'what its type cannot hold is refused',
    given,
    exchanges: [
      completingWith({ x: { type: 'Integer', value: 'zz' } }, unconvertible('zz', 'Integer', 'java.lang.Integer')),
      completingWith({ x: { type: 'Integer', value: 1.5 } }, unconvertible('1.5', 'Integer', 'java.lang.Integer')),
      completingWith(
        { x: { type: 'Short', value: 40_000 } },
        unconvertible('40000', 'Short', 'java.lang.Short'),
      ),
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
    id: 'C13',
    title: 'a file has a name; its content is never told',
    given,
    exchanges: [
      completingWith(
        { x: { type: 'File', value: 'aGk=' } },
        error(500, 'IllegalArgumentException', 'Cannot create file without valueInfo.', null),
      ),
      ...roundTrip(
        {
          right: { type: 'File', value: 'aGk=', valueInfo: { filename: 'a.txt', mimeType: 'text/plain', encoding: 'UTF-8' } },
          wrong: { type: 'File', value: 'aGk=', valueInfo: { filename: 'b.txt', mimetype: 'text/plain' } },
        },
        {
          right: {
            type: 'File',
            value: null,
            valueInfo: { filename: 'a.txt', mimeType: 'text/plain', encoding: 'UTF-8' },
          },
          wrong: { type: 'File', value: null, valueInfo: { filename: 'b.txt' } },
        },
      ),
    ],
  },
  {
    id: 'C14',
    title: 'Java serialisation is off',
    given,
    exchanges: [
      completingWith(
        {
          v: {
            type: 'Object',
            value: 'rO0ABXQAAng=',
            valueInfo: {
              objectTypeName: 'java.lang.String',
              serializationDataFormat: 'application/x-java-serialized-object',
            },
          },
        },
        error(
          500,
          'ProcessEngineException',
          'ENGINE-17007 Cannot set variable with name v. Java serialization format is prohibited',
          0,
        ),
      ),
      { ask: 'GET /external-task?locked=true', answer: tasks('a') },
    ],
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
    id: 'C16',
    title: 'Json and Xml are texts, whatever they say',
    skip: noSpin,
    given,
    exchanges: [
      completingWith({ x: { type: 'Json', value: { a: 1 } } }, needsText('Json')),
      ...roundTrip(
        {
          bad: { type: 'Json', value: '{bad' },
          digits: { type: 'Json', value: '{"n": 9007199254740993}' },
          xml: { type: 'Xml', value: '<order id="1"/>' },
          null: { type: 'Json', value: null },
        },
        {
          bad: { type: 'Json', value: '{bad' },
          digits: { type: 'Json', value: '{"n": 9007199254740993}' },
          xml: { type: 'Xml', value: '<order id="1"/>' },
          null: { type: 'Json', value: null },
        },
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
    id: 'C18',
    title: 'what is written is read',
    given,
    exchanges: [
      completingWith({ x: { type: '', value: 'q' } }, ({ status, text }) => {
        expect(status).toBe(500);
        expect(JSON.parse(text).type).toBe('StringIndexOutOfBoundsException');
      }),
      completingWith({ x: { type: 'Object', value: { n: 1 } } }, needsText('Object')),
      {
        ...completingWith({ object: jsonObject }, noContent),
        on: withSpin,
      },
      { ...fetchingNext(fetchedVariables({ object: jsonObject })), on: withSpin },
      { seed: { b: given.a } },
      {
        ask: 'POST /external-task/{b}/complete',
        body: {
          workerId: 'w1',
          variables: {
            string: { type: 'string', value: 'q ü 💥' },
            boolean: { type: 'Boolean', value: 'TRUE' },
            short: { type: 'Short', value: 7 },
            integer: { type: 'Integer', value: '42' },
            long: { type: 'Long', value: 1 },
            double: { type: 'Double', value: 0.1 },
            null: { type: 'Null', value: null },
            bytes: { type: 'Bytes', value: 'AAECAw==' },
            typedNull: { type: 'Integer', value: null },
            passing: { type: 'String', value: 'q', valueInfo: { transient: true } },
          },
        },
        answer: noContent,
      },
      fetchingNext(
        fetchedVariables({
          string: { type: 'String', value: 'q ü 💥' },
          boolean: { type: 'Boolean', value: true },
          short: { type: 'Short', value: 7 },
          integer: { type: 'Integer', value: 42 },
          long: { type: 'Long', value: 1 },
          double: { type: 'Double', value: 0.1 },
          null: { type: 'Null', value: null },
          bytes: { type: 'Bytes', value: 'AAECAw==' },
          typedNull: { type: 'Integer', value: null },
        }),
      ),
    ],
  },
  {
    id: 'C19',
    title: 'a file that is no base64: garbage for Camunda, refused by Operaton',
    given,
    exchanges: [
      { ...completingWith(
        { x: { type: 'File', value: '*no base64*', valueInfo: { filename: 'a.txt' } } },
        ({ status, text }) => {
          expect(status).toBe(500);
          expect(JSON.parse(text).type).toBe('IllegalArgumentException');
        },
      ), on: { family: 'operaton' } },
      { ...completingWith(
        { x: { type: 'File', value: '*no base64*', valueInfo: { filename: 'a.txt' } } },
        noContent,
      ), on: { family: 'camunda' } },
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
  {
    id: 'C21',
    title: 'without Spin there is no Json',
    skip: { on: { family: 'camunda' }, reason: 'Camunda runs with Spin here' },
    given,
    exchanges: [
      completingWith(
        { x: { type: 'Json', value: '{}' } },
        error(400, 'RestException', "Unsupported value type 'Json'", null),
      ),
    ],
  },
];
