import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { importLaw } from './import-law.ts';

/** What `src/` of a project breaks of the import law, and the files of it that nobody looked into. */
export interface ImportReport {
  /** How many files of `src/` were looked into. */
  readonly seen: number;
  /** One line each: the rule, the importing file, and what it imports. */
  readonly violations: readonly string[];
  /**
   * Files that dependency-cruiser passed over. With a TypeScript it cannot use it passes over every `.ts` file and reports success, so
   * this must be empty before `violations` says anything.
   */
  readonly unseen: readonly string[];
}

/** Holds `src/` of the project at `root`, an absolute path, to the import law. */
export async function inspectImports(root: string): Promise<ImportReport> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      ruleSet: importLaw,
      validate: true,
      tsPreCompilationDeps: 'specify',
      doNotFollow: { path: 'node_modules' },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered text: ${output}`);
  const files = sourceFiles(root);
  const seen = new Set(output.modules.map((module) => module.source));
  return {
    seen: files.filter((file) => seen.has(file)).length,
    violations: output.summary.violations.map(({ rule, from, to, cycle }) => {
      const path = cycle?.map(({ name }) => name) ?? [to];
      return `${rule.name}: ${[from, ...path].join(' -> ')}`;
    }),
    unseen: files.filter((file) => !seen.has(file)),
  };
}

function sourceFiles(root: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[tj]s$/.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
}
