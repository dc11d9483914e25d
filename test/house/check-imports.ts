import { inspectImports } from './inspect-imports.ts';

const { seen, violations, unseen } = await inspectImports(process.cwd());
for (const file of unseen) console.error(`not looked into, so nothing is known of its imports: ${file}`);
for (const violation of violations) console.error(`forbidden import: ${violation}`);
console.log(`${seen} files of src/, ${violations.length} forbidden imports, ${unseen.length} files not looked into`);
if (seen === 0 || unseen.length > 0 || violations.length > 0) process.exitCode = 1;
