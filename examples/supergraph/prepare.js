// Plain JavaScript, so that a Node too old for the example says so in one sentence.
import '../../src/node-version.js';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The example runs the gateway of this checkout, which has dependencies of its own.
const root = fileURLToPath(new URL('../..', import.meta.url));
if (!existsSync(`${root}/node_modules/graphql-yoga`)) {
  console.log('Installing what the gateway stands on, once …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
