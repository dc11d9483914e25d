import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plantProject, projectRoot } from './planted-project.ts';
import { runHere } from './run-here.ts';

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Runs a check as package.json has it, which starts with the name of a program, in a project of these files. */
async function check(name: 'check:format' | 'check:lint' | 'check:type', planted: Record<string, string>) {
  const [program, ...args] = scripts[name]?.split(' ') ?? [];
  return runHere(plantProject(planted), join(projectRoot, 'node_modules/.bin', `${program}`), args);
}

test('check:format fails on an unformatted file and names it', async () => {
  const { code, output } = await check('check:format', { 'src/rest/plant.ts': 'export const a  =  "b"\n' });
  expect(output).toContain('src/rest/plant.ts format');
  expect(code).toBe(1);
});

/** What the linter refuses, and the file it is refused in. */
const faults: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['noExplicitAny', 'src/rest/plant.ts', 'export const a: any = 1;\n'],
  ['noConsole', 'src/rest/plant-console.ts', `console.log('a');\n`],
  ['noProcessEnv', 'src/server/plant.ts', 'export const a = process.env.PORT;\n'],
  ['noDefaultExport', 'src/schema/plant.ts', 'const a = 1;\nexport default a;\n'],
  ['useImportType', 'src/schema/plant-type.ts', `import { Row } from '../rest/row.ts';\nexport type A = Row;\n`],
  ['noFloatingPromises', 'src/resolvers/plant.ts', 'async function a() {}\nexport function b() {\n  a();\n}\n'],
  ['noSkippedTests', 'test/plant.test.ts', `import { test } from 'vitest';\n\ntest.skip('a', () => {});\n`],
  ['useFilenamingConvention', 'src/rest/plantName.ts', 'export const a = 1;\n'],
  ['noExcessiveLinesPerFile', 'src/rest/plant-long.ts', 'export {};\n'.repeat(301)],
];

test('check:lint fails on each fault and names it', async () => {
  const { code, output } = await check('check:lint', Object.fromEntries(faults.map(([, path, text]) => [path, text])));
  const named = [...output.matchAll(/^(\S+?)(?::\d+:\d+)? lint\/\w+\/(\w+)/gm)].map(
    ([, path, rule]) => `${rule} ${path}`,
  );
  expect(named).toEqual(expect.arrayContaining(faults.map(([rule, path]) => `${rule} ${path}`)));
  expect(code).toBe(1);
});

test('check:lint fails on a mere warning', async () => {
  const { code, output } = await check('check:lint', {
    'src/rest/plant.ts': `import 'got';\nimport { b } from 'got';\n`,
  });
  expect(output).toContain('src/rest/plant.ts:2:8 lint/correctness/noUnusedImports');
  expect(code).toBe(1);
});

test('check:type fails on a wrong type and names it', async () => {
  const { code, output } = await check('check:type', { 'src/rest/plant.ts': `export const a: number = 'b';\n` });
  expect(output).toContain('src/rest/plant.ts(1,14): error TS2322');
  expect(code).toBe(2);
});
