import { readFileSync, writeFileSync } from 'node:fs';
import { environmentVariableOf, fileFlagOf, settings } from '../../src/config.ts';
import type { Setting } from '../../src/config/setting.ts';
import { errorCodes } from '../../src/rest/errors/index.ts';
import { exampleOperations } from '../../src/server/example-operations.ts';

const readme = new URL('../../README.md', import.meta.url);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The example operations, each with its variables. */
function examples(): string {
  return exampleOperations
    .map(({ title, query, variables }) => {
      const given = variables === undefined ? '' : `\n\`\`\`json\n${JSON.stringify(variables)}\n\`\`\`\n`;
      return `### ${title}\n\n\`\`\`graphql\n${query}\`\`\`\n${given}`;
    })
    .join('\n');
}

/** How a secret is given by a file. */
function orByFile(setting: Setting, write: (flag: string) => string): string {
  const flag = fileFlagOf(setting);
  return flag === undefined ? '' : ` or \`${write(flag)}\``;
}

/** The parts of the README that are made of the code, by the name in their markers. */
const parts: Readonly<Record<string, string>> = {
  settings: table(
    ['flag', 'environment', 'default', 'what it does'],
    Object.values(settings).map((setting) => [
      `\`--${setting.flag}${'value' in setting ? ` ${setting.value}` : ''}\`${orByFile(setting, (flag) => `--${flag} FILE`)}`,
      `\`${environmentVariableOf(setting.flag)}\`${orByFile(setting, environmentVariableOf)}`,
      [
        'default' in setting ? `\`${setting.default}\`` : '',
        'inProduction' in setting ? `; \`${setting.inProduction}\` under \`NODE_ENV=production\`` : '',
      ].join(''),
      setting.help,
    ]),
  ),
  'example operations': `\n${examples()}`,
  'error codes': table(
    ['`extensions.code`', 'what it means, and what to do'],
    Object.entries(errorCodes).map(([code, meaning]) => [`\`${code}\``, meaning]),
  ),
};

/** A README with its made parts as the code has them now. Throws when it lacks the markers of one. */
export function withFreshTables(text: string): string {
  return Object.entries(parts).reduce((whole, [name, content]) => {
    const [start, end] = [`<!-- ${name}: made by npm run generate -->`, `<!-- end of ${name} -->`];
    const [before, after] = [whole.indexOf(start), whole.indexOf(end)];
    if (before < 0 || after < before) throw new Error(`README.md lacks the markers of ${name}.`);
    return `${whole.slice(0, before)}${start}\n${content}\n${whole.slice(after)}`;
  }, text);
}

if (import.meta.main) writeFileSync(readme, withFreshTables(readFileSync(readme, 'utf8')));
