import { expect } from 'vitest';
import type { ConformanceCase } from './conformance-case.ts';
import { error, fetchedVariables, noContent, tasks } from './expectations.ts';
import { completingWith, fetchingNext, given, roundTrip } from './variable-round-trip.ts';

const needsText = (type: string) =>
  error(
    400,
    'InvalidRequestException',
    `Must provide 'null' or String value for value of SerializableValue type '${type}'.`,
    null,
  );

const noSpin = {
  on: { family: 'operaton' as const },
  reason: 'Operaton runs without Spin here, so there is neither Json nor Xml',
};
const withSpin = { family: 'camunda' as const };

const jsonObject = {
  type: 'Object',
  value: '{"n":1}',
  valueInfo: { objectTypeName: 'java.util.HashMap', serializationDataFormat: 'application/json' },
};

/** Engine-contract 9.5, every type there and back, files, objects and documents. */
export const completedDocuments: readonly ConformanceCase[] = [
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
          right: {
            type: 'File',
            value: 'aGk=',
            valueInfo: { filename: 'a.txt', mimeType: 'text/plain', encoding: 'UTF-8' },
          },
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
      {
        ...completingWith(
          { x: { type: 'File', value: '*no base64*', valueInfo: { filename: 'a.txt' } } },
          ({ status, text }) => {
            expect(status).toBe(500);
            expect(JSON.parse(text).type).toBe('IllegalArgumentException');
          },
        ),
        on: { family: 'operaton' },
      },
      {
        ...completingWith({ x: { type: 'File', value: '*no base64*', valueInfo: { filename: 'a.txt' } } }, noContent),
        on: { family: 'camunda' },
      },
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
