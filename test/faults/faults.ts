import type { ErrorCode } from '../../src/rest/errors/error-codes.ts';
import type { ScriptedAnswer } from '../support/scripted-engine.ts';
import { dripAfter, endAfter, points, resetAfter } from '../support/wire-faults.ts';
import type { Kind } from './operations.ts';

/** What the client gets, and how often the engine was called for it. */
export type Outcome = readonly [code: ErrorCode, calls: number];

export type Fault = {
  readonly name: string;
  /** `away` has nobody listen. */
  readonly answer: ScriptedAnswer | 'away';
  readonly outcome: Readonly<Record<Kind, Outcome>>;
  /** Long polls wait half a minute longer than others, which has a test of its own. */
  readonly isSilent?: true;
};

const all = (code: ErrorCode, calls = 1): Fault['outcome'] => ({
  read: [code, calls],
  absolute: [code, calls],
  once: [code, calls],
  fetch: [code, calls],
});

/** A command whose answer is lost may have happened; what has no second effect is sent once more. */
const unknown = (read: Outcome, absoluteCalls: number): Fault['outcome'] => ({
  read,
  absolute: ['OUTCOME_UNKNOWN', absoluteCalls],
  once: ['OUTCOME_UNKNOWN', 1],
  fetch: ['OUTCOME_UNKNOWN', 1],
});
const broken = unknown(['ENGINE_UNREACHABLE', 2], 2);
const late = unknown(['ENGINE_TIMEOUT', 1], 1);
const lostByProxy = unknown(['ENGINE_ERROR', 1], 1);
/** It says that it is JSON, so it may be the engine's: a command may have happened. */
const unreadable = lostByProxy;

const page = '<html>at com.acme.Secret(Secret.java:42) http://internal:8080/engine-rest X-Token: s3cret</html>';
const json = { 'content-type': 'application/json' };

/** What goes wrong between gateway and engine, and what comes of it; the first row that fits in the README's table of errors. */
export const faults: readonly Fault[] = [
  { name: 'a refused connection', answer: 'away', outcome: all('ENGINE_UNREACHABLE', 0) },
  { name: 'a reset before the headers', answer: resetAfter(points.beforeHeaders), outcome: broken },
  { name: 'a reset in the headers', answer: resetAfter(points.inHeaders), outcome: broken },
  { name: 'a reset after the headers', answer: resetAfter(points.afterHeaders), outcome: broken },
  { name: 'a reset in the body', answer: resetAfter(points.inBody), outcome: broken },
  { name: 'a reset in a chunk', answer: resetAfter(points.inChunk), outcome: broken },
  { name: 'a connection that closes before the headers', answer: endAfter(''), outcome: broken },
  { name: 'a connection that closes in the headers', answer: endAfter(points.inHeaders), outcome: broken },
  { name: 'a body shorter than announced', answer: endAfter(points.inBody), outcome: broken },
  { name: 'chunks without an end', answer: endAfter(points.betweenChunks), outcome: broken },
  { name: 'an answer that is no HTTP', answer: endAfter('SSH-2.0-OpenSSH_9.6\r\n'), outcome: broken },
  {
    name: 'headers without an end',
    answer: endAfter(`${points.inHeaders}x-long: ${'s3cret'.repeat(10_000)}`),
    outcome: broken,
  },
  { name: 'silence', answer: { hang: true }, outcome: late, isSilent: true },
  { name: 'silence after the headers', answer: endless(points.afterHeaders), outcome: late, isSilent: true },
  { name: 'silence in the body', answer: endless(points.inBody), outcome: late, isSilent: true },
  { name: 'dripping headers', answer: dripAfter(`${points.inHeaders}x-drip: `, 'a'), outcome: late, isSilent: true },
  { name: 'a dripping body', answer: dripAfter(points.inBody, 'i'), outcome: late, isSilent: true },
  {
    name: 'a dripping body in chunks',
    answer: dripAfter(points.betweenChunks, '1\r\n \r\n'),
    outcome: late,
    isSilent: true,
  },
  { name: 'JSON cut off', answer: { text: '{"id":"t1", "prior', headers: json }, outcome: unreadable },
  { name: 'another content type', answer: { text: page }, outcome: all('ENGINE_ERROR') },
  { name: 'JSON as text/html', answer: { text: '{"id":"t1"}' }, outcome: all('ENGINE_ERROR') },
  {
    name: 'a redirect to a login page',
    answer: { status: 302, headers: { location: '/x' } },
    outcome: all('ENGINE_ERROR'),
  },
  { name: '500 with a page', answer: { status: 500, text: page }, outcome: all('ENGINE_ERROR') },
  { name: '502', answer: { status: 502, text: page }, outcome: lostByProxy },
  {
    name: '503',
    answer: { status: 503, text: page },
    outcome: { ...all('ENGINE_ERROR'), fetch: ['WORKER_DISPLACED', 1] },
  },
  { name: '504', answer: { status: 504, text: page }, outcome: lostByProxy },
  {
    name: '429',
    answer: { status: 429, text: page, headers: { 'retry-after': '7' } },
    outcome: all('ENGINE_OVERLOADED'),
  },
  {
    name: 'a compressed answer that nobody asked for',
    answer: { text: '\u001f\b', headers: { ...json, 'content-encoding': 'gzip' } },
    outcome: unreadable,
  },
  { name: 'null instead of anything', answer: { text: 'null', headers: json }, outcome: unreadable },
  { name: 'a number instead of anything', answer: { text: '7', headers: json }, outcome: unreadable },
  { name: 'a list of nulls', answer: { text: '[null]', headers: json }, outcome: unreadable },
  { name: 'an empty object', answer: { text: '{}', headers: json }, outcome: unreadable },
];

/** Sends the start of an answer, and no more. */
function endless(start: string): ScriptedAnswer {
  return {
    socket: (socket) => {
      socket.write(start);
    },
  };
}
