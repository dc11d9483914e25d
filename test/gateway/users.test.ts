import { afterAll, beforeAll, expect, test } from 'vitest';
import { basic } from '../engines/engine-client.ts';
import { graphql } from '../gql/index.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { alice, bob, carol, type EngineWithUsers, startEngineWithUsers } from '../support/users-with-rights.ts';

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

let engine: EngineWithUsers;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  engine = await startEngineWithUsers([
    { processDefinitionKey: 'order', topicName: 'charge' },
    { processDefinitionKey: 'shipment', topicName: 'ship' },
    { processDefinitionKey: 'order', topicName: 'charge' },
    { processDefinitionKey: 'foreign', topicName: 'charge', tenantId: 'north' },
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

test('a task of another tenant is not there to read, and refused to who may do everything else', async () => {
  const id = engine.tasks[3]?.id ?? '';
  const lookup = `{ externalTask(id: "${id}") { id } }`;
  expect((await gateway.ask(lookup, undefined, as(carol))).data).toEqual({ externalTask: null });
  const { data } = await gateway.ask(Free, { id }, as(carol));
  expect(data?.unlockExternalTask).toEqual({ __typename: 'ExternalTaskForbiddenError', missingPermissions: [] });
  const own = await gateway.ask(Free, { id: engine.tasks[0]?.id ?? '' }, as(carol));
  expect(own.data?.unlockExternalTask?.__typename).toBe('UnlockExternalTaskPayload');
});

const BeyondRights = graphql(`
  query BeyondRights {
    externalTasks(first: 10) {
      nodes {
        processInstance { businessKey isSuspended variables { name } incidents { id } }
        processDefinition { key name version isSuspended }
        localVariables { name }
        history { nodes { id } totalCount }
      }
    }
  }
`);

test('what lies around a task beyond what one may see is null or empty, and no error', async () => {
  const { data, errors } = await gateway.ask(BeyondRights, {}, as(bob));
  expect(errors).toBeUndefined();
  expect(data?.externalTasks?.nodes).toEqual([
    {
      processInstance: { businessKey: null, isSuspended: false, variables: [], incidents: [] },
      processDefinition: { key: 'shipment', name: null, version: null, isSuspended: null },
      localVariables: [],
      history: { nodes: [], totalCount: 0 },
    },
  ]);
});

test('without credentials there is nothing, and nobody else is harmed', async () => {
  const [anonymous, ofAlice] = await Promise.all([gateway.ask(VisibleTasks), gateway.ask(VisibleTasks, {}, as(alice))]);
  expect(new Set(anonymous.errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['UNAUTHENTICATED']));
  expect(ofAlice.errors).toBeUndefined();
});
