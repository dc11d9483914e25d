import { anObject, hasMember, listOf, readJson } from './read-answer.ts';
import type { Wire } from './wire.ts';

const namedEngines = listOf((engine) => hasMember(engine, 'name', 'string'));

/** `GET /version`: e.g. `7.24.0` or `1.0.3`; null where the engine runs unpackaged (engine-contract 7.4). */
export async function getEngineVersion(wire: Wire): Promise<string | null> {
  const answer = await wire.send({ method: 'GET', path: '/version', repetition: 'read' });
  const { version } = readJson<{ readonly version?: unknown }>(answer, anObject);
  return typeof version === 'string' ? version : null;
}

/** `GET /engine`: the names of the server's engines. Needs no credentials and no database (engine-contract 7.4). */
export async function getEngineNames(wire: Wire): Promise<readonly string[]> {
  const answer = await wire.send({ method: 'GET', path: '/engine', repetition: 'read' });
  return readJson<readonly { readonly name: string }[]>(answer, namedEngines).map(({ name }) => name);
}
