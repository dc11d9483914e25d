import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type ScriptedEngine, startScriptedEngine } from '../support/scripted-engine.ts';

let engine: ScriptedEngine;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  engine = await startScriptedEngine(({ url }) =>
    url.endsWith('/complete') || url.endsWith('/retries') ? { status: 204 } : { json: { version: '7.24.0' } },
  );
  gateway = await startGatewayUnderTest(engine, '--engine-version', '7.24.0');
});

beforeEach(() => {
  engine.calls.length = 0;
});

afterAll(async () => {
  await gateway.close();
  await engine.close();
});

const pollutionKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
const oddTexts = [
  ...pollutionKeys,
  // Every control character, the odd line ends, a mark of byte order, right to left, half a pair, and what injects elsewhere.
  String.fromCharCode(...Array.from({ length: 32 }, (_, at) => at), 0x7f, 0x85, 0x2028, 0x2029, 0xfeff, 0x202e),
  '\ud800',
  '😀',
  'a\r\nX-Injected: yes',
  `'; DROP TABLE ACT_RU_EXT_TASK; --`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the engine's own expressions are meant.
  '${execution.getId()} #{1+1}',
  '%00%2e%2e%2f',
];

/** An object with these own keys, as a client's JSON may have it. */
const ownKeys = (value: unknown) => JSON.parse(`{${pollutionKeys.map((key) => `"${key}":${JSON.stringify(value)}`)}}`);

const sent = () => engine.calls.map(({ method, url, body }) => [method, url, JSON.parse(body)]);

/** What is on the objects that all others inherit from. */
const inherited = () =>
  [Object, Array, Function, String].map((one) => Reflect.ownKeys(one.prototype).map(String).toSorted().join());
const before = inherited();

const Complete = `mutation($variables: [ProcessVariableInput!]) {
  completeExternalTask(input: { id: "t", workerId: "w", variables: $variables }) { __typename }
}`;

const completion = { data: { completeExternalTask: { __typename: 'CompleteExternalTaskPayload' } } };

test.each(oddTexts)('%j is a name and a value like any other', async (text) => {
  const variables = [{ name: text, value: { stringValue: text } }];
  expect(await gateway.ask(Complete, { variables })).toEqual(completion);
  const [[, , body] = []] = sent();
  expect(Object.entries((body as { variables: object }).variables)).toEqual([[text, { type: 'String', value: text }]]);
});

test('keys that would pollute arrive in JSON, in objects of the engine, and pollute nothing', async () => {
  const odd = ownKeys({ polluted: true });
  const variables = [
    { name: 'json', value: { jsonValue: odd } },
    { name: 'other', value: { otherValue: { type: 'Custom', value: odd, valueInfo: odd } } },
    { name: 'text', value: { jsonText: JSON.stringify(odd) } },
  ];
  expect(await gateway.ask(Complete, { variables })).toEqual(completion);
  const set = engine.calls.map(({ body }) => JSON.parse(body).variables)[0];
  for (const text of [set.json.value, set.text.value]) expect(text).toBe(JSON.stringify(odd));
  for (const object of [set.other.value, set.other.valueInfo]) {
    expect(Object.keys(object)).toEqual(pollutionKeys);
    expect(JSON.stringify(object)).toBe(JSON.stringify(odd));
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(inherited()).toEqual(before);
});

test.each(oddTexts)('%j arrives unchanged in filters', async (text) => {
  await gateway.ask(
    'query($text: String!) { externalTaskCount(filter: { topicName: $text, workerId: $text, activityIds: [$text, "b"] }) }',
    { text },
  );
  await gateway.ask(
    `mutation($text: String!) { bulkSetExternalTaskRetries(
      input: { retries: 1, selection: { processInstances: { businessKey: $text } } }) { __typename } }`,
    { text },
  );
  expect(sent()).toEqual([
    ['POST', '/external-task/count', { topicName: text, workerId: text, activityIdIn: [text, 'b'] }],
    ['PUT', '/external-task/retries', { retries: 1, processInstanceQuery: { businessKey: text } }],
  ]);
});

test('keys that would pollute are no variables, no inputs and no parameters of a request', async () => {
  const query = 'query($filter: ExternalTaskFilter) { externalTaskCount(filter: $filter) }';
  for (const filter of [ownKeys(1), JSON.parse('{"__proto__":{"topicName":"x"}}')]) {
    const { errors } = await gateway.ask(query, { filter });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  }
  const body = '{"query":"{ __typename }","__proto__":{"operationName":"x"},"variables":{"__proto__":{"polluted":1}}}';
  const answer = await fetch(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect((await answer.json()).errors?.[0]?.extensions?.code).toBe('BAD_REQUEST');
  expect(engine.calls).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(inherited()).toEqual(before);
});

test.each(pollutionKeys)('an alias %s is an alias', async (alias) => {
  const { data } = await gateway.ask(`{ ${alias}: externalTask(id: "count") { id } other: __typename }`);
  expect(Object.keys(data ?? {})).toEqual([alias, 'other']);
});
