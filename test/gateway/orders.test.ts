import { expect, test } from 'vitest';
import type { ExternalTaskOrder, ExternalTaskOrderField } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { askEngine, callsOf, given } from './given.ts';
import { shop } from './shop.ts';

const OrderedTasks = graphql(`
  query OrderedTasks($orderBy: [ExternalTaskOrder!]) {
    externalTasks(orderBy: $orderBy, first: 100) { nodes { id } }
  }
`);

/** The engine's own words. */
const keys: Readonly<Record<ExternalTaskOrderField, string>> = {
  ID: 'id',
  CREATED_AT: 'createTime',
  LOCK_EXPIRES_AT: 'lockExpirationTime',
  PRIORITY: 'taskPriority',
  PROCESS_INSTANCE_ID: 'processInstanceId',
  PROCESS_DEFINITION_ID: 'processDefinitionId',
  PROCESS_DEFINITION_KEY: 'processDefinitionKey',
  TENANT_ID: 'tenantId',
};

const shopped = given(Object.values(shop));
const isOld = () => shopped.engine.version.startsWith('7.13');

async function ask(orderBy: ExternalTaskOrder[]) {
  const { data, errors } = await shopped.gateway.ask(OrderedTasks, { orderBy });
  return {
    ids: data?.externalTasks?.nodes.map(({ id }) => id),
    codes: errors?.map(({ extensions }) => extensions?.code),
  };
}

async function askItself(...sorting: { sortBy: string; sortOrder: string }[]) {
  const own = await askEngine<{ id: string }[]>(shopped, '/external-task?maxResults=100', { sorting });
  return own.map(({ id }) => id);
}

test.each(Object.entries(keys) as [ExternalTaskOrderField, string][])(
  '%s: as the engine itself sorts by %s',
  async (field, sortBy) => {
    const [ascending, descending] = [await ask([{ field }]), await ask([{ field, direction: 'DESC' }])];
    if (field === 'CREATED_AT' && isOld()) {
      expect(ascending.codes).toEqual(['ENGINE_TOO_OLD']);
      expect(callsOf(shopped).filter((call) => call.startsWith('POST'))).toEqual([]);
      return;
    }
    const last = field === 'ID' ? [] : [{ sortBy: 'id', sortOrder: 'asc' }];
    expect(ascending.ids).toEqual(await askItself({ sortBy, sortOrder: 'asc' }, ...last));
    expect(descending.ids).toEqual(await askItself({ sortBy, sortOrder: 'desc' }, ...last));
    expect(ascending.ids).not.toEqual(descending.ids);
  },
);

test('several keys weigh in their order, and the id comes last', async () => {
  const { ids } = await ask([{ field: 'PROCESS_DEFINITION_KEY', direction: 'DESC' }, { field: 'PRIORITY' }]);
  expect(ids).toEqual(
    await askItself(
      { sortBy: 'processDefinitionKey', sortOrder: 'desc' },
      { sortBy: 'taskPriority', sortOrder: 'asc' },
      { sortBy: 'id', sortOrder: 'asc' },
    ),
  );
  expect(shopped.gateway.log[0]?.body).toBe(
    '{"sorting":[{"sortBy":"processDefinitionKey","sortOrder":"desc"},{"sortBy":"taskPriority","sortOrder":"asc"},{"sortBy":"id","sortOrder":"asc"}]}',
  );
});

test('without an order tasks come by id', async () => {
  const { data } = await shopped.gateway.ask(OrderedTasks);
  expect(data?.externalTasks?.nodes.map(({ id }) => id)).toEqual(await askItself({ sortBy: 'id', sortOrder: 'asc' }));
});
