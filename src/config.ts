import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { contradictionsIn } from './config/contradictions.ts';
import type { Setting } from './config/setting.ts';
import { settings } from './config/settings.ts';

export { settings } from './config/settings.ts';

type Settings = typeof settings;
type Value<Name extends keyof Settings> = z.output<Settings[Name]['schema']>;

/** What the gateway does: every setting, checked. Those without a default are undefined when they were not given. */
export type Config = {
  readonly [Name in keyof Settings]: Settings[Name] extends { readonly default: string }
    ? Value<Name>
    : Value<Name> | undefined;
};

/** The settings as given, or why they cannot be used: one plain sentence for each complaint. */
export type ConfigOutcome = { readonly config: Config } | { readonly complaints: readonly string[] };

/** The environment variable of a flag. */
export function environmentVariableOf(flag: string): string {
  return flag.toUpperCase().replaceAll('-', '_');
}

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
    const variable = environmentVariableOf(setting.flag);
    const given = flags.given.get(setting.flag) ?? (environment[variable] || undefined);
    const parsed = setting.schema.optional().safeParse(given ?? defaultOf(setting, environment));
    if (parsed.success) config[name] = parsed.data;
    else complaints.push(`--${setting.flag} (${variable}) must ${setting.must}${shown(setting, given)}.`);
  }
  if (complaints.length === 0) complaints.push(...contradictionsIn(config as Config));
  return complaints.length > 0 ? { complaints } : { config: Object.freeze(config as Config) };
}

/** What holds where a setting was not given. */
function defaultOf(setting: Setting, { NODE_ENV }: Readonly<Record<string, string | undefined>>): string | undefined {
  return NODE_ENV === 'production' ? (setting.inProduction ?? setting.default) : setting.default;
}

/** What was given instead, but for secrets. */
function shown({ isSecret = false }: Setting, given: string | undefined): string {
  return isSecret ? '' : `; it is ${JSON.stringify(given)}`;
}

type Flags = { readonly given: ReadonlyMap<string, string> } | { readonly complaints: readonly string[] };

function readFlags(args: readonly string[], allowed: readonly (keyof Config)[]): Flags {
  const known = allowed.map((name): Setting & { flag: string } => settings[name]);
  const options = Object.fromEntries(
    known.map(({ flag, value }) => [flag, { type: value === undefined ? ('boolean' as const) : ('string' as const) }]),
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
