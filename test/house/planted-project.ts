import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The root of this project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes a project under the same rules as this one, with nothing in it but `planted` files (path -> text), and deletes it when the test
 * has finished. Answers its folder.
 */
export function plantProject(planted: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['package.json', 'tsconfig.json', '.biome.json', '.gitignore']) {
    cpSync(join(projectRoot, name), join(folder, name));
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
