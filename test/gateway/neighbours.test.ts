import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import type { EngineUnderTest, TaskSeed } from '../support/engine-under-test.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { startEngineUnderTest } from '../support/the-engine.ts';
import { askEngine, callsOf, given } from './given.ts';

const Surroundings = graphql(`
  query Surroundings($ids: [ID!]) {
    externalTasks(filter: { ids: $ids }, first: 1000) {
      nodes {
        id
        errorMessage
        processInstance { id businessKey isSuspended tenantId variables { name value } }
        processDefinition { id key name version versionTag tenantId isSuspended }
        localVariables { name type value text }
        incident { id type message annotation createdAt }
        history(first: 1) { nodes { event errorMessage } pageInfo { hasNextPage } totalCount }
      }
    }
  }
`);

const resourceOf = (call: string) => call.replace(/\?.*/, '');

const failure = { errorMessage: 'no paper', retries: 0 };
const lock = { workerId: 'w1', expiresIn: 60_000 };

/** Every third has failed for good. */
const seeds: readonly TaskSeed[] = Array.from({ length: 30 }, (_, at) => ({
  processDefinitionKey: `print-${at % 5}`,
  processDefinitionName: `Print ${at % 5}`,
  processDefinitionVersionTag: 'v7',
  businessKey: `order-${at}`,
  isSuspended: at === 29,
  variables: { amount: { type: 'Long', value: 9_007_199_254_740_000 + at }, note: { type: 'String', value: `n${at}` } },
  localVariables: { copies: { type: 'Integer', value: at } },
  ...(at % 3 === 0 && { lock, failure }),
}));

describe('a page of tasks with all that lies around them', () => {
  const printed = given(seeds);
  const ask = (gateway = printed.gateway) => gateway.ask(Surroundings, { ids: printed.tasks.map(({ id }) => id) });

  test('costs one call for each kind of thing', async () => {
    const { errors } = await ask();
    expect(errors).toBeUndefined();
    expect(callsOf(printed).map(resourceOf).toSorted()).toEqual([
      'GET /incident',
      'GET /process-definition',
      'POST /external-task',
      'POST /history/external-task-log',
      'POST /process-instance',
      'POST /variable-instance',
    ]);
    // What never changes of a definition is known now; whether it is suspended is asked again.
    printed.gateway.log.length = 0;
    await printed.gateway.ask(Names, {});
    expect(callsOf(printed)).toEqual(['POST /external-task?maxResults=1001']);
  });

  test('says what the engine says of each', async () => {
    const { data } = await ask();
    const nodes = data?.externalTasks?.nodes ?? [];
    expect(nodes).toHaveLength(30);
    for (const node of nodes) {
      const at = printed.tasks.findIndex(({ id }) => id === node.id);
      const { processInstanceId, processDefinitionId } = printed.tasks[at] ?? {};
      const hasFailed = at % 3 === 0;
      expect(node).toEqual({
        id: node.id,
        errorMessage: hasFailed ? 'no paper' : null,
        processInstance: {
          id: processInstanceId,
          businessKey: `order-${at}`,
          isSuspended: at === 29,
          tenantId: null,
          variables: [
            { name: 'amount', value: `${9_007_199_254_740_000 + at}` },
            { name: 'note', value: `n${at}` },
          ],
        },
        processDefinition: {
          id: processDefinitionId,
          key: `print-${at % 5}`,
          name: `Print ${at % 5}`,
          version: expect.any(Number),
          versionTag: 'v7',
          tenantId: null,
          isSuspended: false,
        },
        localVariables: [{ name: 'copies', type: 'Integer', value: at, text: `${at}` }],
        incident: hasFailed
          ? {
              id: expect.any(String),
              type: 'failedExternalTask',
              message: 'no paper',
              annotation: null,
              createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
            }
          : null,
        history: {
          nodes: [hasFailed ? { event: 'FAILED', errorMessage: 'no paper' } : { event: 'CREATED', errorMessage: null }],
          pageInfo: { hasNextPage: hasFailed },
          totalCount: hasFailed ? 2 : 1,
        },
      });
    }
  });

  test('one task alone is asked for alone', async () => {
    const [task] = printed.tasks;
    const { data, errors } = await printed.gateway.ask(Surroundings, { ids: [task?.id ?? ''] });
    expect(errors).toBeUndefined();
    expect(data?.externalTasks?.nodes[0]?.incident?.message).toBe('no paper');
    expect(callsOf(printed)).toContain(
      `GET /incident?configuration=${task?.id}&incidentType=failedExternalTask&sortBy=incidentId&sortOrder=asc&firstResult=0&maxResults=1`,
    );
  });

  test('variables can be asked for by name, and none by none', async () => {
    const { data } = await printed.gateway.ask(NamedVariables, { id: printed.tasks[4]?.id ?? '' });
    expect(data?.externalTask).toEqual({
      localVariables: [],
      processInstance: {
        some: [{ name: 'note', value: 'n4' }],
        both: [{ name: 'amount' }, { name: 'note' }],
        none: [],
        all: [{ name: 'amount' }, { name: 'note' }],
      },
    });
    expect(callsOf(printed).filter((call) => call.includes('variable'))).toHaveLength(1);
  });

  test('one name is all that is read of large scopes', async () => {
    await printed.gateway.ask(OneName, { ids: printed.tasks.map(({ id }) => id) });
    const [call] = printed.gateway.log.filter(({ path }) => path.startsWith('/variable-instance'));
    expect(JSON.parse(call?.body ?? '{}')).toMatchObject({ variableName: 'note' });
  });

  test("an instance's tasks and incidents share calls with those of the others", async () => {
    const { data, errors } = await printed.gateway.ask(OfInstances, { ids: printed.tasks.map(({ id }) => id) });
    expect(errors).toBeUndefined();
    for (const { id, processInstance } of data?.externalTasks?.nodes ?? []) {
      const at = printed.tasks.findIndex((task) => task.id === id);
      expect(processInstance).toEqual({
        externalTasks: { totalCount: 1, nodes: [{ id }], pageInfo: { hasNextPage: false } },
        failed: { totalCount: at % 3 === 0 ? 1 : 0 },
        incidents: at % 3 === 0 ? [{ type: 'failedExternalTask', message: 'no paper' }] : [],
        processDefinition: { name: `Print ${at % 5}` },
      });
    }
    // The page; the tasks of the instances by each of two questions; their incidents.
    expect(callsOf(printed).map(resourceOf).toSorted()).toEqual([
      'GET /incident',
      'POST /external-task',
      'POST /external-task',
      'POST /external-task',
    ]);
  });

  test("a definition's tasks are those of the engine", async () => {
    const [task] = printed.tasks;
    const { data } = await printed.gateway.ask(OfDefinition, { id: task?.id ?? '' });
    const own = await askEngine<{ count: number }>(printed, '/external-task/count', {
      processDefinitionId: task?.processDefinitionId,
    });
    expect(data?.externalTask?.processDefinition?.externalTasks?.totalCount).toBe(own.count);
    expect(own.count).toBe(6);
  });
});

const Names = graphql(`
  query Names { externalTasks(first: 1000) { nodes { processDefinition { name version key versionTag } } } }
`);
const NamedVariables = graphql(`
  query NamedVariables($id: ID!) {
    externalTask(id: $id) {
      localVariables(names: ["amount"]) { name }
      processInstance {
        some: variables(names: ["note", "absent"]) { name value }
        both: variables(names: ["note", "amount", "note"]) { name }
        none: variables(names: []) { name }
        all: variables(names: null) { name }
      }
    }
  }
`);
const OneName = graphql(`
  query OneName($ids: [ID!]) {
    externalTasks(filter: { ids: $ids }, first: 100) { nodes { processInstance { variables(names: ["note"]) { value } } } }
  }
`);
const OfInstances = graphql(`
  query OfInstances($ids: [ID!]) {
    externalTasks(filter: { ids: $ids }, first: 100) {
      nodes {
        id
        processInstance {
          externalTasks { totalCount nodes { id } pageInfo { hasNextPage } }
          failed: externalTasks(filter: { status: FAILED }, first: 1) { totalCount }
          incidents { type message }
          processDefinition { name }
        }
      }
    }
  }
`);
const OfDefinition = graphql(`
  query OfDefinition($id: ID!) {
    externalTask(id: $id) { processDefinition { externalTasks(first: 1) { totalCount } } }
  }
`);

describe('where a process was called by another', () => {
  const called = given([{ calledBy: {}, lock, failure, businessKey: 'inner' }]);
  const Incidents = graphql(`
    query Incidents { externalTasks { nodes { id incident { id message } processInstance { incidents { id message } } } } }
  `);

  test("the task's incident is its own, not its mirror in the caller", async () => {
    const { data } = await called.gateway.ask(Incidents, {});
    const [node] = data?.externalTasks?.nodes ?? [];
    expect(node?.incident?.message).toBe('no paper');
    expect(node?.processInstance?.incidents).toEqual([node?.incident]);
    const all = await askEngine<readonly { id: string; configuration: string | null }[]>(called, '/incident');
    expect(all.map(({ configuration }) => configuration).toSorted()).toEqual([node?.id, null].toSorted());
  });
});

describe('an engine without a history', () => {
  let engine: EngineUnderTest;
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    engine = await startEngineUnderTest({ historyLevel: 'none' });
    await engine.seed([{ lock, failure }, {}]);
    gateway = await startGatewayUnderTest(engine);
  }, 120_000);
  afterAll(async () => {
    await gateway?.close();
    await engine?.stop();
  }, 60_000);

  test('tells no history, and everything else', async () => {
    const { data, errors } = await gateway.ask(Surroundings, {});
    expect(errors).toBeUndefined();
    const nodes = data?.externalTasks?.nodes ?? [];
    expect(nodes.map(({ history }) => history)).toEqual(
      Array(2).fill({ nodes: [], pageInfo: { hasNextPage: false }, totalCount: 0 }),
    );
    expect(nodes.filter(({ incident }) => incident?.message === 'no paper')).toHaveLength(1);
  });
});
