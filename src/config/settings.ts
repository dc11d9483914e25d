import type { z } from 'zod';
import { connection } from './connection.ts';
import { engine } from './engine.ts';
import { federation } from './federation.ts';
import { identity } from './identity.ts';
import { limits } from './limits.ts';
import { serving } from './serving.ts';

/** Every setting there is. Flags win over the environment. */
export const settings = { ...engine, ...identity, ...connection, ...serving, ...federation, ...limits };

type Settings = typeof settings;
type Value<Name extends keyof Settings> = z.output<Settings[Name]['schema']>;

/** What the gateway does: every setting, checked. Those without a default are undefined when they were not given. */
export type Config = {
  readonly [Name in keyof Settings]: Settings[Name] extends { readonly default: string }
    ? Value<Name>
    : Value<Name> | undefined;
};
