import { startDemoEngine } from '../../src/demo-engine/index.ts';
import { createUser } from '../engines/create-user.ts';
import { type Credentials, engineClient } from '../engines/engine-client.ts';
import { admin, startEngine } from '../engines/launch.ts';
import { engineNamed } from '../engines/releases.ts';
import { demoTaskOf } from './demo-tasks.ts';
import type { EngineUnderTest, TaskSeed } from './engine-under-test.ts';

/** Alice may read the instances of the process `order`, Bob those of `shipment`. */
export const alice: Credentials = { user: 'alice', password: 'alice-password' };
export const bob: Credentials = { user: 'bob', password: 'bob-password' };
const readable: Readonly<Record<string, string>> = { [alice.user]: 'order', [bob.user]: 'shipment' };

/** The engine of this run with authentication and authorisation, these two users, and these tasks. */
export async function startEngineOfTwoUsers(
  tasks: readonly TaskSeed[],
): Promise<Pick<EngineUnderTest, 'baseUrl' | 'stop'>> {
  const { ENGINE_UNDER_TEST: name } = process.env;
  return name === undefined ? startDemo(tasks) : startReal(name, tasks);
}

async function startDemo(tasks: readonly TaskSeed[]) {
  const users = Object.fromEntries(
    [alice, bob].map(({ user, password }) => [
      user,
      {
        password,
        canRead: (task: { readonly processDefinitionKey: string }) => task.processDefinitionKey === readable[user],
        canUpdate: () => false,
      },
    ]),
  );
  const engine = await startDemoEngine({ users, tasks: tasks.map(demoTaskOf) });
  return { baseUrl: engine.url, stop: () => engine.close() };
}

async function startReal(name: string, tasks: readonly TaskSeed[]): Promise<EngineUnderTest> {
  const engine = await startEngine(engineNamed(name), { auth: true, authorization: true });
  const rest = engineClient(engine.baseUrl, admin);
  for (const credentials of [alice, bob]) {
    await createUser(rest, credentials, { [readable[credentials.user] as string]: ['READ_INSTANCE'] });
  }
  await engine.seed(tasks);
  return engine;
}
