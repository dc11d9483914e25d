import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { EngineUnderTest, SeededTask, TaskSeed } from '../support/engine-under-test.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { startEngineUnderTest } from '../support/the-engine.ts';

/** What the tests of one file ask. */
export type Given = {
  readonly engine: EngineUnderTest;
  readonly gateway: GatewayUnderTest;
  readonly tasks: readonly SeededTask[];
};

/** Before all tests of a file: an engine with just these tasks, and a gateway before it. Each test starts with an empty log. */
export function given(seeds: readonly TaskSeed[], ...flags: readonly string[]): Given {
  const started: { engine?: EngineUnderTest; gateway?: GatewayUnderTest; tasks?: readonly SeededTask[] } = {};
  beforeAll(async () => {
    started.engine = await startEngineUnderTest();
    await started.engine.clear();
    started.tasks = await started.engine.seed(seeds);
    started.gateway = await startGatewayUnderTest(started.engine, ...flags);
  }, 60_000);
  beforeEach(() => {
    if (started.gateway !== undefined) started.gateway.log.length = 0;
  });
  afterAll(async () => {
    await started.gateway?.close();
    await started.engine?.clear();
    await started.engine?.stop();
  }, 60_000);
  return started as Given;
}

/** Asks the engine itself, past the gateway. */
export async function askEngine<T>({ engine }: Given, path: string, body?: unknown): Promise<T> {
  const response = await fetch(engine.baseUrl + path, {
    ...(body !== undefined && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  return (await response.json()) as T;
}

/** A log line as `POST /external-task?maxResults=21`. */
export function callsOf({ gateway }: Given): readonly string[] {
  return gateway.log.map(({ method, path }) => `${method} ${path}`);
}

/** Whether the engine understands what came with Camunda 7.24. Operaton has it all. */
export function isAtLeast724({ engine }: Given): boolean {
  return !/^7\.(?!24)/.test(engine.version);
}
