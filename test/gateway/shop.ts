import type { TaskSeed } from '../support/engine-under-test.ts';

/** Tasks that differ in everything a filter or an order looks at. */
export const shop = {
  available: {
    topicName: 'charge-card',
    activityId: 'chargeCard',
    processDefinitionKey: 'order',
    processDefinitionName: 'Order to cash',
    processDefinitionVersionTag: 'v1',
    tenantId: 'north',
    businessKey: 'order-1',
    priority: 50,
    variables: {
      amount: { type: 'Integer', value: 10 },
      customer: { type: 'String', value: 'Alice' },
      express: { type: 'Boolean', value: true },
      orderedAt: { type: 'Date', value: '2026-01-23T13:42:42.657+0000' },
      coupon: { type: 'Null', value: null },
    },
  },
  locked: {
    topicName: 'ship-parcel',
    activityId: 'shipParcel',
    processDefinitionKey: 'shipment',
    processDefinitionName: 'Ship a parcel',
    tenantId: 'south',
    businessKey: 'order-2',
    priority: 9007199254740993n,
    lock: { workerId: 'packer', expiresIn: 600_000 },
    variables: { amount: { type: 'Long', value: 20 }, customer: { type: 'String', value: 'bob' } },
  },
  failed: {
    topicName: 'charge-card',
    activityId: 'chargeCard',
    processDefinitionKey: 'order',
    processDefinitionName: 'Order to cash',
    businessKey: 'order-3',
    lock: { workerId: 'biller', expiresIn: 600_000 },
    failure: { errorMessage: 'The card was refused.', errorDetails: 'at step 3', retries: 0 },
    variables: { amount: { type: 'Double', value: 30.5 } },
  },
  suspended: {
    topicName: 'announce-delivery',
    activityId: 'announce',
    processDefinitionKey: 'shipment',
    processDefinitionName: 'Ship a parcel',
    businessKey: 'order-4',
    priority: -7,
    isSuspended: true,
  },
  expired: {
    topicName: 'ship-parcel',
    activityId: 'shipParcel',
    processDefinitionKey: 'shipment',
    processDefinitionName: 'Ship a parcel',
    businessKey: 'order-5',
    priority: 1,
    lock: { workerId: 'sleeper', expiresIn: -60_000 },
  },
  backingOff: {
    topicName: 'charge-card',
    activityId: 'chargeCard',
    processDefinitionKey: 'order',
    processDefinitionName: 'Order to cash',
    tenantId: 'north',
    businessKey: 'order-6',
    lock: { workerId: 'biller', expiresIn: 600_000 },
    failure: { errorMessage: 'The bank is closed.', retries: 2, retryTimeout: 3_600_000 },
  },
} satisfies Record<string, TaskSeed>;

export type ShopTask = keyof typeof shop;

/** Their names in the order in which they are made. */
export const shopTaskNames = Object.keys(shop) as ShopTask[];
