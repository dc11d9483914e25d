import { startDemoEngine } from '../../src/demo-engine/index.ts';
import { createUser, type InstanceRights } from '../engines/create-user.ts';
import { type Credentials, engineClient } from '../engines/engine-client.ts';
import { admin, startEngine } from '../engines/launch.ts';
import { engineNamed } from '../engines/releases.ts';
import { demoTaskOf } from './demo-tasks.ts';
import type { EngineUnderTest, SeededTask, TaskSeed } from './engine-under-test.ts';
import { onlyInstances } from './three-rights.ts';

/** May read the instances of the process `order`. */
export const alice: Credentials = { user: 'alice', password: 'alice-password' };
/** May read the instances of the process `shipment`. */
export const bob: Credentials = { user: 'bob', password: 'bob-password' };
/** May do everything with the instances of any process, and is a member of no tenant. */
export const carol: Credentials = { user: 'carol', password: 'carol-password' };

const rightsOf = new Map<Credentials, InstanceRights>([
  [alice, { order: ['READ_INSTANCE'] }],
  [bob, { shipment: ['READ_INSTANCE'] }],
  [carol, { '*': ['READ_INSTANCE', 'UPDATE_INSTANCE'] }],
]);

/** An engine that wants credentials and looks at rights, and the tasks in it. */
export type EngineWithUsers = Pick<EngineUnderTest, 'baseUrl' | 'stop'> & { readonly tasks: readonly SeededTask[] };

/** The engine of this run with authentication and authorisation, these users, and these tasks. */
export async function startEngineWithUsers(tasks: readonly TaskSeed[]): Promise<EngineWithUsers> {
  const { ENGINE_UNDER_TEST: name } = process.env;
  return name === undefined ? startDemo(tasks) : startReal(name, tasks);
}

async function startDemo(tasks: readonly TaskSeed[]): Promise<EngineWithUsers> {
  const users = Object.fromEntries(
    [...rightsOf].map(([{ user, password }, rights]) => {
      const may = (permission: string) => (task: { readonly processDefinitionKey: string }) =>
        [rights[task.processDefinitionKey], rights['*']].some((permissions) => permissions?.includes(permission));
      return [user, { password, canRead: may('READ_INSTANCE'), canUpdate: may('UPDATE_INSTANCE'), ...onlyInstances }];
    }),
  );
  const engine = await startDemoEngine({ users });
  return { baseUrl: engine.url, stop: () => engine.close(), tasks: engine.add(tasks.map(demoTaskOf)) };
}

async function startReal(name: string, tasks: readonly TaskSeed[]): Promise<EngineWithUsers> {
  const engine = await startEngine(engineNamed(name), { auth: true, authorization: true });
  const rest = engineClient(engine.baseUrl, admin);
  for (const [credentials, rights] of rightsOf) await createUser(rest, credentials, rights);
  return { baseUrl: engine.baseUrl, stop: engine.stop, tasks: await engine.seed(tasks) };
}
