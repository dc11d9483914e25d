import type { EngineUnderTest } from '../support/engine-under-test.ts';
import type { EngineWish } from '../support/the-engine.ts';
import { startEngineUnderTest } from '../support/the-engine.ts';

/** One engine for all cases with the same wish: a real one takes seconds to start. */
export class EnginePool {
  readonly #demoVersion: string | undefined;
  readonly #engines = new Map<string, Promise<EngineUnderTest>>();
  readonly #used = new Set<EngineUnderTest>();

  constructor(demoVersion: string | undefined) {
    this.#demoVersion = demoVersion;
  }

  /** With nothing in it, where `clear` was called after each use. */
  async get(wish: EngineWish): Promise<EngineUnderTest> {
    const key = JSON.stringify(Object.entries(wish).sort());
    const started = this.#engines.get(key) ?? startEngineUnderTest(wish, this.#demoVersion);
    this.#engines.set(key, started);
    const engine = await started;
    this.#used.add(engine);
    return engine;
  }

  /** Removes what was seeded in the engines that were asked for since. */
  async clear(): Promise<void> {
    for (const engine of this.#used) await engine.clear();
    this.#used.clear();
  }

  async stop(): Promise<void> {
    for (const engine of this.#engines.values()) await (await engine).stop();
  }
}
