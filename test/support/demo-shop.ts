import { shopTasks, startDemoEngine } from '../../src/demo-engine/index.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';

/** What `--demo` serves, and an empty engine named `second`; the calls between gateway and engine are written down. */
export async function startDemoShop(...flags: readonly string[]): Promise<GatewayUnderTest> {
  const engine = await startDemoEngine({ tasks: shopTasks(), engineNames: ['default', 'second'] });
  const gateway = await startGatewayUnderTest({ baseUrl: engine.url }, ...flags);
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      await engine.close();
    },
  };
}

/** The paths in an answer where a reader finds nothing: an empty list, or a root field that is null or counts 0. */
export function emptyPlaces(value: unknown, path: readonly string[] = []): readonly string[] {
  const isRoot = path.length < 2;
  if (Array.isArray(value) ? value.length === 0 : isRoot && (value === undefined || value === null || value === 0)) {
    return [path.join('.')];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => emptyPlaces(member, [...path, name]));
}
