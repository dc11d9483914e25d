import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allowedPlants, forbiddenPlants, plantTargets } from './import-plants.ts';
import { inspectImports } from './inspect-imports.ts';
import { plantProject, projectRoot } from './planted-project.ts';
import { runHere } from './run-here.ts';

const script = join(projectRoot, 'test/house/check-imports.ts');

test('src keeps the import law', async () => {
  const { violations, unseen } = await inspectImports(projectRoot);
  expect({ violations, unseen }).toEqual({ violations: [], unseen: [] });
});

test('every kind of forbidden import is named, and no allowed one', async () => {
  const plants = Object.fromEntries(forbiddenPlants.map(([path, text]) => [path, text]));
  const { violations } = await inspectImports(plantProject({ ...plantTargets, ...allowedPlants, ...plants }));
  const named = violations.map((violation) => violation.split(' -> ')[0]);
  expect(named.sort()).toEqual(forbiddenPlants.map(([path, , rule]) => `${rule}: ${path}`).sort());
});

test('check:imports fails on a forbidden import', async () => {
  const folder = plantProject({ ...plantTargets, 'src/rest/plant.ts': `import '../config.ts';\n` });
  const { code, output } = await runHere(folder, process.execPath, [script]);
  expect(output).toContain('rest may import nothing of ours: src/rest/plant.ts -> src/config.ts');
  expect(code).toBe(1);
});

test('check:imports fails when dependency-cruiser meets a TypeScript that it cannot use', async () => {
  const withTypeScript7 = ['--import', join(projectRoot, 'test/house/pretend-typescript-7.ts'), script];
  const { code, output } = await runHere(projectRoot, process.execPath, withTypeScript7);
  expect(output).toContain('not looked into, so nothing is known of its imports: src/config.ts');
  expect(output).toContain(' 0 forbidden imports');
  expect(code).toBe(1);
});
