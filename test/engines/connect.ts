import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineUnderTest } from '../support/engine-under-test.ts';
import { type Credentials, engineClient, type EngineClient } from './engine-client.ts';
import type { EngineName } from './releases.ts';
import { type DeployedModel, seedTasks } from './seed-tasks.ts';

export type RunningEngine = {
  readonly name: EngineName;
  /** Up to and including `/engine-rest`. */
  readonly baseUrl: string;
  /** Of an admin, where the engine wants any. */
  readonly credentials?: Credentials;
  readonly maxResultsLimit?: number;
  /** What `stop` does; nothing when left out. */
  readonly stop?: () => Promise<void>;
};

/** Makes a running engine one that tests can seed; throws where its REST API does not answer. */
export async function connectToEngine(running: RunningEngine): Promise<EngineUnderTest> {
  const { name, baseUrl, credentials, maxResultsLimit = Number.POSITIVE_INFINITY, stop = async () => {} } = running;
  const rest = engineClient(baseUrl, credentials);
  const { version } = await rest.get<{ version: string }>('/version');
  const deployed = new Map<string, DeployedModel>();
  const engine = { rest, deployed, maxResultsLimit, hasLockOperation: name !== 'camunda-7.13.0' };
  return {
    name,
    version,
    baseUrl,
    ...(credentials === undefined ? {} : { credentials }),
    seed: (tasks) => seedTasks(engine, tasks),
    async clear() {
      deployed.clear();
      await deleteBatches(rest);
      await deleteDeployments(rest);
    },
    stop,
  };
}

/** Rows in one call; an engine with a limit may refuse more. */
const atOnce = 3;

/** With their jobs, incidents and history. A job that is just at work makes a deletion fail, so that is tried again. */
async function deleteBatches(rest: EngineClient): Promise<void> {
  const failuresBorne = 50;
  const betweenMs = 100;
  let failures = 0;
  for (;;) {
    const batches = await rest.get<readonly { id: string }[]>(`/batch?maxResults=${atOnce}`);
    if (batches.length === 0) return;
    for (const { id } of batches) {
      await rest.delete(`/batch/${encodeURIComponent(id)}?cascade=true`).catch(async (failure: unknown) => {
        failures += 1;
        if (failures > failuresBorne) throw failure;
        await sleep(betweenMs);
      });
    }
  }
}

/** With their definitions, instances and history. */
async function deleteDeployments(rest: EngineClient): Promise<void> {
  for (;;) {
    const deployments = await rest.get<readonly { id: string }[]>(`/deployment?maxResults=${atOnce}`);
    for (const { id } of deployments) {
      await rest.delete(`/deployment/${encodeURIComponent(id)}?cascade=true&skipCustomListeners=true`);
    }
    if (deployments.length < atOnce) return;
  }
}
