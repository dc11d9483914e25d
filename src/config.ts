import { parseArgs } from 'node:util';
import { contradictionsIn } from './config/contradictions.ts';
import { flagsOf, type Given, givenFor } from './config/given.ts';
import type { Setting } from './config/setting.ts';
import { type Config, settings } from './config/settings.ts';

export { environmentVariableOf, fileFlagOf } from './config/given.ts';
export { type Config, settings } from './config/settings.ts';

/** The settings as given, or why they cannot be used: one plain sentence for each complaint. */
export type ConfigOutcome = { readonly config: Config } | { readonly complaints: readonly string[] };

/**
 * Reads flags (`--port 4000`, `--port=4000`, a switch alone or `--no-…`) and the environment into one frozen Config. Only the names in
 * `allowed` may be given as flags.
 */
export function parseConfig(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
  allowed: readonly (keyof Config)[] = Object.keys(settings) as (keyof Config)[],
): ConfigOutcome {
  const flags = readFlags(args, allowed);
  if ('complaints' in flags) return flags;
  const complaints: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings) as [keyof Config, Setting][]) {
    const given = givenFor(setting, flags.given, environment);
    if ('complaint' in given) {
      complaints.push(given.complaint);
      continue;
    }
    const parsed = setting.schema.optional().safeParse(given.value ?? defaultOf(setting, environment));
    if (parsed.success) config[name] = parsed.data;
    else complaints.push(`${given.by} must ${setting.must}${shown(setting, given)}.`);
  }
  if (complaints.length === 0) complaints.push(...contradictionsIn(config as Config));
  return complaints.length > 0 ? { complaints } : { config: Object.freeze(config as Config) };
}

/** What holds where a setting was not given. */
function defaultOf(setting: Setting, { NODE_ENV }: Readonly<Record<string, string | undefined>>): string | undefined {
  return NODE_ENV === 'production' ? (setting.inProduction ?? setting.default) : setting.default;
}

/** What was given instead, but for secrets and what a file holds. */
function shown({ isSecret, mayHoldSecret, isFile }: Setting, { value }: Given): string {
  return isSecret || mayHoldSecret || isFile ? '' : `; it is ${JSON.stringify(value)}`;
}

type Flags = { readonly given: ReadonlyMap<string, string> } | { readonly complaints: readonly string[] };

function readFlags(args: readonly string[], allowed: readonly (keyof Config)[]): Flags {
  const known = allowed.map((name): Setting & { flag: string } => settings[name]);
  const options = Object.fromEntries(
    known.flatMap((setting) => {
      const type = setting.value === undefined ? ('boolean' as const) : ('string' as const);
      return flagsOf(setting).map((flag) => [flag, { type }]);
    }),
  );
  const spelledOut = args.map((arg) =>
    isSwitch(arg, options) ? arg.replace(/=true$/, '').replace(/^--(.*)=false$/, '--no-$1') : arg,
  );
  try {
    const { values } = parseArgs({ args: spelledOut, options, allowNegative: true, allowPositionals: false });
    return { given: new Map(Object.entries(values).map(([flag, value]) => [flag, String(value)])) };
  } catch (error) {
    const problem = (error as Error).message.split(/\. |\n/)[0]?.replace(/\.$/, '');
    return { complaints: [`${problem}: see --help for what there is.`] };
  }
}

/** A switch may be given as `--demo=false`, too. */
function isSwitch(arg: string, options: Readonly<Record<string, { readonly type: string }>>): boolean {
  return options[/^--([\w-]+)=(?:true|false)$/.exec(arg)?.[1] ?? '']?.type === 'boolean';
}
