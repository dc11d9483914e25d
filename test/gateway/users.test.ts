import { afterAll, beforeAll, expect, test } from 'vitest';
import { basic } from '../engines/engine-client.ts';
import { graphql } from '../gql/index.ts';
import type { EngineUnderTest } from '../support/engine-under-test.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { alice, bob, startEngineOfTwoUsers } from '../support/two-users.ts';

const VisibleTasks = graphql(`
  query VisibleTasks { externalTasks { nodes { id processDefinitionKey } totalCount } externalTaskTopics { name } }
`);

const Free = graphql(`
  mutation Free($id: ID!) {
    unlockExternalTask(input: { id: $id }) {
      __typename
      ... on ExternalTaskForbiddenError { missingPermissions { permission resource resourceId } }
    }
  }
`);

let engine: Pick<EngineUnderTest, 'baseUrl' | 'stop'>;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  engine = await startEngineOfTwoUsers([
    { processDefinitionKey: 'order', topicName: 'charge' },
    { processDefinitionKey: 'shipment', topicName: 'ship' },
    { processDefinitionKey: 'order', topicName: 'charge' },
  ]);
  gateway = await startGatewayUnderTest(engine);
}, 120_000);
afterAll(async () => {
  await gateway.close();
  await engine.stop();
});

const as = (user: typeof alice) => ({ authorization: basic(user) });
const everything = () => Promise.all([alice, bob].map((user) => gateway.ask(VisibleTasks, {}, as(user))));

test('each sees only their own tasks, asked at the same time', async () => {
  const [ofAlice, ofBob] = await everything();
  expect(ofAlice?.data?.externalTasks?.nodes.map((task) => task.processDefinitionKey)).toEqual(['order', 'order']);
  expect(ofBob?.data?.externalTasks?.nodes.map((task) => task.processDefinitionKey)).toEqual(['shipment']);
  expect(ofBob?.data?.externalTaskTopics).toEqual([{ name: 'ship' }]);
});

test('the same ids in the same tick: what one may not see is null for them alone', async () => {
  const [ofAlice, ofBob] = await everything();
  const ids = [ofAlice, ofBob].flatMap((answer) => answer?.data?.externalTasks?.nodes.map(({ id }) => id) ?? []);
  expect(ids).toHaveLength(3);
  const lookup = `{ ${ids.map((id, at) => `t${at}: externalTask(id: "${id}") { processDefinitionKey }`).join(' ')} }`;
  const [alices, bobs] = await Promise.all([
    gateway.ask(lookup, undefined, as(alice)),
    gateway.ask(lookup, undefined, as(bob)),
  ]);
  const [order, shipment] = [{ processDefinitionKey: 'order' }, { processDefinitionKey: 'shipment' }];
  expect(alices.data).toEqual({ t0: order, t1: order, t2: null });
  expect(bobs.data).toEqual({ t0: null, t1: null, t2: shipment });
});

test('what one may read but not change is refused, with what is missing', async () => {
  const [ofAlice] = await everything();
  const id = ofAlice?.data?.externalTasks?.nodes[0]?.id ?? '';
  const { data } = await gateway.ask(Free, { id }, as(alice));
  expect(data?.unlockExternalTask).toMatchObject({
    __typename: 'ExternalTaskForbiddenError',
    missingPermissions: expect.arrayContaining([
      expect.objectContaining({ permission: 'UPDATE', resource: 'ProcessInstance' }),
      { permission: 'UPDATE_INSTANCE', resource: 'ProcessDefinition', resourceId: 'order' },
    ]),
  });
});

test('without credentials there is nothing, and nobody else is harmed', async () => {
  const [anonymous, ofAlice] = await Promise.all([gateway.ask(VisibleTasks), gateway.ask(VisibleTasks, {}, as(alice))]);
  expect(new Set(anonymous.errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['UNAUTHENTICATED']));
  expect(ofAlice.errors).toBeUndefined();
});
