import { z } from 'zod';

/** One setting: how it is given, what it must be, and what it is for. */
export type Setting<Schema extends z.ZodType = z.ZodType> = {
  /** Name of the flag without dashes; the environment variable is the same in capitals, with underscores. */
  readonly flag: string;
  /** How the help names the value; a setting without one is a switch. */
  readonly value?: string;
  readonly schema: Schema;
  /** What holds when it is not given, as text; none when there is none. */
  readonly default?: string;
  /** What holds instead under `NODE_ENV=production`. */
  readonly inProduction?: string;
  /** What a wrong value should have been: "must be …". */
  readonly must: string;
  readonly help: string;
  /** Never shown, whatever is wrong with it; a file may hold it, which a second flag with `-file` at its end names. */
  readonly isSecret?: boolean;
  /** Not shown when it is wrong, because somebody may have put a secret in it. */
  readonly mayHoldSecret?: boolean;
  /** Given only as the name of a file that holds it. */
  readonly isFile?: boolean;
};

/** Text, without the blanks around it. */
export const text = z.string().trim().min(1);
/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
/** Texts with commas in between. */
export const list = text.transform((names) => names.split(',').map((name) => name.trim()));
/** A switch. */
export const toggle = z.enum(['true', 'false']).transform((word) => word === 'true');

/** A group of settings, checked to be some. */
export function define<Settings extends Record<string, Setting>>(settings: Settings): Settings {
  return settings;
}
