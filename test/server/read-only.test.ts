import { afterEach, expect, test } from 'vitest';
import { buildSchema } from '../../src/schema/index.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

test.each(['--read-only', '--engine-get-only'])('%s offers no mutations, and none reaches the engine', async (flag) => {
  engine = await startScriptedEngine(() => ({ json: { count: 3 } }));
  gateway = await startGatewayUnderTest(engine, flag);
  const { errors } = await gateway.ask('mutation { unlockExternalTask(input: { id: "t" }) { __typename } }');
  expect(errors).toHaveLength(1);
  expect(engine.calls).toEqual([]);
  expect((await gateway.ask('{ __schema { mutationType { name } } }')).data).toEqual({
    __schema: { mutationType: null },
  });
  expect((await gateway.ask('{ externalTaskCount }')).data).toEqual({ externalTaskCount: 3 });
});

test('types that only mutations use are gone with them', () => {
  const types = Object.keys(buildSchema({ readOnly: true }).getTypeMap());
  expect(types).toContain('ExternalTask');
  expect(types.filter((name) => /Payload$|Input$|Result$|^Mutation$|Error$/.test(name))).toEqual([]);
});
