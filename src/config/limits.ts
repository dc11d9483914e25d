import { define, whole } from './setting.ts';

const upTo = (most: number) => ({
  schema: whole(1, most),
  must: `be a whole number from 1 to ${most}`,
});

/** How much a client may ask for. */
export const limits = define({
  maxBodySize: {
    flag: 'max-body-size',
    value: 'BYTES',
    schema: whole(1, 1_000_000_000),
    default: '1000000',
    must: 'be a whole number of bytes from 1 to 1000000000',
    help: 'The largest request body that is read.',
  },
  maxTokens: {
    flag: 'max-tokens',
    value: 'NUMBER',
    ...upTo(1_000_000),
    default: '5000',
    help: 'The most tokens (names, numbers, texts, brackets …) of one GraphQL document.',
  },
  maxDepth: {
    flag: 'max-depth',
    value: 'NUMBER',
    ...upTo(100),
    default: '20',
    help: 'How many levels deep fields may lie in each other.',
  },
  maxAliases: {
    flag: 'max-aliases',
    value: 'NUMBER',
    ...upTo(1_000_000),
    default: '200',
    help: 'The most aliases of one document, those of its fragments each time they are spread.',
  },
  maxDuplicatedFields: {
    flag: 'max-duplicated-fields',
    value: 'NUMBER',
    ...upTo(1_000_000),
    default: '100',
    help: 'How many fields of one document may be named again beside each other, e.g. by several fragments.',
  },
  maxFields: {
    flag: 'max-fields',
    value: 'NUMBER',
    ...upTo(1_000_000),
    default: '5000',
    help: 'The most fields and fragments of one document, those of its fragments each time they are spread.',
  },
  maxRows: {
    flag: 'max-rows',
    value: 'NUMBER',
    ...upTo(1_000_000_000),
    default: '25000',
    help: 'How many rows one operation may ask for: what `first` says, times that of the lists around it.',
  },
  maxEngineCalls: {
    flag: 'max-engine-calls',
    value: 'NUMBER',
    ...upTo(1_000_000_000),
    default: '1000',
    help: 'How many calls of the engine one operation may cost at worst.',
  },
  maxBatch: {
    flag: 'max-batch',
    value: 'NUMBER',
    schema: whole(0, 1_000),
    default: '0',
    must: 'be a whole number from 0 to 1000',
    help: 'How many operations one HTTP request may hold, as a JSON array; 0 allows no arrays.',
  },
  requestTimeout: {
    flag: 'request-timeout',
    value: 'MILLISECONDS',
    schema: whole(1, 3_600_000),
    default: '30000',
    must: 'be a whole number of milliseconds from 1 to 3600000',
    help: 'How long a request may take in all, both to come in and to be answered. The time that a worker waits for tasks does not count.',
  },
});
