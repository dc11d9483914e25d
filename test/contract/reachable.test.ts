import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filterCases } from '../gateway/filter-cases.ts';

type Operation = { readonly parameters: readonly { readonly name: string }[] };

const document = JSON.parse(readFileSync(new URL('openapi/camunda-7.24.json', import.meta.url), 'utf8'));
const list: Operation = document.paths['/external-task'].get;
const topicNames: Operation = document.paths['/external-task/topic-names'].get;

/** What orders and pages are made of; test/gateway/orders.test.ts and paging.test.ts ask for them. */
const notFilters = ['sortBy', 'sortOrder', 'firstResult', 'maxResults'];

test("every one of the engine's list parameters is reached by a filter that is compared with the engine's own answer", () => {
  // Any task will do: only the names of the parameters count.
  const anyTask = new Proxy({}, { get: () => ({ id: '', processInstanceId: '', executionId: '', processDefinitionId: '' }) });
  const reached = new Set(filterCases.flatMap(({ query }) => Object.keys(query(anyTask as never))));
  const parameters = list.parameters.map(({ name }) => name).filter((name) => !notFilters.includes(name));
  expect([...reached].toSorted()).toEqual(parameters.toSorted());
});

test('the flags of topic-names are the ones that the gateway sends', () => {
  expect(topicNames.parameters.map(({ name }) => name).toSorted()).toEqual([
    'withLockedTasks',
    'withRetriesLeft',
    'withUnlockedTasks',
  ]);
});
