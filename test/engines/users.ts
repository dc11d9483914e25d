import type { EngineUnderTest } from '../support/engine-under-test.ts';
import type { Credentials } from './engine-client.ts';
import { engineClient } from './engine-client.ts';

/** What a user may do, by permission name, on the instances of these process definitions (engine-contract 1.7). */
export type Grant = {
  readonly processDefinitionKeys: readonly string[];
  readonly permissions: readonly ('READ_INSTANCE' | 'UPDATE_INSTANCE')[];
};

const grantAuthorization = 1;
const processDefinitionResource = 6;

/** Adds a user to an engine started with `auth`; without `authorization` every user may do everything. */
export async function addUser(engine: EngineUnderTest, { user, password }: Credentials, grant: Grant): Promise<void> {
  const rest = engineClient(engine.baseUrl, engine.credentials);
  await rest.post('/user/create', {
    profile: { id: user, firstName: user, lastName: user, email: `${user}@shop.example` },
    credentials: { password },
  });
  for (const resourceId of grant.processDefinitionKeys) {
    await rest.post('/authorization/create', {
      type: grantAuthorization,
      userId: user,
      resourceType: processDefinitionResource,
      resourceId,
      permissions: grant.permissions,
    });
  }
}
