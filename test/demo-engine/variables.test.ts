import { expect, test } from 'vitest';
import type { DemoEngineOptions } from '../../src/demo-engine/index.ts';
import { get, given, send } from './given.ts';

const lock = { workerId: 'w', expiresIn: 60_000 };

/** What becomes of a variable that a completion brings: what is stored, or the refusal. The bodies are texts, for their digits. */
async function outcome(variable: string, options: DemoEngineOptions = {}): Promise<unknown> {
  const engine = await given({ ...options, tasks: [{ lock, next: [{}] }] });
  const [task] = (await get(engine, '/external-task')) as readonly { id: string; processInstanceId: string }[];
  const body = `{"workerId":"w","variables":{"x":${variable}}}`;
  const answer = await send(engine, 'POST', `/external-task/${task?.id}/complete`, body);
  if (answer.status !== 204) return answer;
  const path = `/process-instance/${task?.processInstanceId}/variables?deserializeValues=false`;
  return (await fetch(engine.url + path)).text();
}

const stored = (type: string, value: string, valueInfo = '{}') =>
  `{"x":{"type":"${type}","value":${value},"valueInfo":${valueInfo}}}`;

/** All observed on Camunda 7.24. */
test.each([
  ['{"type":"String","value":{"a":1,"b":[1,2.0,null]}}', stored('String', '"{a=1, b=[1, 2.0, null]}"')],
  ['{"type":"String","value":1e30}', stored('String', '"1.0E30"')],
  ['{"type":"Integer","value":" +5 "}', stored('Integer', '5')],
  ['{"type":"Integer","value":""}', stored('Integer', 'null')],
  ['{"type":"Short","value":"-32768"}', stored('Short', '-32768')],
  ['{"type":"Long","value":"9223372036854775807"}', stored('Long', '9223372036854775807')],
  ['{"type":"Boolean","value":"TRUE"}', stored('Boolean', 'true')],
  ['{"type":"Double","value":5}', stored('Double', '5.0')],
  ['{"type":"Double","value":12345678.5}', stored('Double', '1.23456785E7')],
  ['{"type":"Double","value":1e-7}', stored('Double', '1.0E-7')],
  ['{"type":"Double","value":"NaN"}', stored('Double', '"NaN"')],
  ['{"type":"Double","value":1e400}', stored('Double', '"Infinity"')],
  ['{"type":"Date","value":""}', stored('Date', 'null')],
  ['{"type":"Date","value":"2013-01-23T13:42:42.657+0100"}', stored('Date', '"2013-01-23T12:42:42.657+0000"')],
  ['{"type":"Bytes","value":"AQI="}', stored('Bytes', '"AQI="')],
  ['{"value":1.0}', stored('Double', '1.0')],
  ['{"value":3000000000}', stored('Long', '3000000000')],
  ['{"type":"Integer","value":5,"valueInfo":{"transient":true}}', '{}'],
  ['{"value":5,"valueInfo":{"transient":"true"}}', stored('Integer', '5')],
  ['{"type":"Xml","value":"no"}', stored('Xml', '"no"')],
  [
    '{"type":"File","value":"!!!","valueInfo":{"filename":5,"mimeType":7,"encoding":"x","other":1}}',
    stored('File', 'null', '{"encoding":"x","filename":"5","mimeType":"7"}'),
  ],
  [
    '{"type":"Object","value":"{bad","valueInfo":{"objectTypeName":"a.B","serializationDataFormat":"application/x-foo"}}',
    stored('Object', '"{bad"', '{"objectTypeName":"a.B","serializationDataFormat":"application/x-foo"}'),
  ],
])('%s is stored as %s', async (variable, expected) => {
  expect(await outcome(variable)).toBe(expected);
});

const notConverted = (value: string, type: string, javaType: string) =>
  `Cannot convert value '${value}' of type '${type}' to java type ${javaType}`;

test.each([
  ['{"type":"Null","value":5}', 400, notConverted('5', 'Null', 'javax.lang.model.type.NullType')],
  ['{"type":"Integer","value":5.0}', 400, notConverted('5.0', 'Integer', 'java.lang.Integer')],
  ['{"type":"integer","value":{"a":1}}', 400, notConverted('{a=1}', 'integer', 'java.lang.Integer')],
  ['{"type":"Short","value":40000}', 400, notConverted('40000', 'Short', 'java.lang.Short')],
  ['{"type":"Boolean","value":1}', 400, notConverted('1', 'Boolean', 'java.lang.Boolean')],
  ['{"type":"Double","value":"0x10"}', 400, notConverted('0x10', 'Double', 'java.lang.Double')],
  ['{"type":"Date","value":0}', 400, notConverted('0', 'Date', 'java.util.Date')],
  ['{"type":"Bytes","value":"AQI"}', 400, notConverted('AQI', 'Bytes', '[B')],
  [
    '{"type":"Integer","value":5,"valueInfo":{"transient":null}}',
    400,
    notConverted('5', 'Integer', 'java.lang.Integer'),
  ],
  [
    '{"type":"Json","value":"1","valueInfo":{"transient":1}}',
    500,
    "The property 'transient' should have a value of type 'boolean'.",
  ],
  ['{"type":"STRING","value":"x"}', 400, "Unsupported value type 'STRING'"],
  [
    '{"type":"File","value":null,"valueInfo":{"filename":"a"}}',
    500,
    'Provided value is not of File, InputStream or byte[] type.',
  ],
  [
    '{"type":"File","value":"","valueInfo":{"filename":"a","mimeType":null}}',
    500,
    "The provided mime type is null. Set a non-null value info property with key 'filename'",
  ],
  ['{"type":"Number","value":5}', 500, 'Cannot serialize value of abstract type number'],
  [
    '{"type":"Object","value":"{}"}',
    500,
    "Cannot find serializer for value 'ObjectValue [value=null, isDeserialized=false, serializationDataFormat=null, " +
      "objectTypeName=null, serializedValue=2 chars, isTransient=false]'.",
  ],
  [
    '{"type":"Object","value":"{}","valueInfo":{"serializationDataFormat":"application/json"}}',
    500,
    "Cannot write serialized value for variable 'x': no 'objectTypeName' provided for non-null value.",
  ],
])('%s is refused with %i %s', async (variable, status, message) => {
  expect(await outcome(variable)).toMatchObject({ status, body: { message } });
});

test.each(['{"value":{"a":1}}', '{"value":[1]}', '{"value":12345678901234567890}'])(
  'the Java serialization that %s would become is not played, and said so',
  async (variable) => {
    expect(await outcome(variable)).toMatchObject({ status: 500, body: { type: 'UnsupportedOperationException' } });
  },
);

test('a file is stored as it was, and Operaton reads base64 strictly', async () => {
  const file = (value: string) => `{"type":"File","value":"${value}","valueInfo":{"filename":"a"}}`;
  expect(await outcome(file('!!!'), { version: '1.0.3' })).toMatchObject({
    status: 500,
    body: { type: 'IllegalArgumentException' },
  });
  const valueInfo = { filename: 'ä b.txt', mimeType: 'text/plain', encoding: 'utf-8' };
  const engine = await given({ tasks: [{ variables: { f: { type: 'File', value: 'w6Q=', valueInfo } } }] });
  const [task] = (await get(engine, '/external-task')) as readonly { processInstanceId: string }[];
  const response = await fetch(`${engine.url}/process-instance/${task?.processInstanceId}/variables/f/data`);
  expect(response.headers.get('content-type')).toBe('text/plain;charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''%C3%A4%20b.txt");
  expect(await response.text()).toBe('ä');
});

test('a variable is set where it is: the nearest scope that has it, else the process instance', async () => {
  const engine = await given({
    tasks: [
      {
        lock,
        localVariables: { here: { type: 'Integer', value: 1 } },
        variables: { here: { type: 'Null', value: null } },
      },
    ],
  });
  const [task] = (await get(engine, '/external-task')) as readonly Record<string, string>[];
  const variables = { here: { value: 2 }, there: { value: 3 } };
  await send(engine, 'POST', `/external-task/${task?.id}/failure`, { workerId: 'w', retries: 1, variables });
  expect(await get(engine, `/execution/${task?.executionId}/localVariables`)).toMatchObject({ here: { value: 2 } });
  expect(await get(engine, `/process-instance/${task?.processInstanceId}/variables`)).toMatchObject({
    here: { value: null },
    there: { value: 3 },
  });
});
