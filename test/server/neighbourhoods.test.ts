import { afterEach, describe, expect, test } from 'vitest';
import { graphql } from '../gql/index.ts';
import { startDemoEngineUnderTest } from '../support/demo-engine-under-test.ts';
import type { EngineUnderTest, TaskSeed } from '../support/engine-under-test.ts';
import { type Fault, startFaultyEngine } from '../support/faulty-engine.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import type { ScriptedAnswer } from '../support/scripted-engine.ts';
import type { EngineWish } from '../support/the-engine.ts';

const Neighbourhood = graphql(`
  query Neighbourhood($first: Int! = 1000) {
    externalTasks(first: $first) {
      nodes {
        id
        retries
        processInstance { id businessKey isSuspended }
        processDefinition { id key name version }
        localVariables { name value }
        incident { message }
        history(first: 2) { nodes { event errorMessage } totalCount }
      }
    }
  }
`);

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

type Neighbourly = { readonly gateway: GatewayUnderTest; readonly engine: EngineUnderTest };

/** An engine with these tasks, behind faults, before it a gateway. */
async function given(
  seeds: readonly TaskSeed[],
  { faultOf = () => undefined, wish = {}, flags = [] }: { faultOf?: Fault; wish?: EngineWish; flags?: string[] } = {},
): Promise<Neighbourly> {
  const engine = await startDemoEngineUnderTest(wish, '7.24.0');
  open.push({ close: () => engine.stop() });
  await engine.seed(seeds);
  const faulty = await startFaultyEngine(engine.baseUrl, faultOf);
  open.push(faulty);
  const gateway = await startGatewayUnderTest(faulty, ...flags);
  open.push(gateway);
  return { gateway, engine };
}

const failed = { lock: { workerId: 'w1', expiresIn: 60_000 }, failure: { errorMessage: 'no paper', retries: 0 } };

/** Tasks of so many definitions in turn; those that `fails` says have failed for good. */
function tasks(count: number, definitions: number, fails: (at: number) => boolean = (at) => at % 2 === 0): TaskSeed[] {
  return Array.from({ length: count }, (_, at) => ({
    processDefinitionKey: `process-${at % definitions}`,
    processDefinitionName: `Process ${at % definitions}`,
    businessKey: `order-${at}`,
    localVariables: { copies: { type: 'Integer', value: at } },
    ...(fails(at) && failed),
  }));
}

const callsTo = ({ gateway }: Neighbourly, resource: string) =>
  gateway.log.filter(({ path }) => path.split('?')[0] === resource);

test.each([
  [50, 50, 6],
  [500, 80, 6],
  [500, 81, 7],
  [500, 161, 8],
])('%i tasks of %i definitions are %i calls', async (count, definitions, calls) => {
  const here = await given(tasks(count, definitions));
  const { data, errors } = await here.gateway.ask(Neighbourhood, {});
  expect(errors).toBeUndefined();
  expect(here.gateway.log).toHaveLength(calls);
  const nodes = data?.externalTasks?.nodes ?? [];
  expect(nodes).toHaveLength(count);
  for (const { retries, processInstance, processDefinition, localVariables, incident, history } of nodes) {
    const at = Number(processInstance?.businessKey?.slice('order-'.length));
    expect(processInstance?.isSuspended).toBe(false);
    expect(processDefinition).toMatchObject({
      key: `process-${at % definitions}`,
      name: `Process ${at % definitions}`,
    });
    expect(localVariables).toEqual([{ name: 'copies', value: at }]);
    expect(incident?.message).toBe(retries === 0 ? 'no paper' : undefined);
    expect(history?.nodes[0]?.event).toBe(retries === 0 ? 'FAILED' : 'CREATED');
    expect(history?.totalCount).toBe(retries === 0 ? 2 : 1);
  }
});

describe('a neighbour that fails costs its own field', () => {
  const neighbours: readonly (readonly [resource: string, path: readonly (string | number)[]])[] = [
    ['/process-instance', ['processInstance', 'isSuspended']],
    ['/process-definition', ['processDefinition', 'name']],
    ['/variable-instance', ['localVariables']],
    ['/incident', ['incident']],
    ['/history/external-task-log', ['history']],
  ];
  const failures: readonly (readonly [what: string, answer: ScriptedAnswer, code: string])[] = [
    ['500', { status: 500, json: { type: 'NullPointerException', message: 'at com.acme', code: 0 } }, 'ENGINE_ERROR'],
    ['403', { status: 403, json: { type: 'AuthorizationException', message: 'no' } }, 'FORBIDDEN'],
    ['nothing', { socket: (socket) => socket.destroy() }, 'ENGINE_UNREACHABLE'],
    ['no JSON', { text: '<html>login</html>' }, 'ENGINE_ERROR'],
  ];

  test.each(
    neighbours.flatMap(([resource, path]) =>
      failures
        // Who may not read the history is told that there is none.
        .filter(([what]) => what !== '403' || resource !== '/history/external-task-log')
        .map(([what, answer, code]) => [resource, what, path, answer, code] as const),
    ),
  )('%s answers %s', async (resource, _what, path, answer, code) => {
    const faultOf: Fault = ({ url }) => (url.startsWith(resource) ? answer : undefined);
    const here = await given(
      tasks(2, 1, () => true),
      { faultOf },
    );
    const { data, errors } = await here.gateway.ask(Neighbourhood, {});
    const nodes = data?.externalTasks?.nodes ?? [];
    expect(nodes).toHaveLength(2);
    const paths = errors?.map((error) => JSON.stringify(error.path?.slice(3))) ?? [];
    expect(new Set(paths)).toContain(JSON.stringify(path));
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set([code]));
    expect(JSON.stringify(errors)).not.toMatch(/com\.acme|127\.0\.0\.1|html/);
    const others = nodes.map((node) => ({ ...node, [String(path[0])]: 'another' }));
    for (const other of others) {
      expect(other).toMatchObject({
        id: expect.any(String),
        processInstance: path[0] === 'processInstance' ? 'another' : { isSuspended: false },
        processDefinition: path[0] === 'processDefinition' ? 'another' : { name: 'Process 0' },
        localVariables: path[0] === 'localVariables' ? 'another' : [{ name: 'copies' }],
        incident: path[0] === 'incident' ? 'another' : { message: 'no paper' },
        history: path[0] === 'history' ? 'another' : { totalCount: 2 },
      });
    }
    // What the tasks themselves know is there all the same.
    expect(nodes[0]?.processInstance?.businessKey).toMatch(/^order-/);
    expect(nodes[0]?.processDefinition?.key).toBe('process-0');
  });
});

test('of what is gone by now there is what the task knows, and no error', async () => {
  const gone = new Set(['/process-instance', '/process-definition', '/variable-instance', '/incident']);
  const faultOf: Fault = ({ url }) => (gone.has(url.split('?')[0] ?? '') ? { json: [] } : undefined);
  const here = await given(
    tasks(2, 2, () => true),
    { faultOf },
  );
  const { data, errors } = await here.gateway.ask(Neighbourhood, {});
  expect(errors).toBeUndefined();
  expect(data?.externalTasks?.nodes).toHaveLength(2);
  for (const node of data?.externalTasks?.nodes ?? []) {
    expect(node).toMatchObject({
      processInstance: { businessKey: expect.stringMatching(/^order-/), isSuspended: null },
      processDefinition: { key: expect.stringMatching(/^process-/), name: null, version: null },
      localVariables: [],
      incident: null,
    });
  }
});

const OneTaskWithNeighbours = graphql(`
  query OneTaskWithNeighbours {
    externalTasks(first: 1) {
      nodes {
        processInstance { isSuspended tenantId variables { name } incidents { id } externalTasks { nodes { id } } }
        processDefinition { name isSuspended }
        incident { id }
        history { nodes { id } }
      }
    }
  }
`);

test('one that is gone by now is no error either, where it is asked for alone', async () => {
  const unknown = { status: 404, json: { type: 'InvalidRequestException', message: 'does not exist', code: null } };
  const faultOf: Fault = ({ url }) =>
    /^\/(process-instance|process-definition)\/./.test(url)
      ? unknown
      : /^\/incident/.test(url)
        ? { json: [] }
        : undefined;
  const here = await given([failed], { faultOf });
  const { data, errors } = await here.gateway.ask(OneTaskWithNeighbours, {});
  expect(errors).toBeUndefined();
  expect(data?.externalTasks?.nodes[0]).toMatchObject({
    processInstance: { isSuspended: null, tenantId: null, variables: [], incidents: [] },
    processDefinition: { name: null, isSuspended: null },
    incident: null,
  });
});

describe('where the engine gives few rows at a time', () => {
  const wish = { maxResultsLimit: 20, auth: true };

  test('what a cut page may lack is asked for one by one, or page by page', async () => {
    const here = await given(
      tasks(40, 2, () => true),
      { wish },
    );
    const admin = here.engine.credentials ?? { user: '', password: '' };
    const headers = { authorization: `Basic ${Buffer.from(`${admin.user}:${admin.password}`).toString('base64')}` };
    const { data, errors } = await here.gateway.ask(Neighbourhood, { first: 19 }, headers);
    expect(errors).toBeUndefined();
    const nodes = data?.externalTasks?.nodes ?? [];
    expect(nodes).toHaveLength(19);
    for (const { incident, history, localVariables } of nodes) {
      expect(incident).toEqual({ message: 'no paper' });
      expect(history).toEqual({
        nodes: [
          { event: 'FAILED', errorMessage: 'no paper' },
          { event: 'CREATED', errorMessage: null },
        ],
        totalCount: 2,
      });
      expect(localVariables).toHaveLength(1);
    }
    const incidents = callsTo(here, '/incident');
    expect(incidents.some(({ path }) => path.includes('processDefinitionKeyIn'))).toBe(true);
    expect(incidents.some(({ path }) => path.includes('configuration='))).toBe(true);
    // Every refusal teaches the limit, which is kept: so nothing is refused twice for the same reason.
    expect(here.gateway.log.filter(({ path }) => /maxResults=(?:1000|5000)/.test(path)).length).toBeLessThanOrEqual(4);
  });
});

test('by GET alone the answer is the same', async () => {
  const seeds = tasks(30, 3);
  const byPost = await given(seeds);
  const byGet = await given(seeds, { flags: ['--engine-get-only'] });
  const [one, other] = [await byPost.gateway.ask(Neighbourhood, {}), await byGet.gateway.ask(Neighbourhood, {})];
  const withoutIds = (answer: typeof one) =>
    (answer.data?.externalTasks?.nodes ?? [])
      .map(({ processInstance, processDefinition, id: _id, ...rest }) => ({
        ...rest,
        businessKey: processInstance?.businessKey,
        name: processDefinition?.name,
      }))
      .toSorted((a, b) => (String(a.businessKey) < String(b.businessKey) ? -1 : 1));
  expect(other.errors).toBeUndefined();
  expect(withoutIds(other)).toEqual(withoutIds(one));
  expect(withoutIds(one)).toHaveLength(30);
  expect(new Set(byGet.gateway.log.map(({ method }) => method))).toEqual(new Set(['GET']));
  expect(byGet.gateway.log).toHaveLength(6);
});

test('what one user was shown of a definition is nothing to another', async () => {
  const faultOf: Fault = ({ url, authorization }) =>
    url.startsWith('/process-definition') && authorization !== 'Basic YTpi' ? { json: [] } : undefined;
  const here = await given(tasks(2, 2), { faultOf });
  const names = async (headers: Record<string, string>) =>
    (await here.gateway.ask(Neighbourhood, {}, headers)).data?.externalTasks?.nodes.map(
      ({ processDefinition }) => processDefinition?.name,
    );
  expect((await names({ authorization: 'Basic YTpi' }))?.toSorted()).toEqual(['Process 0', 'Process 1']);
  expect(await names({})).toEqual([null, null]);
});

const FailThenLook = graphql(`
  mutation FailThenLook($id: ID!) {
    before: setExternalTaskRetries(input: { id: $id, retries: 2 }) {
      ... on SetExternalTaskRetriesPayload { externalTask { incident { id } } }
    }
    after: setExternalTaskRetries(input: { id: $id, retries: 0 }) {
      ... on SetExternalTaskRetriesPayload { externalTask { incident { type } processInstance { incidents { type } } } }
    }
    healed: setExternalTaskRetries(input: { id: $id, retries: 1 }) {
      ... on SetExternalTaskRetriesPayload { externalTask { incident { type } processInstance { incidents { type } } } }
    }
  }
`);

test('after each of several commands in one operation everything is read anew', async () => {
  const here = await given([{}]);
  const [task] = await (await fetch(`${here.engine.baseUrl}/external-task`)).json();
  const { data, errors } = await here.gateway.ask(FailThenLook, { id: task.id });
  expect(errors).toBeUndefined();
  const incident = { type: 'failedExternalTask' };
  expect(data).toEqual({
    before: { externalTask: { incident: null } },
    after: { externalTask: { incident, processInstance: { incidents: [incident] } } },
    healed: { externalTask: { incident: null, processInstance: { incidents: [] } } },
  });
});
