import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import supertest from 'supertest';
import { type DemoEngine, startDemoEngine } from '../../src/demo-engine/index.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

let server: DemoEngine;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  server = await startDemoEngine({ engineNames: ['default', 'second', 'third'] });
  server.add([{ topicName: 'of-default' }]);
  server.add([{ topicName: 'of-second' }], 'second');
  server.add([{ topicName: 'of-third' }], 'third');
  gateway = await startGatewayUnderTest({ baseUrl: server.url }, '--engine-names', 'second');
});
beforeEach(() => {
  gateway.log.length = 0;
});
afterAll(async () => {
  await gateway.close();
  await server.close();
});

const query = '{ processEngine { name } externalTasks { nodes { topicName } } }';
const askAt = (path: string) => supertest(new URL(gateway.url).origin).post(path).send({ query });

test('each engine has its own address, client and path', async () => {
  const [main, second] = await Promise.all([askAt('/graphql'), askAt('/engine/second/graphql')]);
  expect(main.body.data).toEqual({
    processEngine: { name: 'default' },
    externalTasks: { nodes: [{ topicName: 'of-default' }] },
  });
  expect(second.body.data).toEqual({
    processEngine: { name: 'second' },
    externalTasks: { nodes: [{ topicName: 'of-second' }] },
  });
  expect(gateway.log.map(({ path }) => path).toSorted()).toEqual([
    '/engine/second/external-task?maxResults=21',
    '/external-task?maxResults=21',
  ]);
});

test('an engine that is not on the list cannot be reached', async () => {
  for (const path of [
    '/engine/third/graphql',
    '/engine/..%2fsecond/graphql',
    '/engine//graphql',
    '/engine/constructor/graphql',
  ]) {
    expect((await askAt(path)).status).toBe(404);
  }
  expect(gateway.log).toEqual([]);
});

test('another engine than default can be the main one', async () => {
  const other = await startGatewayUnderTest({ baseUrl: server.url }, '--engine-name', 'third');
  expect((await other.ask(query)).data).toMatchObject({ processEngine: { name: 'third' } });
  expect(other.log.map(({ path }) => path)).toEqual(['/engine/third/external-task?maxResults=21']);
  await other.close();
});
