import { type Attack, nested, overTheLimit, query } from './attack.ts';

const unsupported = { status: 415, code: 'BAD_REQUEST' };
const unlock = 'mutation { unlockExternalTask(input: { id: "t" }) { __typename } }';
const unlockById = 'mutation($id: ID!) { unlockExternalTask(input: { id: $id }) { __typename } }';
const form = 'application/x-www-form-urlencoded';
const boundary = 'x'.repeat(20);
const multipart = [
  `--${boundary}\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify(query(unlock))}\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="map"\r\n\r\n{}\r\n--${boundary}--\r\n`,
].join('');

const ids = ['../process-instance', '..', 'count', 'a/b', 'a%2Fb', 'a\\b', 'a\u0000b', 'x'.repeat(65), 'topic-names'];

/** Requests that are too large, or of a kind that is not taken. */
export const requestAttacks: readonly Attack[] = [
  {
    name: 'more than 1 MB',
    body: query(`{ ${'a '.repeat(510_000)}}`),
    status: 413,
    code: 'LIMIT_EXCEEDED',
    limit: 'body size',
  },
  { name: 'a 10 MB body', body: 'x'.repeat(10_000_000), status: 413, code: 'LIMIT_EXCEEDED', limit: 'body size' },
  {
    name: 'a 10 MB body that does not say so',
    body: 'x'.repeat(10_000_000),
    isChunked: true,
    status: 413,
    code: 'LIMIT_EXCEEDED',
    limit: 'body size',
  },
  {
    name: 'a variable 100,000 levels deep',
    body: `{"query":"query($v: JSON) { externalTaskCount }","variables":{"v":${nested(100_000, '[', '', ']')}}}`,
    ...overTheLimit,
    limit: 'depth of variables',
  },
  {
    name: 'a variable of 100,000 objects in each other',
    body: `{"query":"{ externalTaskCount }","variables":${nested(100_000, '{"a":', '1', '}')}}`,
    ...overTheLimit,
    limit: 'depth of variables',
  },
  {
    name: 'a body of 100,000 lists in each other',
    body: nested(100_000, '[', '', ']'),
    ...overTheLimit,
    limit: 'operations in a batch',
  },
  { name: 'a body that breaks off 100,000 levels deep', body: '['.repeat(100_000), status: 400, code: 'BAD_REQUEST' },
  {
    name: 'a mutation by GET',
    method: 'GET',
    search: `?query=${encodeURIComponent(unlock)}`,
    status: 405,
    code: 'BAD_REQUEST',
  },
  { name: 'a mutation by PUT', method: 'PUT', body: query(unlock), status: 405, code: 'BAD_REQUEST' },
  ...[
    ['text/plain', JSON.stringify(query(unlock))],
    ['text/plain;charset=UTF-8, application/json', JSON.stringify(query(unlock))],
    ['application/graphql', unlock],
    ['application/graphql+json', JSON.stringify(query(unlock))],
    ['application/jsonp', JSON.stringify(query(unlock))],
    [form, `query=${encodeURIComponent(unlock)}`],
    [form, `query=${encodeURIComponent('{ externalTaskCount }')}`],
    [`multipart/form-data; boundary=${boundary}`, multipart],
  ].map(([type = '', body], at) => ({
    name: `${type.split(';')[0]} (${at})`,
    headers: { 'content-type': type },
    body,
    ...unsupported,
  })),
  {
    name: 'a batch of 1,000',
    body: Array.from({ length: 1_000 }, () => query('{ externalTaskCount }')),
    ...overTheLimit,
    limit: 'operations in a batch',
  },
  {
    name: 'a batch of 1,000 where batches are allowed',
    flags: ['--max-batch', '10'],
    body: Array.from({ length: 1_000 }, () => query('{ externalTaskCount }')),
    ...overTheLimit,
    limit: 'operations in a batch',
  },
  ...ids.map((id) => ({
    name: `the id ${JSON.stringify(id).slice(0, 30)}, to read`,
    body: query('query($id: ID!) { externalTask(id: $id) { id } }', { id }),
    status: 200,
    data: { externalTask: null },
  })),
  ...ids.map((id) => ({
    name: `the id ${JSON.stringify(id).slice(0, 30)}, to change`,
    body: query(unlockById, { id }),
    status: 200,
    data: { unlockExternalTask: { __typename: 'ExternalTaskInvalidInputError' } },
  })),
];
