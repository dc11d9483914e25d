import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyId, json } from '../support/arbitraries.ts';
import { givenPlausibleEngine, holds, patience } from '../support/gateway-of-properties.ts';

const gateway = givenPlausibleEngine('--subgraph');

const command = (field: string, more = '') =>
  `mutation($id: ID!) { ${field}(input: { id: $id ${more} }) { __typename } }`;

/** Each operation that takes an id, and the segments of the paths that it may ask for, with what may come last. */
const operations: readonly (readonly [name: string, query: string, before: readonly string[], after?: string])[] = [
  ['externalTask', 'query($id: ID!) { externalTask(id: $id) { id topicName } }', ['external-task']],
  ['processBatch', 'query($id: ID!) { processBatch(id: $id) { id type } }', ['history', 'batch']],
  ['lock', command('lockExternalTask', 'workerId: "w", lockDuration: 1'), ['external-task'], 'lock'],
  ['extend', command('extendExternalTaskLock', 'workerId: "w", lockDuration: 1'), ['external-task'], 'extendLock'],
  ['unlock', command('unlockExternalTask'), ['external-task'], 'unlock'],
  ['complete', command('completeExternalTask', 'workerId: "w"'), ['external-task'], 'complete'],
  ['fail', command('failExternalTask', 'workerId: "w", retries: 1'), ['external-task'], 'failure'],
  ['error', command('throwExternalTaskBpmnError', 'workerId: "w", errorCode: "c"'), ['external-task'], 'bpmnError'],
  ['priority', command('setExternalTaskPriority', 'priority: 1'), ['external-task'], 'priority'],
  ['retries', command('setExternalTaskRetries', 'retries: 1'), ['external-task'], 'retries'],
];

const siblings = new Set(['count', 'fetchAndLock', 'retries', 'retries-async', 'topic-names']);

/** The path as its reader takes it apart: nothing is left to resolve, and each segment decodes by itself. */
function segmentsOf(url: string): readonly string[] {
  const path = url.split('?')[0] ?? '';
  expect(new URL(`http://engine${path}`).pathname).toBe(path);
  return path.slice(1).split('/').map(decodeURIComponent);
}

test('an id is one segment of the one path of its operation, or is not sent', { timeout: patience }, () =>
  holds(fc.tuple(anyId, fc.constantFrom(...operations)), 600, async ([id, [, query, before, after]]) => {
    const { errors } = await gateway.ask(query, { id });
    expect(errors).toBe(undefined);
    const calls = gateway.calls.filter(({ url }) => !url.startsWith('/batch/statistics?'));
    expect(calls.length).toBeLessThanOrEqual(1);
    for (const { url } of calls) {
      expect(segmentsOf(url)).toEqual([...before, id, ...(after === undefined ? [] : [after])]);
      expect(siblings.has(id)).toBe(false);
      expect(url).not.toMatch(/%2f|\/\.\.?(\/|$)/i);
    }
    if (/^[\w-]{1,64}$/.test(id) && !siblings.has(id)) expect(calls).toHaveLength(1);
    for (const { url } of gateway.calls) {
      const asked = new URL(url, 'http://engine');
      if (asked.pathname === '/batch/statistics') expect(asked.searchParams.get('batchId')).toBe(id);
    }
    return calls.length > 0;
  }),
);

test('many ids are one list of them, and none is lost', { timeout: patience }, () =>
  holds(fc.uniqueArray(anyId, { minLength: 2, maxLength: 20 }), 100, async (ids) => {
    const aliases = ids.map((_, at) => `a${at}: externalTask(id: $i${at}) { id topicName }`);
    const declared = ids.map((_, at) => `$i${at}: ID!`);
    const { data, errors } = await gateway.ask(
      `query(${declared.join()}) { ${aliases.join(' ')} }`,
      Object.fromEntries(ids.map((id, at) => [`i${at}`, id])),
    );
    expect(errors).toBe(undefined);
    const sent = gateway.calls.flatMap(({ url, body }) =>
      body === '' ? [segmentsOf(url)[1]] : (JSON.parse(body).externalTaskIdIn as string[]),
    );
    expect(gateway.calls.length).toBeLessThanOrEqual(1);
    expect(ids).toEqual(expect.arrayContaining(sent));
    const found = ids.filter((_, at) => data?.[`a${at}`] !== null);
    expect(found.toSorted()).toEqual(sent.toSorted());
    return sent.length > 1;
  }),
);

/** What a router may send, and what it never would. */
const representation = fc.oneof(
  fc.record({
    __typename: fc.constantFrom(
      'ExternalTask',
      'ProcessInstance',
      'ProcessDefinition',
      'ProcessBatch',
      'Query',
      'toString',
      '__proto__',
    ),
    id: fc.oneof(anyId, fc.integer(), json),
    priority: json,
  }),
  json,
);

const allowed =
  /^(GET|POST) \/(external-task|process-instance|process-definition|history\/batch|batch\/statistics)(\/[^/?]+)?(\?[^/]*)?$/;

test('whatever a router refers to, one bad reference costs only its own index', { timeout: patience }, () =>
  holds(fc.array(representation, { minLength: 1, maxLength: 8 }), 200, async (representations) => {
    const { data, errors } = await gateway.ask(
      `query($representations: [_Any!]!) { _entities(representations: $representations) {
        __typename
        ... on ExternalTask { id topicName priority }
        ... on ProcessInstance { id isSuspended }
        ... on ProcessDefinition { id name }
      } }`,
      { representations },
    );
    const isNullAmong = representations.some((one) => one === null);
    if (!isNullAmong) expect(data?._entities).toHaveLength(representations.length);
    for (const { extensions } of errors ?? []) expect(extensions?.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_\w+)$/);
    for (const { method, url } of gateway.calls) expect(`${method} ${url}`).toMatch(allowed);
    return gateway.calls.length > 0;
  }),
);
