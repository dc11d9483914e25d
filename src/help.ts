import { environmentVariableOf, fileFlagOf, settings } from './config.ts';

const usage = `A GraphQL gateway over the external tasks of Camunda 7, Operaton and their forks.

Usage:
  external-task-graphql --engine-url URL [options]   serve an engine
  external-task-graphql --demo [options]             serve a built-in engine with made-up data
  external-task-graphql print-schema [--read-only] [--subgraph [--type-prefix PREFIX]]
                                                     print the GraphQL schema
  external-task-graphql demo-engine [--port 8080] [--host 127.0.0.1]
                                                     serve only that built-in engine, at /engine-rest

Options, each also read from the environment; a flag wins:`;

/** What `--help` prints: every flag with its environment variable and its default. */
export function helpText(): string {
  const rows = Object.values(settings).map((setting) => {
    const { flag, help } = setting;
    const value = 'value' in setting ? ` ${setting.value}` : '';
    const production = 'inProduction' in setting ? `, ${setting.inProduction} under NODE_ENV=production` : '';
    const otherwise = 'default' in setting ? `default: ${setting.default}${production}` : 'no default';
    const file = fileFlagOf(setting);
    const byFile =
      file === undefined
        ? ''
        : `\n      Or the name of a file that holds it: --${file} (${environmentVariableOf(file)}).`;
    return `  --${flag}${value}\n      ${help}\n      Environment: ${environmentVariableOf(flag)}; ${otherwise}.${byFile}`;
  });
  return [usage, ...rows, '  --help, --version'].join('\n');
}
