import type { Credentials, EngineClient } from './engine-client.ts';

/** By process definition key, or `*` for any: permissions on its instances, e.g. `READ_INSTANCE`. */
export type InstanceRights = Readonly<Record<string, readonly string[]>>;

const grant = 1;
const processDefinition = 6;

/** Makes a user with these rights and no others. */
export async function createUser(
  rest: EngineClient,
  { user, password }: Credentials,
  rights: InstanceRights = {},
): Promise<void> {
  const profile = { id: user, firstName: user, lastName: user, email: '' };
  await rest.post('/user/create', { profile, credentials: { password } });
  for (const [resourceId, permissions] of Object.entries(rights)) {
    await rest.post('/authorization/create', {
      type: grant,
      permissions,
      userId: user,
      resourceType: processDefinition,
      resourceId,
    });
  }
}
