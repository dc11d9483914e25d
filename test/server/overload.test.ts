import { afterEach, expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

const Crowd = graphql(`
  query Crowd {
    a: externalTaskCount(filter: { topicName: "a" })
    b: externalTaskCount(filter: { topicName: "b" })
    c: externalTaskCount(filter: { topicName: "c" })
  }
`);
const CompleteInACrowd = graphql(`
  mutation CompleteInACrowd { completeExternalTask(input: { id: "t", workerId: "w" }) { __typename } }
`);

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

test('what the engine has no room for is ENGINE_OVERLOADED; a command that was not sent is not OUTCOME_UNKNOWN', async () => {
  let isAsleep = false;
  engine = await startScriptedEngine(() => (isAsleep ? { hang: true } : { json: { count: 1 } }));
  const few = ['--engine-connections', '1', '--engine-queue', '1', '--engine-timeout', '2000'];
  gateway = await startGatewayUnderTest(engine, ...few);
  await gateway.ask('{ externalTaskCount }');
  isAsleep = true;
  const crowd = gateway.ask(Crowd);
  await expect.poll(() => engine.calls.length).toBe(2);
  const { errors } = await gateway.ask(CompleteInACrowd);
  expect(errors).toMatchObject([{ path: ['completeExternalTask'], extensions: { code: 'ENGINE_OVERLOADED' } }]);
  // One was under way, one waited in vain for a turn, and for one there was no room.
  expect((await crowd).errors?.map(({ extensions }) => extensions?.code).toSorted()).toEqual([
    'ENGINE_OVERLOADED',
    'ENGINE_OVERLOADED',
    'ENGINE_TIMEOUT',
  ]);
  expect(engine.calls).toHaveLength(2);
});
