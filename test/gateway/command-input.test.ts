import { expect, test } from 'vitest';
import { BpmnError, Complete, Extend, Fail, Lock, Retries } from './command-operations.ts';
import { given } from './given.ts';

const commands = given([]);

/** For a table of operations, whose answers are alike. */
const ask = (operation: { toString(): string }, variables: unknown) =>
  commands.gateway.ask<Record<string, unknown>, unknown>(`${operation}`, variables);
type Bad = readonly [title: string, ask: () => Promise<{ data?: Record<string, unknown> }>, path: readonly string[]];
const id = 'some-id';

test.each<Bad>([
  ['an empty worker', () => ask(Complete, { input: { id, workerId: '' } }), ['workerId']],
  ['a worker of 256 characters', () => ask(Complete, { input: { id, workerId: 'w'.repeat(256) } }), ['workerId']],
  ['a duration of 0', () => ask(Lock, { input: { id, workerId: 'w', lockDuration: 0 } }), ['lockDuration']],
  ['an extension of 0', () => ask(Extend, { input: { id, workerId: 'w', lockDuration: 0 } }), ['lockDuration']],
  ['negative retries of a failure', () => ask(Fail, { input: { id, workerId: 'w', retries: -1 } }), ['retries']],
  ['negative retries', () => ask(Retries, { input: { id, retries: -1 } }), ['retries']],
  ['an id that cannot be one', () => ask(Complete, { input: { id: '../count', workerId: 'w' } }), ['id']],
  ['an empty id', () => ask(Retries, { input: { id: '', retries: 1 } }), ['id']],
  ['an empty error code', () => ask(BpmnError, { input: { id, workerId: 'w', errorCode: '' } }), ['errorCode']],
  [
    'a blank error message',
    () => ask(BpmnError, { input: { id, workerId: 'w', errorCode: 'E', errorMessage: ' ' } }),
    ['errorMessage'],
  ],
  [
    'bytes that are no base64',
    () => ask(Complete, { input: { id, workerId: 'w', variables: [{ name: 'a', value: { bytesValue: '?' } }] } }),
    ['variables', '0', 'value', 'bytesValue'],
  ],
  [
    'a file that is no base64',
    () =>
      ask(Complete, {
        input: { id, workerId: 'w', variables: [{ name: 'a', value: { fileValue: { filename: 'f', content: 'x' } } }] },
      }),
    ['variables', '0', 'value', 'fileValue', 'content'],
  ],
  [
    'a name twice',
    () =>
      ask(Complete, {
        input: {
          id,
          workerId: 'w',
          localVariables: [
            { name: 'a', value: { stringValue: '' } },
            { name: 'a', value: { stringValue: '' } },
          ],
        },
      }),
    ['localVariables', '1', 'name'],
  ],
  [
    'a short that is none',
    () => ask(Complete, { input: { id, workerId: 'w', variables: [{ name: 'a', value: { shortValue: 40_000 } }] } }),
    ['variables', '0', 'value', 'shortValue'],
  ],
  [
    'an object without a class',
    () =>
      ask(Complete, {
        input: { id, workerId: 'w', variables: [{ name: 'a', value: { objectValue: { text: '{}' } } }] },
      }),
    ['variables', '0', 'value', 'objectValue', 'objectTypeName'],
  ],
])('%s is an ExternalTaskInvalidInputError with its path, and nothing is sent', async (_, send, path) => {
  const { data } = await send();
  expect(Object.values(data ?? {})).toMatchObject([
    { __typename: 'ExternalTaskInvalidInputError', path, isRetryable: false },
  ]);
  expect(commands.gateway.log).toEqual([]);
});
