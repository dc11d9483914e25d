import { type EngineFacts, factsOf } from '../support/engine-facts.ts';
import type { EngineUnderTest } from '../support/engine-under-test.ts';
import { type EngineOfThisRun, type EngineWish, startEngineUnderTest } from '../support/the-engine.ts';

/** Gives every case an empty engine of its wish. */
export interface CaseEngines {
  /** Whether cases may have theirs at the same time. */
  readonly areApart: boolean;
  facts(): Promise<EngineFacts>;
  use(wish: EngineWish, run: (engine: EngineUnderTest) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Of the demo engine each case has its own; a real one takes seconds to start, so all with the same wish share one. */
export function caseEngines({ demoVersion }: EngineOfThisRun): CaseEngines {
  return demoVersion === undefined ? sharedEngines() : ownEngines(demoVersion);
}

function ownEngines(demoVersion: string): CaseEngines {
  return {
    areApart: true,
    facts: async () => factsOf({ name: 'demo', version: demoVersion }),
    async use(wish, run) {
      const engine = await startEngineUnderTest(wish, demoVersion);
      try {
        await run(engine);
      } finally {
        await engine.stop();
      }
    },
    stop: async () => {},
  };
}

function sharedEngines(): CaseEngines {
  const engines = new Map<string, Promise<EngineUnderTest>>();
  const get = (wish: EngineWish): Promise<EngineUnderTest> => {
    const key = JSON.stringify(Object.entries(wish).sort());
    const started = engines.get(key) ?? startEngineUnderTest(wish);
    engines.set(key, started);
    return started;
  };
  return {
    areApart: false,
    facts: async () => factsOf(await get({})),
    async use(wish, run) {
      const engine = await get(wish);
      try {
        await run(engine);
      } finally {
        await engine.clear();
      }
    },
    async stop() {
      for (const engine of engines.values()) await (await engine).stop();
    },
  };
}
