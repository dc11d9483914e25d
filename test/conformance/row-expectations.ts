import { expect } from 'vitest';
import type { EngineFacts } from '../support/engine-facts.ts';
import type { Expectation, Seeded } from './conformance-case.ts';
import { filledIn } from './placeholders.ts';

/** Properties that a row has among others; the texts may have placeholders. */
type WantedRow = Readonly<Record<string, unknown>>;

/** Exactly as many rows, in any order, each with these properties and others. */
export function rows(...wanted: readonly WantedRow[]): Expectation {
  return ({ status, text }, seeded) => {
    expect(status).toBe(200);
    const body: unknown = JSON.parse(text);
    const known = wanted.map((each) => expect.objectContaining(filled(each, seeded)));
    expect(body).toEqual(expect.arrayContaining(known));
    expect(body).toHaveLength(wanted.length);
  };
}

/** The same in this order. */
export function rowsInOrder(...wanted: readonly WantedRow[]): Expectation {
  return ({ status, text }, seeded) => {
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(wanted.map((each) => expect.objectContaining(filled(each, seeded))));
  };
}

/** One object with these properties and others. */
export function row(wanted: WantedRow): Expectation {
  return ({ status, text }, seeded) => {
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject(filled(wanted, seeded));
  };
}

/** The keys of an object, or of the first row, in the engine's order. */
export function keys(keysOn: (engine: EngineFacts) => readonly string[]): Expectation {
  return ({ status, text }, _seeded, engine) => {
    expect(status).toBe(200);
    expect(Object.keys([JSON.parse(text)].flat()[0])).toEqual(keysOn(engine));
  };
}

/** All of them. */
export function every(...expectations: readonly Expectation[]): Expectation {
  return (answer, seeded, engine) => {
    for (const judge of expectations) judge(answer, seeded, engine);
  };
}

function filled(wanted: WantedRow, seeded: Seeded): WantedRow {
  return JSON.parse(filledIn(JSON.stringify(wanted), seeded));
}
