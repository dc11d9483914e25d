/** Files that each break the import law once: the path, the text, and the rule that is to name it. */
export const forbiddenPlants: readonly (readonly [path: string, text: string, rule: string])[] = [
  ['src/rest/plant.ts', `export * from '../resolvers/target.ts';`, 'rest may import nothing of ours'],
  ['src/rest/plant-type.ts', `export type * from '../schema/target.ts';`, 'rest may import nothing of ours'],
  ['src/rest/plant-config.ts', `import '../config.ts';`, 'rest may import nothing of ours'],
  ['src/resolvers/plant.ts', `import '../schema/target.ts';`, 'resolvers may import rest'],
  ['src/schema/plant.ts', `import '../server/target.ts';`, 'schema may import resolvers, rest'],
  ['src/schema/plant-value.ts', `import { a } from '../rest/target.ts';`, 'schema may import types only from rest'],
  [
    'src/schema/plant-mix.ts',
    `import { a, type A } from '../rest/target.ts';`,
    'schema may import types only from rest',
  ],
  ['src/schema/plant-export.ts', `export { a } from '../rest/target.ts';`, 'schema may import types only from rest'],
  ['src/schema/plant-await.ts', `await import('../rest/target.ts');`, 'schema may import types only from rest'],
  ['src/demo-engine/plant.ts', `import '../resolvers/target.ts';`, 'demo-engine may import rest'],
  ['src/demo-engine/plant-value.ts', `import '../rest/target.ts';`, 'demo-engine may import types only from rest'],
  ['src/server/plant.ts', `import '../cli.ts';`, 'server may import schema, rest, demo-engine, config, resolvers'],
  ['src/server/plant-value.ts', `import '../resolvers/target.ts';`, 'server may import types only from resolvers'],
  ['src/config/plant.ts', `import '../rest/target.ts';`, 'config may import nothing of ours'],
  ['src/help/plant.ts', `import '../rest/target.ts';`, 'help may import config'],
  ['src/cli/plant.ts', `import '../resolvers/target.ts';`, 'cli may import server, schema, config, help'],
  ['src/index/plant.ts', `import '../rest/target.ts';`, 'index may import server, schema, config'],
  ['src/bin/plant.js', `import '../config.ts';`, 'bin may import cli, node-version'],
  ['src/node-version/plant.js', `import '../config.ts';`, 'node-version may import nothing of ours'],
  ['src/plant.ts', `import './config.ts';`, 'every file lies in a room'],
  ['src/attic/plant.ts', `import '../config.ts';`, 'every file lies in a room'],
  ['src/rest/plant-circle.ts', `import './target-circle.ts';`, 'no cycles'],
  ['src/rest/plant-circle-of-types.ts', `import type { A } from './target-circle-of-types.ts';`, 'no cycles'],
  ['src/rest/plant-test.ts', `import '../../test/target.ts';`, 'src imports nothing beside it'],
  ['src/rest/plant-missing.ts', `import './no-such-file.ts';`, 'every import is found'],
  ['src/rest/plant-dev.ts', `import 'vitest';`, 'src imports declared dependencies'],
  ['src/rest/plant-undeclared.ts', `import 'picocolors';`, 'src imports declared dependencies'],
  ['src/server/plant-got.ts', `import 'got';`, 'only rest/http knows got'],
  ['src/resolvers/plant-graphql.ts', `import type { Kind } from 'graphql';`, 'no GraphQL below the schema'],
];

/** Files that come close to breaking the law and keep it. */
export const allowedPlants: Readonly<Record<string, string>> = {
  'src/resolvers/allowed.ts': `import { a } from '../rest/target.ts';\nexport const b = a;`,
  'src/schema/allowed.ts': `import type { A } from '../rest/target.ts';\nexport type B = A;`,
  'src/demo-engine/allowed.ts': `export type { A } from '../rest/target.ts';`,
  'src/server/allowed.ts': `import 'node:fs';\nimport 'graphql';\nimport '../rest/target.ts';`,
};

const target = 'export const a = 1;\nexport type A = number;\n';

/** What the plants import. */
export const plantTargets: Readonly<Record<string, string>> = {
  'src/rest/target.ts': target,
  'src/rest/target-circle.ts': `import './plant-circle.ts';`,
  'src/rest/target-circle-of-types.ts': `export type * from './plant-circle-of-types.ts';`,
  'src/resolvers/target.ts': target,
  'src/schema/target.ts': target,
  'src/server/target.ts': target,
  'src/config.ts': target,
  'src/cli.ts': target,
  'test/target.ts': target,
};
