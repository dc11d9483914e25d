import type { ExternalTaskFilter } from '../gql/graphql.ts';
import type { SeededTask } from '../support/engine-under-test.ts';
import type { ShopTask } from './shop.ts';

/** The shop's tasks as the engine knows them. */
export type ByName = Readonly<Record<ShopTask, SeededTask>>;

/** A filter, and what must come of it. */
export type FilterCase = {
  /** The row of the table that this case is about. */
  readonly field: keyof ExternalTaskFilter;
  readonly filter: (tasks: ByName) => ExternalTaskFilter;
  /** What the engine itself is asked: the same in its own words. */
  readonly query: (tasks: ByName) => Readonly<Record<string, unknown>>;
  readonly matches: readonly ShopTask[];
  readonly isNew?: true;
};

const soon = new Date(Date.now() + 60_000);
const rfc3339 = soon.toISOString();
const engineDate = rfc3339.replace('Z', '+0000');

const variable = (name: string, operator: string, value: unknown) => ({
  processVariables: [{ name, operator, value }],
});

/** At least one case for each row of the filter table. */
export const filterCases: readonly FilterCase[] = [
  {
    field: 'ids',
    filter: (t) => ({ ids: [t.failed.id] }),
    query: (t) => ({ externalTaskId: t.failed.id }),
    matches: ['failed'],
  },
  {
    field: 'ids',
    filter: (t) => ({ ids: [t.failed.id, t.locked.id, 'nope'] }),
    query: (t) => ({ externalTaskIdIn: [t.failed.id, t.locked.id, 'nope'] }),
    matches: ['locked', 'failed'],
  },
  {
    field: 'status',
    filter: () => ({ status: 'AVAILABLE' }),
    query: () => ({ active: true, withRetriesLeft: true, notLocked: true }),
    matches: ['available', 'expired'],
  },
  {
    field: 'status',
    filter: () => ({ status: 'LOCKED' }),
    query: () => ({ active: true, withRetriesLeft: true, locked: true }),
    matches: ['locked', 'backingOff'],
  },
  {
    field: 'status',
    filter: () => ({ status: 'FAILED' }),
    query: () => ({ active: true, noRetriesLeft: true }),
    matches: ['failed'],
  },
  {
    field: 'status',
    filter: () => ({ status: 'SUSPENDED' }),
    query: () => ({ suspended: true }),
    matches: ['suspended'],
  },
  {
    field: 'topicName',
    filter: () => ({ topicName: 'ship-parcel' }),
    query: () => ({ topicName: 'ship-parcel' }),
    matches: ['locked', 'expired'],
  },
  {
    field: 'workerId',
    filter: () => ({ workerId: 'sleeper' }),
    query: () => ({ workerId: 'sleeper' }),
    matches: ['expired'],
  },
  {
    field: 'isLocked',
    filter: () => ({ isLocked: true }),
    query: () => ({ locked: true }),
    matches: ['locked', 'backingOff'],
  },
  {
    field: 'isLocked',
    filter: () => ({ isLocked: false }),
    query: () => ({ notLocked: true }),
    matches: ['available', 'failed', 'suspended', 'expired'],
  },
  {
    field: 'hasRetriesLeft',
    filter: () => ({ hasRetriesLeft: true }),
    query: () => ({ withRetriesLeft: true }),
    matches: ['available', 'locked', 'suspended', 'expired', 'backingOff'],
  },
  {
    field: 'hasRetriesLeft',
    filter: () => ({ hasRetriesLeft: false }),
    query: () => ({ noRetriesLeft: true }),
    matches: ['failed'],
  },
  {
    field: 'isSuspended',
    filter: () => ({ isSuspended: true }),
    query: () => ({ suspended: true }),
    matches: ['suspended'],
  },
  {
    field: 'isSuspended',
    filter: () => ({ isSuspended: false }),
    query: () => ({ active: true }),
    matches: ['available', 'locked', 'failed', 'expired', 'backingOff'],
  },
  {
    field: 'lockExpiresAfter',
    filter: () => ({ lockExpiresAfter: rfc3339 }),
    query: () => ({ lockExpirationAfter: engineDate }),
    matches: ['locked', 'backingOff'],
  },
  {
    field: 'lockExpiresBefore',
    filter: () => ({ lockExpiresBefore: rfc3339 }),
    query: () => ({ lockExpirationBefore: engineDate }),
    matches: ['failed', 'expired'],
  },
  {
    field: 'priorityAtLeast',
    filter: () => ({ priorityAtLeast: '9007199254740993' }),
    query: () => ({ priorityHigherThanOrEquals: '9007199254740993' }),
    matches: ['locked'],
  },
  {
    field: 'priorityAtMost',
    filter: () => ({ priorityAtMost: -7 }),
    query: () => ({ priorityLowerThanOrEquals: -7 }),
    matches: ['suspended'],
  },
  {
    field: 'activityIds',
    filter: () => ({ activityIds: ['announce'] }),
    query: () => ({ activityId: 'announce' }),
    matches: ['suspended'],
  },
  {
    field: 'activityIds',
    filter: () => ({ activityIds: ['announce', 'shipParcel'] }),
    query: () => ({ activityIdIn: ['announce', 'shipParcel'] }),
    matches: ['locked', 'suspended', 'expired'],
  },
  {
    field: 'executionId',
    filter: (t) => ({ executionId: t.expired.executionId }),
    query: (t) => ({ executionId: t.expired.executionId }),
    matches: ['expired'],
  },
  {
    field: 'processInstanceIds',
    filter: (t) => ({ processInstanceIds: [t.locked.processInstanceId] }),
    query: (t) => ({ processInstanceId: t.locked.processInstanceId }),
    matches: ['locked'],
  },
  {
    field: 'processInstanceIds',
    filter: (t) => ({ processInstanceIds: [t.locked.processInstanceId, t.failed.processInstanceId] }),
    query: (t) => ({ processInstanceIdIn: [t.locked.processInstanceId, t.failed.processInstanceId] }),
    matches: ['locked', 'failed'],
  },
  {
    field: 'processDefinitionId',
    filter: (t) => ({ processDefinitionId: t.available.processDefinitionId }),
    query: (t) => ({ processDefinitionId: t.available.processDefinitionId }),
    matches: ['available'],
  },
  {
    field: 'processDefinitionKeys',
    isNew: true,
    filter: () => ({ processDefinitionKeys: ['order'] }),
    query: () => ({ processDefinitionKey: 'order' }),
    matches: ['available', 'failed', 'backingOff'],
  },
  {
    field: 'processDefinitionKeys',
    isNew: true,
    filter: () => ({ processDefinitionKeys: ['shipment', 'none'] }),
    query: () => ({ processDefinitionKeyIn: ['shipment', 'none'] }),
    matches: ['locked', 'suspended', 'expired'],
  },
  {
    field: 'processDefinitionName',
    isNew: true,
    filter: () => ({ processDefinitionName: 'Ship a parcel' }),
    query: () => ({ processDefinitionName: 'Ship a parcel' }),
    matches: ['locked', 'suspended', 'expired'],
  },
  {
    field: 'processDefinitionNameLike',
    isNew: true,
    filter: () => ({ processDefinitionNameLike: 'Order%' }),
    query: () => ({ processDefinitionNameLike: 'Order%' }),
    matches: ['available', 'failed', 'backingOff'],
  },
  {
    field: 'tenantIds',
    filter: () => ({ tenantIds: ['south', 'west'] }),
    query: () => ({ tenantIdIn: ['south', 'west'] }),
    matches: ['locked'],
  },
  {
    field: 'processVariables',
    isNew: true,
    filter: () => ({
      processVariables: { all: [{ name: 'amount', operator: 'GREATER_THAN_OR_EQUALS', value: { longValue: 20 } }] },
    }),
    query: () => variable('amount', 'gteq', 20),
    matches: ['locked', 'failed'],
  },
  {
    field: 'processVariables',
    isNew: true,
    filter: () => ({
      processVariables: { all: [{ name: 'amount', operator: 'LESS_THAN', value: { doubleValue: 30.6 } }] },
    }),
    query: () => variable('amount', 'lt', 30.6),
    matches: ['failed'],
  },
  {
    field: 'processVariables',
    isNew: true,
    filter: () => ({
      processVariables: { all: [{ name: 'customer', operator: 'NOT_EQUALS', value: { stringValue: 'Alice' } }] },
    }),
    query: () => variable('customer', 'neq', 'Alice'),
    matches: ['locked'],
  },
  {
    field: 'processVariables',
    isNew: true,
    filter: () => ({
      processVariables: { all: [{ name: 'customer', operator: 'LIKE', value: { stringValue: 'A%' } }] },
    }),
    query: () => variable('customer', 'like', 'A%'),
    matches: ['available'],
  },
  {
    field: 'processVariables',
    isNew: true,
    filter: () => ({ processVariables: { all: [{ name: 'express', value: { booleanValue: true } }] } }),
    query: () => variable('express', 'eq', true),
    matches: ['available'],
  },
  {
    field: 'processVariables',
    isNew: true,
    filter: () => ({
      processVariables: { all: [{ name: 'orderedAt', value: { dateValue: '2026-01-23T14:42:42.657+01:00' } }] },
    }),
    query: () => variable('orderedAt', 'eq', '2026-01-23T13:42:42.657+0000'),
    matches: ['available'],
  },
  {
    field: 'processVariables',
    isNew: true,
    filter: () => ({ processVariables: { all: [{ name: 'coupon', value: { isNull: true } }] } }),
    query: () => variable('coupon', 'eq', null),
    matches: ['available'],
  },
  {
    field: 'processVariables',
    isNew: true,
    filter: () => ({
      processVariables: {
        all: [
          { name: 'CUSTOMER', value: { stringValue: 'BOB' } },
          { name: 'amount', value: { longValue: 20 } },
        ],
        ignoreNameCase: true,
        ignoreValueCase: true,
      },
    }),
    query: () => ({
      processVariables: [
        { name: 'CUSTOMER', operator: 'eq', value: 'BOB' },
        { name: 'amount', operator: 'eq', value: 20 },
      ],
      variableNamesIgnoreCase: true,
      variableValuesIgnoreCase: true,
    }),
    matches: ['locked'],
  },
];
