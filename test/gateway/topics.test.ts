import { expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { callsOf, given } from './given.ts';
import { shop } from './shop.ts';

const Topics = graphql(`
  query Topics($filter: ExternalTaskTopicFilter) { externalTaskTopics(filter: $filter) { name } }
`);
const TopicsWithTasks = graphql(`
  query TopicsWithTasks($filter: ExternalTaskFilter) {
    externalTaskTopics { name externalTaskCount(filter: $filter) externalTasks(filter: $filter) { nodes { topicName } totalCount } }
  }
`);
const Engine = graphql(`
  query Engine { processEngine { name version } }
`);
const EngineName = graphql(`
  query EngineName { processEngine { name } }
`);

const shopped = given(Object.values(shop));

test.each([
  [undefined, ['announce-delivery', 'charge-card', 'ship-parcel']],
  [{ isLocked: true }, ['charge-card', 'ship-parcel']],
  [{ isLocked: false }, ['announce-delivery', 'charge-card', 'ship-parcel']],
  [{ isLocked: true, hasRetriesLeft: true }, ['charge-card', 'ship-parcel']],
  [{ hasRetriesLeft: false }, ['announce-delivery', 'charge-card', 'ship-parcel']],
])('%j lists the topics by name, in one call', async (filter, names) => {
  const { data } = await shopped.gateway.ask(Topics, filter === undefined ? {} : { filter });
  expect(data?.externalTaskTopics?.map(({ name }) => name)).toEqual(names);
  expect(callsOf(shopped)).toHaveLength(1);
});

test('the tasks of a topic are narrowed by the filter, and a contradicting one asks nothing', async () => {
  const { data } = await shopped.gateway.ask(TopicsWithTasks, { filter: { topicName: 'charge-card' } });
  expect(data?.externalTaskTopics).toEqual([
    { name: 'announce-delivery', externalTaskCount: 0, externalTasks: { nodes: [], totalCount: 0 } },
    {
      name: 'charge-card',
      externalTaskCount: 3,
      externalTasks: { nodes: Array(3).fill({ topicName: 'charge-card' }), totalCount: 3 },
    },
    { name: 'ship-parcel', externalTaskCount: 0, externalTasks: { nodes: [], totalCount: 0 } },
  ]);
  expect(callsOf(shopped).toSorted()).toEqual([
    'GET /external-task/topic-names',
    'POST /external-task/count',
    'POST /external-task?maxResults=21',
  ]);
});

test('the engine says what it is, in one call only where its version is asked', async () => {
  expect((await shopped.gateway.ask(EngineName)).data).toEqual({ processEngine: { name: 'default' } });
  expect(callsOf(shopped)).toEqual([]);
  const { data } = await shopped.gateway.ask(Engine);
  expect(data).toEqual({ processEngine: { name: 'default', version: shopped.engine.version } });
});
