import { buildSchema } from '../../../src/schema/index.ts';
import { type Attack, many, nested, overTheLimit, query } from './attack.ts';

/** 30 levels that each spread the next one twice. */
const bomb = (spread: string) =>
  `{ ...f0 } ${many(30, (at) => `fragment f${at} on Query { ${spread.replaceAll('f', `f${at + 1}`)} }`)} fragment f30 on Query { externalTaskCount }`;

const schema = buildSchema({ readOnly: false, subgraph: false });
const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.keys(type?.getFields() ?? {}).map((field) => ({ operation: type?.name.toLowerCase(), field })),
);

/** Documents that are too large or too deep, or would be if they were spread out. */
export const documentAttacks: readonly Attack[] = [
  ...rootFields.map(({ operation, field }) => ({
    name: `10,000 aliases of ${field}`,
    body: query(`${operation} { ${many(10_000, (at) => `a${at}: ${field}`)} }`),
    ...overTheLimit,
    limit: 'tokens',
  })),
  {
    name: '10,000 aliases where documents may be large',
    flags: ['--max-tokens', '1000000', '--max-fields', '1000000'],
    body: query(`{ ${many(10_000, (at) => `a${at}: externalTaskCount`)} }`),
    ...overTheLimit,
    limit: 'aliases',
  },
  {
    name: '201 aliases in a fragment that is spread thrice',
    body: query(`{ ...f ... { ...f ...f } } fragment f on Query { ${many(67, (at) => `a${at}: externalTaskCount`)} }`),
    ...overTheLimit,
    limit: 'aliases',
  },
  {
    name: '500 duplicated fields',
    body: query(`{ ${many(500, () => 'externalTaskCount')} }`),
    ...overTheLimit,
    limit: 'duplicated fields',
  },
  {
    name: '500 duplicated fields, each in a fragment of its own',
    body: query(`{ ${many(500, () => '... { externalTaskCount }')} }`),
    ...overTheLimit,
    limit: 'duplicated fields',
  },
  {
    name: '2,400 duplicated fields in a fragment that nobody uses',
    body: query(`{ externalTaskCount } fragment f on Query { ${many(2_400, () => 'externalTaskCount')} }`),
    ...overTheLimit,
    limit: 'duplicated fields',
  },
  { name: 'depth 50', body: query(nested(50, '{ externalTasks', '', '}')), ...overTheLimit, limit: 'depth' },
  {
    name: 'depth 50 by fragments',
    body: query(
      `{ ...f0 } ${many(50, (at) => `fragment f${at} on Query { a { ...f${at + 1} } }`)} fragment f50 on Query { a }`,
    ),
    ...overTheLimit,
    limit: 'depth',
  },
  {
    name: 'depth 1,000',
    body: query(nested(1_000, '{ a', '', '}')),
    ...overTheLimit,
    limit: 'brackets in each other',
  },
  {
    name: 'a list in a list, 2,000 deep',
    body: query(`{ externalTask(id: ${nested(2_000, '[', '', ']')}) { id } }`),
    ...overTheLimit,
    limit: 'brackets in each other',
  },
  {
    name: 'an object in an object, 1,200 deep',
    body: query(`{ externalTasks(filter: ${nested(1_200, '{a:', '1', '}')}) { totalCount } }`),
    ...overTheLimit,
    limit: 'brackets in each other',
  },
  { name: 'a 1 MB query', body: query(`{ ${'a '.repeat(490_000)}}`), ...overTheLimit, limit: 'tokens' },
  { name: 'a 1 MB comment', body: query(`# ${'a'.repeat(990_000)}`), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'a 1 MB id',
    body: query(`{ externalTask(id: "${'a'.repeat(990_000)}") { id } }`),
    status: 200,
    data: { externalTask: null },
  },
  {
    name: 'a fragment within itself',
    body: query('{ ...f } fragment f on Query { externalTaskCount ...f }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'fragments within each other',
    body: query('{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: '150 fragments that spread each other',
    body: query(
      `{ ...f0 } ${many(150, (at) => `fragment f${at} on Query { ${many(10, (to) => `...f${(at + to) % 150}`)} }`)}`,
    ),
    ...overTheLimit,
    limit: 'fields',
  },
  { name: 'a fragment bomb', body: query(bomb('...f ...f')), ...overTheLimit, limit: 'fields' },
  { name: 'a fragment bomb of objects', body: query(bomb('a { ...f } b { ...f }')), ...overTheLimit, limit: 'fields' },
  {
    name: '700 operations that spread the same large fragment',
    body: query(`${many(700, (at) => `query q${at} { ...f }`)} fragment f on Query { ${many(200, (at) => `f${at}`)} }`),
    ...overTheLimit,
    limit: 'fields',
  },
  {
    name: '50,000 directives',
    body: query(`{ externalTaskCount ${many(50_000, () => '@a')} }`),
    ...overTheLimit,
    limit: 'tokens',
  },
  {
    name: '2,000 directives',
    body: query(`{ externalTaskCount ${many(2_000, () => '@a')} }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
];
