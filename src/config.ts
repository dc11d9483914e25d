import { parseArgs } from 'node:util';
import { z } from 'zod';

/** One setting: how it is given, what it must be, and what it is for. */
type Setting<Schema extends z.ZodType = z.ZodType> = {
  /** Name of the flag without dashes; the environment variable is the same in capitals, with underscores. */
  readonly flag: string;
  /** How the help names the value; a setting without one is a switch. */
  readonly value?: string;
  readonly schema: Schema;
  /** What holds when it is not given, as text; none when there is none. */
  readonly default?: string;
  /** What a wrong value should have been: "must be …". */
  readonly must: string;
  readonly help: string;
};

const text = z.string().trim().min(1);
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
const list = text.transform((names) => names.split(',').map((name) => name.trim()));
const engineName = /^[\w.-]{1,64}$/;
const toggle = z.enum(['true', 'false']).transform((word) => word === 'true');

function define<Settings extends Record<string, Setting>>(settings: Settings): Settings {
  return settings;
}

/** Every setting there is. Flags win over the environment. */
export const settings = define({
  engineUrl: {
    flag: 'engine-url',
    value: 'URL',
    schema: text.refine(isPlainHttpUrl),
    must: "be the http or https address of the engine's REST API, up to and including its path (often /engine-rest), without a user, a query or a fragment",
    help: "The engine's REST API, e.g. http://localhost:8080/engine-rest.",
  },
  demo: {
    flag: 'demo',
    schema: toggle,
    default: 'false',
    must: 'be true or false',
    help: 'Serve a built-in stand-in for an engine with made-up data, to try things out.',
  },
  port: {
    flag: 'port',
    value: 'NUMBER',
    schema: whole(0, 65_535),
    default: '4000',
    must: 'be a whole number from 0 to 65535',
    help: 'Where to listen. 0 takes any free port.',
  },
  host: {
    flag: 'host',
    value: 'ADDRESS',
    schema: text,
    default: '127.0.0.1',
    must: 'be an address or a name of this machine',
    help: 'Where to listen. 0.0.0.0 listens on every IPv4 address of this machine.',
  },
  engineName: {
    flag: 'engine-name',
    value: 'NAME',
    schema: text.regex(engineName),
    default: 'default',
    must: 'be the name of one engine (letters, digits, "_", "." and "-")',
    help: 'The engine of the server that /graphql is for.',
  },
  engineNames: {
    flag: 'engine-names',
    value: 'NAMES',
    schema: list.pipe(z.array(z.string().regex(engineName))),
    must: 'be names of engines (letters, digits, "_", "." and "-") with commas in between',
    help: 'Further engines of the server that may be reached, each at /engine/NAME/graphql.',
  },
  engineUsername: {
    flag: 'engine-username',
    value: 'NAME',
    schema: text.refine((name) => !name.includes(':')),
    must: 'be a user name without a colon',
    help: 'Whom to be at the engine when a request brings no Authorization header. Needs the password, too.',
  },
  enginePassword: {
    flag: 'engine-password',
    value: 'PASSWORD',
    schema: z.string().min(1),
    must: 'not be empty',
    help: 'The password of that user. Better given by the environment: flags can be seen by other users of the machine.',
  },
  engineTimeout: {
    flag: 'engine-timeout',
    value: 'MILLISECONDS',
    schema: whole(1, 600_000),
    default: '10000',
    must: 'be a whole number of milliseconds from 1 to 600000',
    help: 'How long to wait for an answer of the engine.',
  },
  engineConnections: {
    flag: 'engine-connections',
    value: 'NUMBER',
    schema: whole(1, 10_000),
    default: '50',
    must: 'be a whole number from 1 to 10000',
    help: 'How many connections to an engine there may be; further calls wait for one.',
  },
  longPolls: {
    flag: 'long-polls',
    value: 'NUMBER',
    schema: whole(1, 10_000),
    default: '100',
    must: 'be a whole number from 1 to 10000',
    help: 'How many workers may wait for tasks at once. Their connections to the engine are beside the others.',
  },
  longPollSlice: {
    flag: 'long-poll-slice',
    value: 'MILLISECONDS',
    schema: whole(100, 1_800_000),
    default: '10000',
    must: 'be a whole number of milliseconds from 100 to 1800000',
    help: 'How long the engine is let wait for tasks at a time; a worker who left is noticed in between.',
  },
  engineVersion: {
    flag: 'engine-version',
    value: 'VERSION',
    schema: text.regex(/^\d+\.\d+(\.[\w.-]+)?$/),
    must: 'be a version like 7.24.0',
    help: 'What the engine is, where it does not say so itself or says it wrongly.',
  },
  engineGetOnly: {
    flag: 'engine-get-only',
    schema: toggle,
    default: 'false',
    must: 'be true or false',
    help: 'Read the engine by GET only, where a proxy or a role lets nothing else through: no mutations, and some filters cannot be asked.',
  },
  readOnly: {
    flag: 'read-only',
    schema: toggle,
    default: 'false',
    must: 'be true or false',
    help: 'Offer no mutations.',
  },
  graphiql: {
    flag: 'graphiql',
    schema: toggle,
    default: 'true',
    must: 'be true or false',
    help: 'Serve GraphiQL to browsers at the GraphQL address.',
  },
  logLevel: {
    flag: 'log-level',
    value: 'LEVEL',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'silent']),
    default: 'info',
    must: 'be one of fatal, error, warn, info, silent',
    help: 'What is written to the log (JSON lines on standard error), from the worst down.',
  },
  maxBodySize: {
    flag: 'max-body-size',
    value: 'BYTES',
    schema: whole(1, 1_000_000_000),
    default: '1000000',
    must: 'be a whole number of bytes from 1 to 1000000000',
    help: 'The largest request body that is read.',
  },
});

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
    const parsed = setting.schema.optional().safeParse(given ?? setting.default);
    if (parsed.success) config[name] = parsed.data;
    else complaints.push(`--${setting.flag} (${variable}) must ${setting.must}${shown(name, given)}.`);
  }
  if ((config.engineUsername === undefined) !== (config.enginePassword === undefined)) {
    complaints.push(
      '--engine-username and --engine-password (ENGINE_USERNAME, ENGINE_PASSWORD) must be given together.',
    );
  }
  return complaints.length > 0 ? { complaints } : { config: Object.freeze(config as Config) };
}

/** What was given instead, but for secrets. */
function shown(name: keyof Config, given: string | undefined): string {
  return name === 'enginePassword' || name === 'engineUrl' ? '' : `; it is ${JSON.stringify(given)}`;
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

function isPlainHttpUrl(given: string): boolean {
  const url = URL.parse(given);
  return (
    url !== null && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}${url.hash}` === ''
  );
}
