import fc, { type Arbitrary } from 'fast-check';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Answer } from './gateway-under-test.ts';
import { startBareGateway } from './gateway-under-test.ts';
import { type Plausible, plausibleAnswer } from './plausible-engine.ts';
import { type ScriptedCall, type ScriptedEngine, startScriptedEngine } from './scripted-engine.ts';

/** An answer over HTTP. */
export type HttpResult = Answer<Record<string, unknown>> & { readonly status: number };

/** A gateway whose engine writes down what it is asked. */
export type GatewayOfProperties = {
  readonly ask: (query: string, variables?: unknown) => Promise<HttpResult>;
  /** Since the last question. */
  readonly calls: readonly ScriptedCall[];
  /** What the engine answers from now on. */
  readonly plausible: Plausible;
};

const { PROPERTY_SEED: seed, PROPERTY_RUNS: times = '1' } = process.env;

/**
 * How often properties are tried, and from which seed. PROPERTY_RUNS says how many times as often; then, or with PROPERTY_SEED=random, the
 * seed is another one each time. A failure prints its seed and the shortest example.
 */
export function runs(numRuns: number): fc.Parameters<unknown> {
  const isRandom = seed === 'random' || (seed === undefined && times !== '1');
  return {
    numRuns: numRuns * Number(times),
    ...(!isRandom && { seed: Number(seed ?? 7) }),
    endOnFailure: false,
  };
}

/** Milliseconds that a test of properties may take. */
export const patience = 60_000 * Number(times);

/** Before all tests of a file: a gateway with these flags, and an engine that has everything. No promise may be rejected unheard. */
export function givenPlausibleEngine(...flags: readonly string[]): GatewayOfProperties {
  const plausible: Plausible = { priority: '0', variables: {} };
  let engine: ScriptedEngine;
  let gateway: Awaited<ReturnType<typeof startBareGateway>>;
  let asked = 0;
  const unheard: unknown[] = [];
  const note = (reason: unknown) => unheard.push(reason);
  beforeAll(async () => {
    process.on('unhandledRejection', note);
    engine = await startScriptedEngine((call) => plausibleAnswer(call, plausible));
    gateway = await startBareGateway(engine, '--engine-version', '7.24.0', ...flags);
    // Later questions are not those of somebody whose credentials are not proven.
    await gateway.ask('{ externalTaskCount }');
  });
  afterEach(() => expect(unheard).toEqual([]));
  afterAll(async () => {
    await gateway.close();
    await engine.close();
    process.off('unhandledRejection', note);
  });
  return {
    plausible,
    get calls() {
      return engine.calls;
    },
    ask: async (query, variables) => {
      engine.calls.length = 0;
      asked += 1;
      const accept = asked % 2 === 0 ? 'application/json' : 'application/graphql-response+json';
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query, variables }),
      });
      const answer = { status: response.status, ...((await response.json()) as Answer<Record<string, unknown>>) };
      requireDecent(answer, accept);
      return answer;
    },
  };
}

/**
 * What holds of every answer (GraphQL over HTTP 6.4): data or a refusal, which is a 400 unless the client takes JSON only, and no error
 * without a code, or of a bug.
 */
function requireDecent({ status, data, errors }: HttpResult, accept: string): void {
  expect(status).toBe(data === undefined && accept !== 'application/json' ? 400 : 200);
  for (const { extensions } of errors ?? []) {
    expect(extensions?.code).toEqual(expect.any(String));
    expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
  }
}

/**
 * Tries a property of a generated thing, which returns false where there was nothing to see. Fails also when that is so nearly always: such
 * a property holds of anything.
 */
export async function holds<T>(
  thing: Arbitrary<T>,
  numRuns: number,
  property: (thing: T) => Promise<boolean>,
): Promise<void> {
  let seen = 0;
  const counted = fc.asyncProperty(thing, async (one) => {
    if (await property(one)) seen += 1;
  });
  await fc.assert(counted, runs(numRuns) as fc.Parameters<[T]>);
  expect(seen).toBeGreaterThan((runs(numRuns).numRuns ?? 0) / 10);
}
