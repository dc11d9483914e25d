import { startDemoEngine } from '../../src/demo-engine/index.ts';
import { admin } from '../engines/launch.ts';
import { demoTaskOf } from './demo-tasks.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import type { EngineWish } from './the-engine.ts';
import { threeDemoUsers } from './three-rights.ts';

/**
 * The demo engine, empty, as an engine that tests seed. It has a second process engine named `second`.
 *
 * @param version of the release it plays
 */
export async function startDemoEngineUnderTest(wish: EngineWish, version: string): Promise<EngineUnderTest> {
  const { auth = false, authorization = false, maxResultsLimit, uniqueWorkers, queueCapacity, historyLevel } = wish;
  const users = { [admin.user]: { password: admin.password, tenants: 'all' as const } };
  const engine = await startDemoEngine({
    version,
    engineNames: ['default', 'second'],
    tasks: [],
    ...(auth ? { users: authorization ? { ...users, ...threeDemoUsers } : users } : {}),
    ...(maxResultsLimit === undefined ? {} : { maxResultsLimit }),
    ...(uniqueWorkers === undefined ? {} : { isUniqueWorkerMode: uniqueWorkers }),
    ...(queueCapacity === undefined ? {} : { longPollQueueCapacity: queueCapacity }),
    ...(historyLevel === undefined ? {} : { historyLevel }),
  });
  return {
    name: 'demo',
    version,
    baseUrl: engine.url,
    ...(auth ? { credentials: admin } : {}),
    seed: async (tasks) => engine.add(tasks.map(demoTaskOf)),
    clear: async () => engine.clear(),
    stop: () => engine.close(),
  };
}
