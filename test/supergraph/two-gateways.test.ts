import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoEngine } from '../../src/demo-engine/index.ts';
import { startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { eachComposer, type Subgraph, supergraphOf } from './composers.ts';
import { eachGateway, type Gateway } from './gateways.ts';
import { sdlOf, startSubgraph } from './subgraphs.ts';

// Two gateways before two engines, which give the same ids to their tasks; a prefix for each tells their types and root fields apart.

const prefixes = ['Billing', 'Shipping'] as const;

let subgraphs: readonly Subgraph[] = [];
let id = '';
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const gateways = await Promise.all(prefixes.map(startPrefixed));
  subgraphs = [...gateways, await startDesks()];
});
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

async function startPrefixed(prefix: string): Promise<Subgraph> {
  const engine = await startDemoEngine();
  id = engine.add([{ topicName: `${prefix}-topic` }])[0]?.id ?? '';
  const { url, close } = await startGatewayUnderTest({ baseUrl: engine.url }, '--subgraph', '--type-prefix', prefix);
  stops.push(() => engine.close(), close);
  return { name: prefix.toLowerCase(), url, sdl: await sdlOf(url) };
}

/** A subgraph that refers to tasks of both. */
async function startDesks(): Promise<Subgraph> {
  const sdl = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { desk: Desk! }
    type Desk { charge: BillingExternalTask parcel: ShippingExternalTask }
    type BillingExternalTask @key(fields: "id", resolvable: false) { id: ID! }
    type ShippingExternalTask @key(fields: "id", resolvable: false) { id: ID! }
  `;
  const desks = await startSubgraph('desks', sdl, { desk: () => ({ charge: { id }, parcel: { id } }) });
  stops.push(desks.close);
  return desks;
}

test.each(eachComposer)('%s composes both, and orders that belong to one', (_name, compose) => {
  const sdl = readFileSync(new URL('../../examples/supergraph/orders/schema.graphql', import.meta.url), 'utf8');
  const orders = { name: 'orders', sdl: sdl.replaceAll(/\b(?:ProcessInstance|ExternalTask)\b/g, 'Billing$&') };
  expect(compose([...subgraphs, orders])).toMatchObject({ errors: [], hints: [] });
});

describe.each(eachGateway)('%s', (_name, startGateway) => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway({ supergraph: supergraphOf('Apollo', subgraphs) });
  });
  afterAll(() => gateway.close());

  test('asks each for its own', async () => {
    const query = `query ($id: ID!) {
      billingExternalTask(id: $id) { __typename topicName }
      shippingExternalTask(id: $id) { __typename topicName }
    }`;
    expect(await gateway.ask(query, { id })).toEqual({
      data: {
        billingExternalTask: { __typename: 'BillingExternalTask', topicName: 'Billing-topic' },
        shippingExternalTask: { __typename: 'ShippingExternalTask', topicName: 'Shipping-topic' },
      },
    });
  });

  test('follows one id to two tasks', async () => {
    expect(await gateway.ask('{ desk { charge { topicName status } parcel { topicName status } } }')).toEqual({
      data: {
        desk: {
          charge: { topicName: 'Billing-topic', status: 'AVAILABLE' },
          parcel: { topicName: 'Shipping-topic', status: 'AVAILABLE' },
        },
      },
    });
  });

  test('changes the task of one, and only that', async () => {
    const query = `mutation ($id: ID!) {
      billingSetExternalTaskPriority(input: { id: $id, priority: 7 }) {
        __typename
        ... on BillingSetExternalTaskPriorityPayload { externalTask { priority } }
        ... on BillingExternalTaskError { message }
      }
    }`;
    expect(await gateway.ask(query, { id })).toEqual({
      data: {
        billingSetExternalTaskPriority: {
          __typename: 'BillingSetExternalTaskPriorityPayload',
          externalTask: { priority: '7' },
        },
      },
    });
    expect(await gateway.ask('query ($id: ID!) { shippingExternalTask(id: $id) { priority } }', { id })).toEqual({
      data: { shippingExternalTask: { priority: '0' } },
    });
  });
});
