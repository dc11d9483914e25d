import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Installs what the tests of supergraphs and the example stand on, where that has not been done for these very lockfiles.

const root = join(import.meta.dirname, '../..');

for (const folder of ['test/supergraph', 'examples/supergraph']) {
  const cwd = join(root, folder);
  const lockfile = readFileSync(join(cwd, 'package-lock.json'), 'utf8');
  const installed = join(cwd, 'node_modules/.installed-lockfile');
  if (textOf(installed) === lockfile) continue;
  console.log(`npm ci in ${folder}`);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd, stdio: 'inherit' });
  writeFileSync(installed, lockfile);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
