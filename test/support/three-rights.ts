import type { DemoUser } from '../../src/demo-engine/index.ts';
import { createUser, type InstanceRights } from '../engines/create-user.ts';
import { type Credentials, engineClient } from '../engines/engine-client.ts';
import { admin } from '../engines/launch.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

/** May read the instances of the process `process` and change nothing. */
export const reader: Credentials = { user: 'reader', password: 'reader-password' };
/** Has no right at all. */
export const stranger: Credentials = { user: 'stranger', password: 'stranger-password' };
/** May read everything, and is there to be locked out. */
export const forgetful: Credentials = { user: 'forgetful', password: 'forgetful-password' };

const rightsOf = new Map<Credentials, InstanceRights>([
  [reader, { process: ['READ_INSTANCE'] }],
  [stranger, {}],
  [forgetful, { '*': ['READ_INSTANCE'] }],
]);

/** Makes the three on a real engine that was started with authentication. */
export async function createThreeUsers({ baseUrl }: EngineUnderTest): Promise<void> {
  const rest = engineClient(baseUrl, admin);
  for (const [credentials, rights] of rightsOf) await createUser(rest, credentials, rights);
}

/** Rights over instances are none over their definitions and their history. */
export const onlyInstances: Pick<DemoUser, 'canReadDefinition' | 'canReadHistory'> = {
  canReadDefinition: () => false,
  canReadHistory: false,
};

/** The three as the demo engine has users. */
export const threeDemoUsers: Readonly<Record<string, DemoUser>> = Object.fromEntries(
  [...rightsOf].map(([{ user, password }, rights]) => {
    const canRead: DemoUser['canRead'] = ({ processDefinitionKey: key }) =>
      [rights[key], rights['*']].some((permissions) => permissions?.includes('READ_INSTANCE'));
    return [
      user,
      { password, canRead, ...onlyInstances, canUpdate: () => false, canCreateBatches: false, tenants: 'all' },
    ];
  }),
);
