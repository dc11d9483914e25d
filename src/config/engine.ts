import { z } from 'zod';
import { define, list, text, toggle, whole } from './setting.ts';

const engineName = /^[\w.-]{1,64}$/;

/** Where the engine is, and how it is spoken to. */
export const engine = define({
  engineUrl: {
    flag: 'engine-url',
    value: 'URL',
    schema: text.refine(isPlainHttpUrl),
    must: "be the http or https address of the engine's REST API, up to and including its path (often /engine-rest), without a user, a query or a fragment",
    help: "The engine's REST API, e.g. http://localhost:8080/engine-rest.",
    mayHoldSecret: true,
  },
  demo: {
    flag: 'demo',
    schema: toggle,
    default: 'false',
    must: 'be true or false',
    help: 'Serve a built-in stand-in for an engine with made-up data, to try things out.',
  },
  engineName: {
    flag: 'engine-name',
    value: 'NAME',
    schema: text.regex(engineName),
    default: 'default',
    must: 'be the name of one engine (letters, digits, "_", "." and "-")',
    help: 'The engine of the server that /graphql is for.',
  },
  engineNames: {
    flag: 'engine-names',
    value: 'NAMES',
    schema: list.pipe(z.array(z.string().regex(engineName))),
    must: 'be names of engines (letters, digits, "_", "." and "-") with commas in between',
    help: 'Further engines of the server that may be reached, each at /engine/NAME/graphql.',
  },
  engineTimeout: {
    flag: 'engine-timeout',
    value: 'MILLISECONDS',
    schema: whole(1, 600_000),
    default: '10000',
    must: 'be a whole number of milliseconds from 1 to 600000',
    help: 'How long to wait for an answer of the engine.',
  },
  engineMaxAnswer: {
    flag: 'engine-max-answer',
    value: 'BYTES',
    schema: whole(1, 500_000_000),
    default: '50000000',
    must: 'be a whole number of bytes from 1 to 500000000',
    help: 'The largest answer of the engine that is read.',
  },
  engineConnections: {
    flag: 'engine-connections',
    value: 'NUMBER',
    schema: whole(1, 10_000),
    default: '50',
    must: 'be a whole number from 1 to 10000',
    help: 'How many connections to an engine there may be; further calls wait for one.',
  },
  engineQueue: {
    flag: 'engine-queue',
    value: 'NUMBER',
    schema: whole(1, 1_000_000),
    default: '1000',
    must: 'be a whole number from 1 to 1000000',
    help: 'How many calls may wait for a connection, each up to half of the engine timeout; further ones are refused at once.',
  },
  longPolls: {
    flag: 'long-polls',
    value: 'NUMBER',
    schema: whole(1, 10_000),
    default: '100',
    must: 'be a whole number from 1 to 10000',
    help: 'How many workers may wait for tasks at once. Their connections to the engine are beside the others.',
  },
  longPollSlice: {
    flag: 'long-poll-slice',
    value: 'MILLISECONDS',
    schema: whole(100, 1_800_000),
    default: '10000',
    must: 'be a whole number of milliseconds from 100 to 1800000',
    help: 'How long the engine is let wait for tasks at a time; a worker who left is noticed in between.',
  },
  engineVersion: {
    flag: 'engine-version',
    value: 'VERSION',
    schema: text.regex(/^\d+\.\d+(\.[\w.-]+)?$/),
    must: 'be a version like 7.24.0',
    help: 'What the engine is, where it does not say so itself or says it wrongly.',
  },
  engineGetOnly: {
    flag: 'engine-get-only',
    schema: toggle,
    default: 'false',
    must: 'be true or false',
    help: 'Read the engine by GET only, where a proxy or a role lets nothing else through: no mutations, and some filters cannot be asked.',
  },
});

function isPlainHttpUrl(given: string): boolean {
  const url = URL.parse(given);
  return (
    url !== null && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}${url.hash}` === ''
  );
}
