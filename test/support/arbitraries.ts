import fc from 'fast-check';

/** Texts that have been read as something else before: paths, escapes, keys of objects, control characters, halves of pairs. */
const traps = [
  '',
  ' ',
  '.',
  '..',
  '/',
  '\\',
  '%',
  '%2F',
  '%2f',
  '%252F',
  '%00',
  '..%2f',
  '%2e%2e',
  ';',
  '?',
  '#',
  '&',
  '=',
  '+',
  ',',
  '_',
  '"',
  "'",
  'count',
  'fetchAndLock',
  'retries',
  'retries-async',
  'topic-names',
  'lock',
  'unlock',
  'complete',
  'null',
  'true',
  '0',
  'NaN',
  '-1',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '\u0000',
  '\n',
  '\r\n',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\udc00',
  '😀',
  'é',
  'e\u0301',
  'ß',
  'İ',
  '\uffff',
  '$' + '{1+1}',
  '#{1}',
  '<b>',
  '{}',
  '[]',
  '2026-01-23T13:42:42.657+0000',
] as const;

const trap = fc.constantFrom(...traps);

/** Any text that JSON can hold, lone surrogates and control characters among them. */
export const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
      .map((units) => String.fromCharCode(...units)),
  },
  { weight: 3, arbitrary: trap },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(trap, fc.string({ maxLength: 4 })), { maxLength: 6 }).map((parts) => parts.join('')),
  },
);

/** The same, sometimes very long. */
export const longText = fc.oneof(
  { weight: 9, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, fc.integer({ min: 1, max: 5_000 }))
      .map(([part, times]) => part.slice(0, 10).repeat(times)),
  },
);

/** What looks like an id, and what only tries to. */
export const anyId = fc.oneof(
  { weight: 1, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9:_-]{1,64}$/) },
  { weight: 3, arbitrary: longText },
);

const [leastLong, greatestLong] = [-(2n ** 63n), 2n ** 63n - 1n];

/** Digits of a signed 64-bit integer, many of them beyond what a double can hold. */
export const longDigits = fc
  .oneof(
    fc.bigInt({ min: leastLong, max: greatestLong }),
    fc.constantFrom(leastLong, greatestLong, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 0n),
    fc.bigInt({ min: -1_000n, max: 1_000n }),
  )
  .map(String);

/** A JSON value, keys of all kinds among it. */
export const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });

/** A Long as a client may write it: digits as a string, or a number where that is exact. */
export const long = longDigits.chain((digits) =>
  Number.isSafeInteger(Number(digits)) ? fc.constantFrom<string | number>(digits, Number(digits)) : fc.constant(digits),
);

/** An instant that RFC 3339 can write, and the way a client may write it. */
export const dateTime = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9998-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
