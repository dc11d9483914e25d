import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoEngine, type DemoEngineOptions, startDemoEngine } from '../../src/demo-engine/index.ts';
import { type GatewayUnderTest, startBareGateway } from '../support/gateway-under-test.ts';

const kermit = { authorization: `Basic ${btoa('kermit:kermit')}` };
const users = { kermit: { password: 'kermit' } };
const tasks = Array.from({ length: 6 }, () => ({ topicName: 'a' }));

let engine: DemoEngine;
let gateway: Omit<GatewayUnderTest, 'log'>;

beforeEach(async () => {
  engine = await startDemoEngine({ tasks });
  gateway = await startBareGateway({ baseUrl: engine.url }, '--long-poll-slice', '500');
});

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

/** The engine goes, and in a second, faster than any, another comes at the same address, which the gateway meets with its next call. */
async function replaceEngine(options: DemoEngineOptions): Promise<void> {
  const port = Number(new URL(engine.url).port);
  await engine.close();
  await delay(1_050);
  engine = await startDemoEngine({ port, tasks, ...options });
}

const ofVariable =
  '{ externalTaskCount(filter: { processVariables: { all: { name: "x", operator: EQUALS, value: { longValue: 1 } } } }) }';
const codesOf = async (query: string, headers = {}) =>
  (await gateway.ask(query, {}, headers)).errors?.map(({ extensions }) => extensions?.code) ?? [];

test('what the engine understands is asked anew', async () => {
  expect(await codesOf(ofVariable)).toEqual([]);
  expect(await codesOf('{ processEngine { version } }')).toEqual([]);
  await replaceEngine({ version: '7.20.0' });
  expect(await codesOf(ofVariable)).toEqual(['ENGINE_TOO_OLD']);
  expect((await gateway.ask('{ processEngine { version } }')).data).toEqual({ processEngine: { version: '7.20.0' } });
  await replaceEngine({ version: '7.24.0' });
  expect(await codesOf(ofVariable)).toEqual([]);
});

test('the limit of results is met anew', async () => {
  const page = '{ externalTasks(first: 5) { nodes { id } } }';
  await replaceEngine({ users, maxResultsLimit: 2 });
  expect(await codesOf(page, kermit)).toEqual(['BAD_USER_INPUT']);
  await replaceEngine({ users });
  expect(await codesOf(page, kermit)).toEqual([]);
});

test('connections that were kept are no trap for commands', async () => {
  const ids = engine.add(tasks).map(({ id }) => id);
  await Promise.all(ids.map((id) => gateway.ask(`{ externalTask(id: "${id}") { id } }`)));
  await replaceEngine({});
  const [id] = engine.add([{ topicName: 'b' }]).map((added) => added.id);
  const { data, errors } = await gateway.ask(`mutation { unlockExternalTask(input: { id: "${id}" }) { __typename } }`);
  expect({ data, errors }).toEqual({ data: { unlockExternalTask: { __typename: 'UnlockExternalTaskPayload' } } });
});

test('who waits for tasks when it goes is told that the outcome is unknown, and waits at the next', async () => {
  const wait = `mutation { fetchAndLockExternalTasks(
    input: { workerId: "w", waitFor: 20000, topics: [{ topicName: "c", lockDuration: 1000 }] }
  ) { ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { topicName } } } } }`;
  expect(await codesOf('{ externalTaskCount }')).toEqual([]);
  const waiting = codesOf(wait);
  await expect.poll(() => engine.log.some(({ path }) => path.endsWith('/fetchAndLock'))).toBe(true);
  await replaceEngine({});
  expect(await waiting).toEqual(['OUTCOME_UNKNOWN']);
  const again = gateway.ask(wait);
  await delay(100);
  engine.add([{ topicName: 'c' }]);
  expect((await again).data).toEqual({
    fetchAndLockExternalTasks: { externalTasks: [{ externalTask: { topicName: 'c' } }] },
  });
});
