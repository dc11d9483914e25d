import { connectToEngine } from '../engines/connect.ts';
import { type EngineOptions, startEngine } from '../engines/launch.ts';
import { engineNamed } from '../engines/releases.ts';
import { startDemoEngineUnderTest } from './demo-engine-under-test.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { createThreeUsers } from './three-rights.ts';

/** What a test may ask of its engine; each wish costs a real engine the start of a JVM of its own. */
export type EngineWish = Omit<EngineOptions, 'port'>;

/** The demo engine plays a release; a real engine is what it is. */
export type EngineOfThisRun = { readonly title: string; readonly demoVersion?: string };

/** For tests that say which engine they are for: the one real engine, or the demo engine as Camunda 7.24. */
export function engineOfThisRun(): EngineOfThisRun {
  const running = runningRealEngine();
  return running === undefined ? demoEngineAs('7.24.0') : { title: running.name };
}

/** The demo engine as another release; for runs without a real engine only. */
export function demoEngineAs(demoVersion: string): EngineOfThisRun {
  return { title: `demo engine as ${demoVersion}`, demoVersion };
}

/**
 * The engine of this run, with nothing in it: the demo engine under `npm test`, each real one in turn under
 * `npm run test:engines`. With `auth` and `authorization` there are the users of three-rights.ts. Its `stop` ends what was started for the caller and leaves the engine of the run alone.
 */
export async function startEngineUnderTest(wish: EngineWish = {}, demoVersion = '7.24.0'): Promise<EngineUnderTest> {
  const running = runningRealEngine();
  if (running === undefined) return startDemoEngineUnderTest(wish, demoVersion);
  const name = engineNamed(running.name);
  if (Object.keys(wish).length > 0) {
    const engine = await startEngine(name, wish);
    if (wish.auth && wish.authorization) await createThreeUsers(engine);
    return engine;
  }
  const engine = await connectToEngine({ name, baseUrl: running.baseUrl });
  await engine.clear();
  return engine;
}

/** What `npm run test:engines` has started and told in the environment. */
function runningRealEngine(): { readonly name: string; readonly baseUrl: string } | undefined {
  const { ENGINE_UNDER_TEST: name, ENGINE_UNDER_TEST_URL: baseUrl } = process.env;
  return name === undefined || baseUrl === undefined ? undefined : { name, baseUrl };
}
