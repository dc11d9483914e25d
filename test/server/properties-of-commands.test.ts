import fc from 'fast-check';
import { expect, test } from 'vitest';
import { text } from '../support/arbitraries.ts';
import { givenPlausibleEngine, holds, patience } from '../support/gateway-of-properties.ts';
import { inputsOfSchema } from '../support/input-arbitraries.ts';

const gateway = givenPlausibleEngine();
const inputs = inputsOfSchema({ ID: text, String: text });

type Given = Readonly<Record<string, unknown>>;

/** Whether a field of a filter asks for something; a flag that is false and an empty list of conditions or exclusions do not. */
function narrows(field: string, value: unknown, flags: ReadonlySet<string>): boolean {
  if (value === null || value === undefined || (value === false && flags.has(field))) return false;
  if (field === 'variables') return (value as { all: unknown[] }).all.length > 0;
  return !(Array.isArray(value) && value.length === 0);
}

/** Flags that narrow only when they are true; of the others false asks for the opposite. */
const flagsOf = {
  processInstances: new Set(['hasIncident', 'withoutTenantId', 'processDefinitionWithoutTenantId', 'isRoot', 'isLeaf']),
  historicProcessInstances: new Set(
    'isRoot hasJobsRetrying hasIncidents hasRootIncidents withoutTenantId isActive isSuspended isCompleted isExternallyTerminated isInternallyTerminated'.split(
      ' ',
    ),
  ),
};

/** How many conditions a query has; that cases are ignored is none. */
const conditionsIn = (query: Given) => Object.keys(query).filter((name) => !name.endsWith('IgnoreCase')).length;

/** Every text, instant and number in a filter as it must be found somewhere in the query. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? value.replace('Z', '+0000') : value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return [];
}

const members = [
  ['processInstances', 'ProcessInstanceFilter', 'processInstanceQuery'],
  ['historicProcessInstances', 'HistoricProcessInstanceFilter', 'historicProcessInstanceQuery'],
] as const;

const change = `mutation($selection: ExternalTaskSelection!) {
  bulkSetExternalTaskRetries(input: { retries: 3, selection: $selection }) { __typename }
}`;

const outcomeOf = (data: Given | undefined) =>
  (data?.bulkSetExternalTaskRetries as { readonly __typename: string } | undefined)?.__typename;

test.each(members)(
  'a bulk by %s asks for all of it, and never for everything',
  { timeout: patience },
  (member, type, name) =>
    holds(inputs.named(type), 250, async (filter) => {
      const { data, errors } = await gateway.ask(change, { selection: { [member]: filter } });
      expect(errors).toBe(undefined);
      const answered = outcomeOf(data);
      const asked = Object.entries(filter).filter(([field, value]) => narrows(field, value, flagsOf[member]));
      if (answered !== 'BulkSetExternalTaskRetriesPayload') {
        expect(answered).toMatch(/^ExternalTask(InvalidInput|NothingSelected)Error$/);
        expect(gateway.calls).toEqual([]);
        return false;
      }
      expect(gateway.calls.map(({ method, url }) => `${method} ${url}`)).toEqual(['PUT /external-task/retries']);
      const { retries, [name]: query, ...more } = JSON.parse(gateway.calls[0]?.body ?? '') as Given;
      expect([retries, more]).toEqual([3, {}]);
      expect(asked.length).toBeGreaterThan(0);
      expect(conditionsIn(query as Given)).toBe(asked.length);
      const found = new Set(leavesOf(query).concat(gateway.calls[0]?.body.match(/-?\d+/g) ?? []));
      const operators = /^(EQUALS|NOT_EQUALS|(GREATER|LESS)_THAN(_OR_EQUALS)?|(NOT_)?LIKE|OPEN|RESOLVED)$/;
      const wanted = asked.flatMap(([, value]) => leavesOf(value)).filter((leaf) => !operators.test(leaf));
      expect(wanted.filter((leaf) => !found.has(leaf))).toEqual([]);
      return true;
    }),
);

test('members of a selection are all asked for, unless nothing can match them', { timeout: patience }, () =>
  holds(inputs.named('ExternalTaskSelection'), 250, async (selection) => {
    const { data } = await gateway.ask(change, { selection });
    const answered = outcomeOf(data);
    for (const { method, url, body } of gateway.calls) {
      expect(answered).toBe('BulkSetExternalTaskRetriesPayload');
      expect(`${method} ${url}`).toMatch(
        /^(PUT \/external-task\/retries|POST \/external-task\?.*|GET \/external-task\/[^/]+)$/,
      );
      if (method !== 'PUT') continue;
      const { retries: _, ...query } = JSON.parse(body) as Record<string, Given>;
      if (selection.allExternalTasks === true) expect(query).toEqual({ externalTaskQuery: {} });
      else for (const member of Object.values(query)) expect(Object.keys(member)).not.toEqual([]);
      expect(Object.keys(query)).not.toEqual([]);
    }
    return gateway.calls.length > 0;
  }),
);

const orders = fc.array(
  fc.record({
    field: fc.constantFrom(
      'CREATED_AT',
      'ID',
      'LOCK_EXPIRES_AT',
      'PRIORITY',
      'PROCESS_DEFINITION_ID',
      'PROCESS_DEFINITION_KEY',
      'PROCESS_INSTANCE_ID',
      'TENANT_ID',
    ),
    direction: fc.constantFrom('ASC', 'DESC'),
  }),
  { maxLength: 4 },
);
const keys: Readonly<Record<string, string>> = {
  CREATED_AT: 'createTime',
  ID: 'id',
  LOCK_EXPIRES_AT: 'lockExpirationTime',
  PRIORITY: 'taskPriority',
  PROCESS_DEFINITION_ID: 'processDefinitionId',
  PROCESS_DEFINITION_KEY: 'processDefinitionKey',
  PROCESS_INSTANCE_ID: 'processInstanceId',
  TENANT_ID: 'tenantId',
};
/** Mostly what can be asked for, sometimes not. */
const mostly = <T>(sound: fc.Arbitrary<T>, any: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: sound }, { weight: 1, arbitrary: any });
const page = fc.record({
  orderBy: mostly(
    orders.map((order) => order.filter(({ field }, at) => order.findIndex((one) => one.field === field) === at)),
    orders,
  ),
  first: mostly(fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }), fc.integer()),
  offset: mostly(fc.option(fc.nat(100), { nil: undefined }), fc.integer()),
  after: mostly(fc.constant(undefined), text),
});

test(
  'an order is asked for key by key and ends with the id; a page is the one that was asked for',
  { timeout: patience },
  () =>
    holds(page, 250, async ({ orderBy, first, offset, after }) => {
      const { errors } = await gateway.ask(
        `query($orderBy: [ExternalTaskOrder!], $first: Int, $offset: Int, $after: String) {
        externalTasks(orderBy: $orderBy, first: $first, offset: $offset, after: $after) { nodes { id } }
      }`.replace('$first: Int,', '$first: Int! = 20,'),
        { orderBy, first, offset, after },
      );
      const fields = orderBy.map(({ field }) => field);
      const isSound =
        new Set(fields).size === fields.length &&
        (first ?? 20) >= 1 &&
        (first ?? 20) <= 1_000 &&
        after === undefined &&
        (offset ?? 0) >= 0;
      if (errors !== undefined) {
        expect(errors.map(({ extensions }) => extensions?.code)).toEqual([
          expect.stringMatching(/^(BAD_USER_INPUT|LIMIT_EXCEEDED)$/),
        ]);
        expect(gateway.calls).toEqual([]);
        expect(isSound && (offset ?? 0) < 2 ** 30).toBe(false);
        return false;
      }
      const [call] = gateway.calls;
      const { sorting } = JSON.parse(call?.body ?? '');
      const wanted = orderBy.map(({ field, direction }) => ({
        sortBy: keys[field],
        sortOrder: direction.toLowerCase(),
      }));
      expect(sorting).toEqual(fields.includes('ID') ? wanted : [...wanted, { sortBy: 'id', sortOrder: 'asc' }]);
      const { searchParams } = new URL(call?.url ?? '', 'http://engine');
      expect(Number(searchParams.get('firstResult'))).toBe(offset ?? 0);
      expect(Number(searchParams.get('maxResults'))).toBe((first ?? 20) + 1);
      return true;
    }),
);
