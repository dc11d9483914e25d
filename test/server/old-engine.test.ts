import { afterEach, expect, test } from 'vitest';
import { type DemoEngine, type DemoEngineOptions, startDemoEngine } from '../../src/demo-engine/index.ts';
import { graphql } from '../gql/index.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

const Newer = graphql(`
  query Newer {
    byKey: externalTaskCount(filter: { processDefinitionKeys: ["order"] })
    byVariable: externalTaskCount(filter: { processVariables: { all: [{ name: "amount", value: { longValue: 10 } }] } })
    byName: externalTasks(filter: { processDefinitionName: "Order" }) { nodes { id } }
    byNameLike: externalTasks(filter: { processDefinitionNameLike: "Or%" }) { nodes { id } }
  }
`);
const ByCreation = graphql(`
  query ByCreation { externalTasks(orderBy: [{ field: CREATED_AT }]) { nodes { topicName } } }
`);

let engine: DemoEngine;
let gateway: GatewayUnderTest;

afterEach(async () => {
  await gateway.close();
  await engine.close();
});

async function given(options: DemoEngineOptions, ...flags: string[]): Promise<void> {
  engine = await startDemoEngine({
    tasks: [
      {
        topicName: 'charge',
        processDefinitionKey: 'order',
        processDefinitionName: 'Order',
        variables: { amount: { type: 'Integer', value: 10 } },
      },
      { topicName: 'ship', processDefinitionKey: 'shipment' },
    ],
    ...options,
  });
  gateway = await startGatewayUnderTest({ baseUrl: engine.url }, ...flags);
}

const isQuestion = (path: string, body: string) => path === '/version' || /bogus/.test(path + body);
const tasksAsked = () => gateway.log.filter(({ path, body }) => !isQuestion(path, body));
const questionsAsked = () =>
  gateway.log.filter(({ path, body }) => isQuestion(path, body)).map(({ method, path }) => `${method} ${path}`);

async function refusals(): Promise<string[]> {
  const answers = [await gateway.ask(Newer), await gateway.ask(ByCreation)];
  return answers.flatMap(
    ({ errors }) => errors?.map(({ extensions, path }) => `${path?.[0]}: ${extensions?.code}`) ?? [],
  );
}

const newFilters = ['byKey', 'byVariable', 'byName', 'byNameLike'].map((field) => `${field}: ENGINE_TOO_OLD`);
const everything = [...newFilters, 'externalTasks: ENGINE_TOO_OLD'];

test.each<[string, DemoEngineOptions, string[], string[]]>([
  ['7.13', { version: '7.13.0' }, [], everything],
  ['7.20', { version: '7.20.0' }, [], everything],
  ['7.23 sorts by creation', { version: '7.23.0' }, [], newFilters],
  ['7.24 knows it all', { version: '7.24.0' }, [], []],
  ['Operaton 1.0.3 knows it all, whatever its number', { version: '1.0.3' }, [], []],
  ['of unknown version and old: the probe decides', { version: '7.20.0', reportedVersion: null }, [], everything],
  ['of unknown version and new: the probe decides', { version: '7.24.0', reportedVersion: null }, [], []],
  ['a fork that counts its own way and is old', { version: '7.20.0', reportedVersion: '2.1.0' }, [], everything],
  ['configured as older than it is', { version: '7.24.0' }, ['--engine-version', '7.20.0'], everything],
  [
    'configured, because it says nothing',
    { version: '7.24.0', reportedVersion: null },
    ['--engine-version', '7.24.0'],
    [],
  ],
  ['read by GET only, and old', { version: '7.20.0' }, ['--engine-get-only'], ['byVariable: BAD_USER_INPUT']],
])('an engine that is %s', async (_, options, flags, expected) => {
  await given(options, ...flags);
  const refused = await refusals();
  if (flags.includes('--engine-get-only')) {
    expect(refused.toSorted()).toEqual(
      [...everything.filter((one) => !one.startsWith('byVariable')), ...expected].toSorted(),
    );
    expect(gateway.log.every(({ method }) => method === 'GET')).toBe(true);
  } else {
    expect(refused.toSorted()).toEqual(expected.toSorted());
  }
  // What is refused is not asked for.
  expect(tasksAsked()).toHaveLength(everything.length - refused.length);
  if (flags.includes('--engine-version')) expect(questionsAsked()).toEqual([]);
});

test('the refusal names the filter, what it needs and what this is', async () => {
  await given({ version: '7.20.0' });
  const { errors } = await gateway.ask(Newer);
  expect(errors?.find(({ path }) => path?.[0] === 'byKey')).toMatchObject({
    message: '`filter.processDefinitionKeys` needs engine 7.24; this is 7.20.0.',
    extensions: { code: 'ENGINE_TOO_OLD', needed: '7.24', version: '7.20.0' },
  });
  const { errors: orderErrors } = await gateway.ask(ByCreation);
  expect(orderErrors?.[0]?.message).toBe('`orderBy.0.field` needs engine 7.21; this is 7.20.0.');
});

test('what the engine knows is asked once', async () => {
  await given({ version: '7.24.0' });
  const answers = await Promise.all([gateway.ask(Newer), gateway.ask(Newer), gateway.ask(ByCreation)]);
  expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
  await refusals();
  expect(questionsAsked().toSorted()).toEqual(['GET /version', 'POST /external-task/count']);
});

test('it is asked again after the engine was away', async () => {
  await given({ version: '7.20.0' });
  expect(await refusals()).toHaveLength(everything.length);
  const port = Number(new URL(engine.url).port);
  await engine.close();
  expect((await gateway.ask('{ externalTaskCount }')).errors?.[0]?.extensions?.code).toBe('ENGINE_UNREACHABLE');
  engine = await startDemoEngine({ version: '7.24.0', port });
  expect(await refusals()).toEqual([]);
});

test('one whose password is wrong does not decide for others', async () => {
  await given({ version: '7.24.0', users: { kermit: { password: 'frog' } } });
  const basic = (password: string) => ({
    authorization: `Basic ${Buffer.from(`kermit:${password}`).toString('base64')}`,
  });
  const [wrong, right] = await Promise.all([
    gateway.ask(Newer, {}, { authorization: `Basic ${Buffer.from('fozzie:bear').toString('base64')}` }),
    gateway.ask(Newer, {}, basic('frog')),
  ]);
  expect(new Set(wrong.errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['UNAUTHENTICATED']));
  expect(right.errors).toBeUndefined();
});
