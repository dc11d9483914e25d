import type { Answer, GatewayUnderTest } from './gateway-under-test.ts';

/** What a router sends, with a selection for each type; the tests' typed operations know nothing of it. */
export async function askEntities(
  gateway: GatewayUnderTest,
  representations: readonly unknown[],
  selection: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<{ readonly _entities: readonly unknown[] }>> {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
  return gateway.ask(query, { representations }, headers);
}
