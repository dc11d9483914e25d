import { type Attack, many, nested, overTheLimit, query } from './attack.ts';

/** Every limit of documents, out of the way. */
const roomy = ['tokens', 'fields', 'aliases', 'duplicated-fields'].flatMap((limit) => [`--max-${limit}`, '1000000']);

/** Operations that would cost much, or tell what is private. */
export const costAttacks: readonly Attack[] = [
  {
    name: '10,000 counts where aliases may be many',
    flags: roomy,
    body: query(`{ ${many(10_000, (at) => `a${at}: externalTaskCount`)} }`),
    ...overTheLimit,
    limit: 'engine calls',
  },
  {
    name: 'a page of 1,000 with the details of each',
    body: query('{ externalTasks(first: 1000) { nodes { errorDetails } } }'),
    ...overTheLimit,
    limit: 'engine calls',
  },
  {
    name: 'the same by a variable',
    body: query('query($n: Int! = 1) { externalTasks(first: $n) { edges { node { errorDetails } } } }', { n: 1_000 }),
    ...overTheLimit,
    limit: 'engine calls',
  },
  {
    name: '1,000 tasks of each topic',
    body: query('{ externalTaskTopics { externalTasks(first: 1000) { nodes { id } } } }'),
    ...overTheLimit,
    limit: 'rows',
  },
  {
    name: 'the schema, a hundred times',
    body: query(`{ ${many(100, (at) => `a${at}: __schema { types { fields { type { fields { name } } } } }`)} }`),
    ...overTheLimit,
    limit: 'rows of the schema',
  },
  {
    name: 'the schema, ever deeper',
    body: query(`{ __schema { types { ${nested(6, 'fields { type { ', 'name', ' } }')} } } }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'introspection where the schema is private',
    flags: ['--no-introspection'],
    body: query('{ __schema { types { name } } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'introspection of one type where the schema is private',
    flags: ['--no-introspection'],
    body: query('{ __type(name: "ExternalTask") { name fields { name } } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a text that looks for ever like suggestions where they are taken out',
    flags: ['--no-introspection'],
    body: query(`{ externalTaskCount(filter: "${' Did you mean '.repeat(60_000)}") }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'guessing types where the schema is private',
    flags: ['--no-introspection'],
    body: query('{ __type(name: "ExternalTask") { name } }'),
    status: 200,
    data: { __type: null },
  },
];
