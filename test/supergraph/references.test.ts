import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoEngine } from '../../src/demo-engine/index.ts';
import type { SeededTask } from '../support/engine-under-test.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { supergraphOf } from './composers.ts';
import { eachGateway, type Gateway } from './gateways.ts';
import { sdlOf, startSubgraph } from './subgraphs.ts';

/** Refers to one of each of our entities. */
const board = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { pinned: Pinned! gone: Pinned! }
  type Pinned { task: ExternalTask instance: ProcessInstance definition: ProcessDefinition batch: ProcessBatch }
  type ExternalTask @key(fields: "id", resolvable: false) { id: ID! }
  type ProcessInstance @key(fields: "id", resolvable: false) { id: ID! }
  type ProcessDefinition @key(fields: "id", resolvable: false) { id: ID! }
  type ProcessBatch @key(fields: "id", resolvable: false) { id: ID! }
`;

const details = `{
  task { topicName processDefinitionKey }
  instance { businessKey processDefinition { name } }
  definition { key name externalTasks { totalCount } }
  batch { type totalJobs }
}`;

let subgraph: GatewayUnderTest;
let task: SeededTask;
let batchId: string;
let supergraph: string;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const engine = await startDemoEngine();
  [task] = engine.add([
    { topicName: 'charge', businessKey: 'order-1', processDefinitionKey: 'order', processDefinitionName: 'Order' },
  ]) as [SeededTask];
  subgraph = await startGatewayUnderTest({ baseUrl: engine.url }, '--subgraph');
  batchId = await startBatch(task.id);
  const running = await startSubgraph('board', board, {
    pinned: () => ({
      task: { id: task.id },
      instance: { id: task.processInstanceId },
      definition: { id: task.processDefinitionId },
      batch: { id: batchId },
    }),
    gone: () => Object.fromEntries(['task', 'instance', 'definition', 'batch'].map((name) => [name, { id: 'gone' }])),
  });
  stops.push(running.close, subgraph.close, () => engine.close());
  supergraph = supergraphOf('Apollo', [{ name: 'tasks', url: subgraph.url, sdl: await sdlOf(subgraph.url) }, running]);
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function startBatch(id: string): Promise<string> {
  const { data } = await subgraph.ask(
    `mutation ($id: ID!) {
      bulkSetExternalTaskRetriesAsync(input: { selection: { ids: [$id] }, retries: 5 }) {
        ... on BulkSetExternalTaskRetriesAsyncPayload { batch { id } }
      }
    }`,
    { id },
  );
  return (data as { bulkSetExternalTaskRetriesAsync: { batch: { id: string } } }).bulkSetExternalTaskRetriesAsync.batch
    .id;
}

describe.each(eachGateway)('%s', (_name, startGateway) => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway({ supergraph });
  });
  afterAll(() => gateway.close());

  test('each entity is found by its id', async () => {
    expect(await gateway.ask(`{ pinned ${details} }`)).toEqual({
      data: {
        pinned: {
          task: { topicName: 'charge', processDefinitionKey: 'order' },
          instance: { businessKey: 'order-1', processDefinition: { name: 'Order' } },
          definition: { key: 'order', name: 'Order', externalTasks: { totalCount: 1 } },
          batch: { type: 'set-external-task-retries', totalJobs: 1 },
        },
      },
    });
  });

  test('what is gone is null, or as empty as what is left of it', async () => {
    const { data } = await gateway.ask(`{ gone ${details} }`);
    expect(data).toEqual({
      gone: {
        task: null,
        instance: { businessKey: null, processDefinition: null },
        definition: { key: null, name: null, externalTasks: { totalCount: 0 } },
        // Null for us; the gateway has the reference, and no field of it that may not be null.
        batch: { type: null, totalJobs: null },
      },
    });
  });
});
