import { expect } from 'vitest';
import type { EngineFacts } from '../support/engine-facts.ts';
import type { Expectation, Seeded } from './conformance-case.ts';
import { filledIn } from './placeholders.ts';
import type { RawAnswer } from './raw-request.ts';

/** `code` came into the body of an error with this release (engine-contract 1.3). */
const firstWithErrorCode = 18;

/** An error body to the letter, in the engine's key order; `code` is left out where the engine has none. */
export function error(status: number, type: string, message: string | RegExp, code: number | null): Expectation {
  return (answer, seeded, engine) => {
    expectJson(answer, status);
    const body = JSON.parse(answer.text) as { message: unknown };
    const wanted = typeof message === 'string' ? filledIn(message, seeded) : expect.stringMatching(message);
    expect(body).toEqual({ type, message: wanted, ...codeOf(code, engine) });
    expect(Object.keys(body)).toEqual(['type', 'message', ...Object.keys(codeOf(code, engine))]);
  };
}

/** As `error`, where the message is the container's or the JVM's own (engine-contract 1.3). */
export function errorOfType(status: number, types: readonly string[]): Expectation {
  return (answer, _seeded, engine) => {
    expectJson(answer, status);
    const body = JSON.parse(answer.text) as { type: unknown };
    expect(body).toEqual({ type: expect.any(String), message: expect.anything(), ...codeOf(null, engine) });
    expect(types).toContain(body.type);
  };
}

/** BAD: either an empty JSON error, or on Jersey perhaps the JSON reader's words as plain text (engine-contract 1.3). */
export const unreadable: Expectation = (answer, seeded, engine) => {
  expect(answer.status).toBe(400);
  if (answer.headers['content-type'] === 'text/plain') {
    expect(answer.text).not.toBe('');
    return;
  }
  error(400, 'InvalidRequestException', '', null)(answer, seeded, engine);
};

/** Exactly these tasks, in any order. */
export function tasks(...names: readonly string[]): Expectation {
  return (answer, seeded) => expect(namesOf(answer, seeded).sort()).toEqual([...names].sort());
}

/** Exactly these tasks in this order. */
export function tasksInOrder(...names: readonly string[]): Expectation {
  return (answer, seeded) => expect(namesOf(answer, seeded)).toEqual(names);
}

/** A JSON body to the letter. */
export function json(body: unknown): Expectation {
  return (answer) => {
    expectJson(answer, 200);
    expect(JSON.parse(answer.text)).toEqual(body);
  };
}

/** The answer to a count. */
export function count(number: number): Expectation {
  return json({ count: number });
}

/** 204, with neither body nor content type. */
export const noContent: Expectation = (answer) => {
  expect(answer.status).toBe(204);
  expect(answer.headers['content-type']).toBeUndefined();
  expect(answer.text).toBe('');
};

/** Plain text; RESTEasy names a charset where Jersey does not. */
export function plainText(text: string): Expectation {
  return (answer) => {
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain(;charset=UTF-8)?$/);
    expect(answer.text).toBe(text);
  };
}

/** A page of the servlet container, not of the REST application. */
export function htmlPage(status: number): Expectation {
  return (answer) => {
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^text\/html(;|$)/);
  };
}

function namesOf(answer: RawAnswer, seeded: Seeded): (string | undefined)[] {
  expectJson(answer, 200);
  const nameOf = new Map(Object.entries(seeded).map(([name, { id }]) => [id, name]));
  return (JSON.parse(answer.text) as { id: string }[]).map(({ id }) => nameOf.get(id));
}

/** The official JavaScript client compares this string strictly (engine-contract 1.2). */
function expectJson(answer: RawAnswer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/json');
}

function codeOf(code: number | null, { minor }: EngineFacts): { code?: number | null } {
  return minor < firstWithErrorCode ? {} : { code };
}

/** One fetched task that sees exactly these variables; without a `valueInfo` there is none but the empty one. */
export function fetchedVariables(variables: Readonly<Record<string, object>>): Expectation {
  return (answer) => {
    expectJson(answer, 200);
    const wanted = Object.entries(variables).map(([name, variable]) => [name, { valueInfo: {}, ...variable }]);
    expect(JSON.parse(answer.text)).toEqual([expect.objectContaining({ variables: Object.fromEntries(wanted) })]);
  };
}

/** Open incidents with these properties and others. */
export function incidents(...wanted: readonly Readonly<Record<string, string | null>>[]): Expectation {
  return (answer, seeded) => {
    expectJson(answer, 200);
    expect(JSON.parse(answer.text)).toMatchObject(
      wanted.map((each) => JSON.parse(filledIn(JSON.stringify(each), seeded))),
    );
  };
}
