import { Kind, print, type ValueNode, valueFromASTUntyped } from 'graphql';
import { parseDateTime, printDateTime } from '../resolvers/date-time.ts';
import { parseLong } from '../resolvers/long.ts';
import { parseMilliseconds } from '../resolvers/milliseconds.ts';
import { builder } from './builder.ts';

builder.scalarType('DateTime', {
  description: `A date and time with offset, RFC 3339 (\`2026-01-23T13:42:42.657Z\`), with 0 or 3 digits of fraction. Read with any offset,
always written in UTC with milliseconds. A year after 9999 is written as 9999-12-31T23:59:59.999Z.`,
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: printDateTime,
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(textOf(node)),
});

builder.scalarType('Long', {
  description: `A signed 64-bit integer. Written as a string of decimal digits, so that no JSON reader loses one; read from an integer
literal, a JSON number that is exact, or a string of digits.`,
  serialize: String,
  parseValue: parseLong,
  parseLiteral: (node) => parseLong(textOf(node)),
});

builder.scalarType('Milliseconds', {
  description: 'A length of time in milliseconds: a whole number from 0 to 3155760000000 (100 years).',
  serialize: (milliseconds) => milliseconds,
  parseValue: parseMilliseconds,
  parseLiteral: (node) => parseMilliseconds(node.kind === Kind.INT ? Number(node.value) : textOf(node)),
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value as NonNullable<unknown>,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables) as NonNullable<unknown>,
});

/** What a literal says; no literal but a string or a whole number reads as a date or a Long. */
function textOf(node: ValueNode): string {
  return node.kind === Kind.STRING ? node.value : print(node);
}
