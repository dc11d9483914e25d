import { expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { callsOf, given } from './given.ts';

const TaskOf = graphql(`
  query TaskOf($id: ID!) { externalTask(id: $id) { id topicName } }
`);

const one = given([{ topicName: 'only' }]);

test.each([
  '../process-instance',
  '..',
  '.',
  'count',
  'topic-names',
  'fetchAndLock',
  'retries',
  'retries-async',
  'a%2Fb',
  'a/b',
  'a\\b',
  '',
  'x'.repeat(65),
  'a\u0000b',
  '\ud800',
  '%2e%2e/process-instance',
])('%j is no id: null, and nothing reaches the engine', async (id) => {
  expect(await one.gateway.ask(TaskOf, { id })).toEqual({ data: { externalTask: null } });
  expect(one.gateway.log).toEqual([]);
});

test('among good ones, a text that is no id is left out of the call', async () => {
  const id = one.tasks[0]?.id ?? '';
  const { data } = await one.gateway.ask(
    `{ good: externalTask(id: "${id}") { topicName } bad: externalTask(id: "../count") { id } }`,
  );
  expect(data).toEqual({ good: { topicName: 'only' }, bad: null });
  expect(callsOf(one)).toEqual([`GET /external-task/${id}`]);
});

test('an odd text that can be an id stays in its segment', async () => {
  expect(await one.gateway.ask(TaskOf, { id: 'a b;c?d#ü' })).toEqual({ data: { externalTask: null } });
  expect(callsOf(one)).toEqual(['GET /external-task/a%20b%3Bc%3Fd%23%C3%BC']);
});
