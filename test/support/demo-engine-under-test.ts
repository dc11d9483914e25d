import { startDemoEngine } from '../../src/demo-engine/index.ts';
import { admin } from '../engines/launch.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import type { EngineWish } from './the-engine.ts';

/**
 * The demo engine, empty, as an engine that tests seed. It has a second process engine named `second`.
 * Throws for a wish that it cannot fulfil.
 *
 * @param version of the release it plays
 */
export async function startDemoEngineUnderTest(wish: EngineWish, version: string): Promise<EngineUnderTest> {
  const { auth = false, authorization = false, maxResultsLimit } = wish;
  if (authorization)
    throw new Error('The permissions of the demo engine are no REST resource: see test/support/two-users.ts');
  const engine = await startDemoEngine({
    version,
    engineNames: ['default', 'second'],
    tasks: [],
    ...(auth ? { users: { [admin.user]: { password: admin.password, tenants: 'all' } } } : {}),
    ...(maxResultsLimit === undefined ? {} : { maxResultsLimit }),
  });
  return {
    name: 'demo',
    version,
    baseUrl: engine.url,
    ...(auth ? { credentials: admin } : {}),
    seed: async (tasks) => engine.add(tasks),
    clear: async () => engine.clear(),
    stop: () => engine.close(),
  };
}
