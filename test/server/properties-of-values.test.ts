import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { dateTime, json, long, longDigits, longText } from '../support/arbitraries.ts';
import { givenPlausibleEngine, holds, patience } from '../support/gateway-of-properties.ts';

const gateway = givenPlausibleEngine();

/** Numbers in a JSON text as their digits. */
type Sent = { readonly type: string; readonly value: unknown; readonly valueInfo?: unknown };
const exactly = (text: string) =>
  JSON.parse(text, (_, member: unknown, context) =>
    typeof member === 'number' ? { digits: context?.source } : member,
  ) as Readonly<Record<string, unknown>>;
const digitsOf = (value: unknown) => (value as { readonly digits?: string } | undefined)?.digits;

/** A value as a client gives it, and whether it is what the engine was sent. */
type Value = { readonly given: unknown; readonly isSent: (sent: Sent) => boolean };

const kind = <T>(member: string, values: Arbitrary<T>, isSent: (sent: Sent, value: T) => boolean): Arbitrary<Value> =>
  values.map((value) => ({ given: { [member]: value }, isSent: (sent) => isSent(sent, value) }));
const typed = (type: string) => (sent: Sent, value: unknown) => sent.type === type && sent.value === value;
const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array).toString('base64'));

/** One kind for each member of ProcessVariableValueInput. */
const value = fc.oneof(
  kind('stringValue', longText, typed('String')),
  kind('booleanValue', fc.boolean(), typed('Boolean')),
  kind(
    'shortValue',
    fc.integer({ min: -32_768, max: 32_767 }),
    (sent, n) => sent.type === 'Short' && digitsOf(sent.value) === `${n}`,
  ),
  kind('integerValue', fc.integer(), (sent, n) => sent.type === 'Integer' && digitsOf(sent.value) === `${n}`),
  kind('longValue', long, (sent, n) => sent.type === 'Long' && digitsOf(sent.value) === `${BigInt(n)}`),
  kind(
    'doubleValue',
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    (sent, n) => sent.type === 'Double' && Number(digitsOf(sent.value)) === n,
  ),
  kind('dateValue', dateTime, (sent, date) => sent.type === 'Date' && sent.value === date.replace('Z', '+0000')),
  kind(
    'jsonValue',
    json.filter((one) => one !== null),
    (sent, one) => sent.type === 'Json' && sent.value === JSON.stringify(one),
  ),
  kind(
    'jsonText',
    json.map((one) => JSON.stringify(one, null, 1)),
    typed('Json'),
  ),
  kind('xmlValue', longText, typed('Xml')),
  kind('bytesValue', bytes, typed('Bytes')),
  kind(
    'fileValue',
    fc.record({ filename: longText, content: bytes }),
    (sent, file) =>
      sent.type === 'File' &&
      sent.value === file.content &&
      (sent.valueInfo as { filename: string }).filename === file.filename,
  ),
  kind(
    'objectValue',
    fc.record({
      text: longText,
      objectTypeName: fc.constant('java.util.Map'),
      serializationDataFormat: fc.constant('application/json'),
    }),
    (sent, one) => sent.type === 'Object' && sent.value === one.text,
  ),
  kind('nullValue', fc.constantFrom('STRING', 'LONG', 'NULL'), (sent) => sent.value === null),
  kind(
    'otherValue',
    fc.record({ type: longText.filter((type) => type !== ''), value: json }),
    (sent, one) =>
      sent.type === one.type &&
      JSON.stringify(sent.value, (_, member) =>
        digitsOf(member) === undefined ? member : Number(digitsOf(member)),
      ) === JSON.stringify(one.value),
  ),
);

const variables = fc.uniqueArray(fc.record({ name: longText, value }), { maxLength: 6, selector: ({ name }) => name });

/** The commands that take variables, and what of their body they are. */
const commands = [
  ['completeExternalTask', 'workerId: "w", variables: $variables', 'variables'],
  ['completeExternalTask', 'workerId: "w", localVariables: $variables', 'localVariables'],
  ['failExternalTask', 'workerId: "w", retries: 1, variables: $variables', 'variables'],
  ['throwExternalTaskBpmnError', 'workerId: "w", errorCode: "c", variables: $variables', 'variables'],
] as const;

test('variables of all kinds and names arrive as they were given', { timeout: patience }, () =>
  holds(fc.tuple(variables, fc.constantFrom(...commands)), 400, async ([given, [field, more, member]]) => {
    const { errors, data } = await gateway.ask(
      `mutation($variables: [ProcessVariableInput!]) { ${field}(input: { id: "t", ${more} }) { __typename } }`,
      { variables: given.map(({ name, value }) => ({ name, value: value.given })) },
    );
    expect(errors).toBe(undefined);
    expect(JSON.stringify(data)).toContain('Payload');
    const sent = new Map<string, Sent>(Object.entries(exactly(gateway.calls[0]?.body ?? '')[member] ?? {}));
    expect([...sent.keys()].toSorted()).toEqual(given.map(({ name }) => name).toSorted());
    for (const { name, value } of given)
      expect([value.given, value.isSent(sent.get(name) as Sent)]).toEqual([value.given, true]);
    return given.length > 0;
  }),
);

test('no digit of a priority is lost, either way', { timeout: patience }, () =>
  holds(fc.tuple(long, longDigits, fc.boolean()), 300, async ([given, answered, isLiteral]) => {
    gateway.plausible.priority = answered;
    const command = (type: string, priority: unknown) => `mutation${type} {
      setExternalTaskPriority(input: { id: "t", priority: ${priority} }) {
        ... on SetExternalTaskPriorityPayload { externalTask { id priority history { nodes { priority } } } }
      }
    }`;
    const { data, errors } = await (isLiteral
      ? gateway.ask(command('', BigInt(given)))
      : gateway.ask(command('($priority: Long!)', '$priority'), { priority: given }));
    expect(errors).toBe(undefined);
    expect(digitsOf(exactly(gateway.calls[0]?.body ?? '').priority)).toBe(`${BigInt(given)}`);
    const nodes = [{ priority: answered }];
    expect(data).toEqual({
      setExternalTaskPriority: { externalTask: { id: 't', priority: answered, history: { nodes } } },
    });
    const page = await gateway.ask('{ externalTasks(first: 2) { nodes { priority } } }');
    expect(page.data).toEqual({ externalTasks: { nodes: [...nodes, ...nodes] } });
    return true;
  }),
);

/** A number as an engine may write it. */
const written = fc.oneof(
  longDigits.map((digits) => ({ type: 'Long', value: digits, shown: digits })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((n) => ({ type: 'Double', value: `${n}`, shown: Object.is(n, -0) ? 0 : n })),
  fc.integer().map((n) => ({ type: 'Integer', value: `${n}`, shown: n })),
  longText.map((text) => ({ type: 'String', value: JSON.stringify(text), shown: text })),
  json.map((one) => ({ type: 'Json', value: JSON.stringify(JSON.stringify(one)), shown: one })),
);

const field = 'name type value text';
const reads = `{ externalTask(id: "t") { localVariables { ${field} } } }`;
const fetches = `mutation { fetchAndLockExternalTasks(input: { workerId: "w", topics: [{ topicName: "x", lockDuration: 1 }] }) {
  ... on FetchAndLockExternalTasksPayload { externalTasks { externalTask { priority } variables { ${field} } } }
} }`;

test('no digit of a variable is lost, and none of its name', { timeout: patience }, () =>
  holds(
    fc.tuple(
      fc.uniqueArray(fc.tuple(longText, written), { maxLength: 6, selector: ([name]) => name }),
      fc.boolean(),
      longDigits,
    ),
    300,
    async ([given, isFetched, priority]) => {
      gateway.plausible.variables = Object.fromEntries(given);
      gateway.plausible.priority = priority;
      const { data, errors } = await gateway.ask(isFetched ? fetches : reads);
      expect(errors).toBe(undefined);
      const wanted = given
        .map(([name, { type, value, shown }]) => ({
          name,
          type,
          value: shown,
          text: value.startsWith('"') ? JSON.parse(value) : value,
        }))
        .toSorted((one, other) => (one.name < other.name ? -1 : 1));
      expect(JSON.stringify(data)).toBe(
        JSON.stringify(
          isFetched
            ? { fetchAndLockExternalTasks: { externalTasks: [{ externalTask: { priority }, variables: wanted }] } }
            : { externalTask: { localVariables: wanted } },
        ),
      );
      return given.length > 0;
    },
  ),
);

test('names of variables narrow what is shown to just these', { timeout: patience }, () =>
  holds(
    fc.tuple(fc.uniqueArray(longText, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(9), { maxLength: 4 })),
    150,
    async ([all, picked]) => {
      gateway.plausible.variables = Object.fromEntries(all.map((name) => [name, { type: 'Long', value: '1' }]));
      const names = picked.map((at) => all[at] ?? `none ${at}`);
      const { data, errors } = await gateway.ask(
        'query($names: [String!]) { externalTask(id: "t") { localVariables(names: $names) { name } } }',
        { names },
      );
      expect(errors).toBe(undefined);
      const wanted = [...new Set(names)]
        .filter((name) => all.includes(name))
        .toSorted((one, other) => (one < other ? -1 : 1));
      expect(data).toEqual({ externalTask: { localVariables: wanted.map((name) => ({ name })) } });
      return names.length > 0;
    },
  ),
);
