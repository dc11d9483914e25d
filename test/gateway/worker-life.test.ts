import { expect, test } from 'vitest';
import type { ProcessVariableInput } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { given } from './given.ts';

// A worker that knows nothing but GraphQL.
const TakeWork = graphql(`
  mutation TakeWork($topicName: String!) {
    fetchAndLockExternalTasks(
      input: { workerId: "worker", maxTasks: 1, topics: [{ topicName: $topicName, lockDuration: 20000 }] }
    ) {
      ... on FetchAndLockExternalTasksPayload {
        externalTasks {
          externalTask { id processInstanceId }
          variables { name type value text object { objectTypeName serializationDataFormat } file { filename mimeType encoding } }
        }
      }
    }
  }
`);
const NeedMoreTime = graphql(`
  mutation NeedMoreTime($id: ID!) {
    extendExternalTaskLock(input: { id: $id, workerId: "worker", lockDuration: 60000 }) { __typename }
  }
`);
const WorkDone = graphql(`
  mutation WorkDone($id: ID!, $variables: [ProcessVariableInput!], $localVariables: [ProcessVariableInput!]) {
    completeExternalTask(
      input: { id: $id, workerId: "worker", variables: $variables, localVariables: $localVariables }
    ) {
      __typename
      ... on ExternalTaskError { message }
    }
  }
`);

const life = given([
  { topicName: 'first', processDefinitionKey: 'life', next: [{ topicName: 'second', activityId: 'second' }] },
  { topicName: 'spin', processDefinitionKey: 'spin', next: [{ topicName: 'spun', activityId: 'spun' }] },
]);

async function takeWork(topicName: string) {
  const { data, errors } = await life.gateway.ask(TakeWork, { topicName });
  expect(errors).toBeUndefined();
  const result = data?.fetchAndLockExternalTasks;
  if (result === null || result === undefined || !('externalTasks' in result)) throw new Error(JSON.stringify(result));
  expect(result.externalTasks).toHaveLength(1);
  return result.externalTasks[0] as NonNullable<(typeof result.externalTasks)[0]>;
}

async function workDone(id: string, variables: ProcessVariableInput[], localVariables: ProcessVariableInput[] = []) {
  const { data, errors } = await life.gateway.ask(WorkDone, { id, variables, localVariables });
  expect(errors).toBeUndefined();
  return data?.completeExternalTask;
}

const plain = { object: null, file: null };

test('fetches, asks for more time, completes with variables of every type, and the next task sees them exactly', async () => {
  const first = await takeWork('first');
  const { id, processInstanceId } = first.externalTask;
  const extended = await life.gateway.ask(NeedMoreTime, { id });
  expect(extended.data?.extendExternalTaskLock?.__typename).toBe('ExtendExternalTaskLockPayload');
  const done = await workDone(
    id,
    [
      { name: 'aString', value: { stringValue: 'Größe "🚚"\n' } },
      { name: 'aBoolean', value: { booleanValue: false } },
      { name: 'aShort', value: { shortValue: -32768 } },
      { name: 'anInteger', value: { integerValue: 2147483647 } },
      { name: 'aLong', value: { longValue: '9223372036854775807' } },
      { name: 'aDouble', value: { doubleValue: 0.1 } },
      { name: 'aWholeDouble', value: { doubleValue: 3 } },
      { name: 'aDate', value: { dateValue: '2026-01-23T14:42:42.657+01:00' } },
      { name: 'someBytes', value: { bytesValue: '3q2+7w==' } },
      {
        name: 'aFile',
        value: { fileValue: { filename: 'größe.txt', mimeType: 'text/plain', encoding: 'UTF-8', content: 'aGVsbG8=' } },
      },
      { name: 'nothing', value: { nullValue: 'NULL' } },
      { name: 'noString', value: { nullValue: 'STRING' } },
      { name: 'noLong', value: { nullValue: 'LONG' } },
      { name: 'otherwise', value: { otherValue: { type: 'string', value: 'lower case' } } },
      { name: 'passing', value: { stringValue: 'not stored' }, transient: true },
    ],
    [{ name: 'onlyHere', value: { stringValue: 'local' } }],
  );
  expect(done).toEqual({ __typename: 'CompleteExternalTaskPayload' });
  const second = await takeWork('second');
  expect(second.externalTask.processInstanceId).toBe(processInstanceId);
  expect(second.variables).toEqual([
    { name: 'aBoolean', type: 'Boolean', value: false, text: 'false', ...plain },
    { name: 'aDate', type: 'Date', value: '2026-01-23T13:42:42.657Z', text: '2026-01-23T13:42:42.657+0000', ...plain },
    { name: 'aDouble', type: 'Double', value: 0.1, text: '0.1', ...plain },
    {
      name: 'aFile',
      type: 'File',
      value: null,
      text: null,
      object: null,
      file: { filename: 'größe.txt', mimeType: 'text/plain', encoding: 'UTF-8' },
    },
    { name: 'aLong', type: 'Long', value: '9223372036854775807', text: '9223372036854775807', ...plain },
    { name: 'aShort', type: 'Short', value: -32768, text: '-32768', ...plain },
    { name: 'aString', type: 'String', value: 'Größe "🚚"\n', text: 'Größe "🚚"\n', ...plain },
    { name: 'aWholeDouble', type: 'Double', value: 3, text: '3.0', ...plain },
    { name: 'anInteger', type: 'Integer', value: 2147483647, text: '2147483647', ...plain },
    { name: 'noLong', type: 'Long', value: null, text: null, ...plain },
    { name: 'noString', type: 'String', value: null, text: null, ...plain },
    { name: 'nothing', type: 'Null', value: null, text: null, ...plain },
    { name: 'otherwise', type: 'String', value: 'lower case', text: 'lower case', ...plain },
    { name: 'someBytes', type: 'Bytes', value: '3q2+7w==', text: '3q2+7w==', ...plain },
  ]);
  expect(await workDone(second.externalTask.id, [])).toEqual({ __typename: 'CompleteExternalTaskPayload' });
});

test('Json, Xml and objects in JSON, where the engine has Spin; else they are refused, and nothing is done', async () => {
  const first = await takeWork('spin');
  const { id } = first.externalTask;
  const json = [{ name: 'someJson', value: { jsonValue: { list: [1, 'two', null], flag: true } } }];
  if (life.engine.version.startsWith('1.')) {
    const refused = await workDone(id, json);
    expect(refused).toMatchObject({ __typename: 'ExternalTaskInvalidInputError' });
    expect(refused).toMatchObject({ message: expect.stringContaining("Unsupported value type 'Json'") });
    expect(await workDone(id, [])).toEqual({ __typename: 'CompleteExternalTaskPayload' });
    return;
  }
  const objectInfo = {
    objectTypeName: 'java.util.ArrayList<java.lang.String>',
    serializationDataFormat: 'application/json',
  };
  const done = await workDone(id, [
    ...json,
    { name: 'exactJson', value: { jsonText: '{"big":9007199254740993}' } },
    { name: 'nullJson', value: { jsonText: 'null' } },
    { name: 'noJson', value: { nullValue: 'JSON' } },
    { name: 'someXml', value: { xmlValue: '<order id="1"/>' } },
    { name: 'anObject', value: { objectValue: { text: '["a"]', ...objectInfo } } },
    { name: 'brokenObject', value: { objectValue: { text: '["a"', ...objectInfo } } },
  ]);
  expect(done).toEqual({ __typename: 'CompleteExternalTaskPayload' });
  const second = await takeWork('spun');
  const seen = Object.fromEntries(second.variables.map(({ name, ...variable }) => [name, variable]));
  expect(seen.someJson).toMatchObject({ type: 'Json', value: { list: [1, 'two', null], flag: true }, ...plain });
  expect(JSON.parse(seen.someJson?.text ?? '')).toEqual({ list: [1, 'two', null], flag: true });
  expect(seen.exactJson?.text).toContain('9007199254740993');
  expect(seen.nullJson).toMatchObject({ type: 'Json', value: null });
  expect(seen.noJson).toMatchObject({ type: 'Json', value: null, text: null });
  expect(seen.someXml).toMatchObject({ type: 'Xml', value: seen.someXml?.text });
  expect(seen.someXml?.text).toContain('<order id="1"/>');
  expect(seen.anObject).toEqual({ type: 'Object', value: ['a'], text: '["a"]', object: objectInfo, file: null });
  expect(seen.brokenObject).toEqual({ type: 'Object', value: null, text: '["a"', object: objectInfo, file: null });
});
