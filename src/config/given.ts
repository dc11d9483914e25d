import { readFileSync } from 'node:fs';
import type { Setting } from './setting.ts';

/** What was given for a setting, undefined when nothing was, and how: `--port (PORT)`. */
export type Given = { readonly value: string | undefined; readonly by: string };

/** The environment variable of a flag. */
export function environmentVariableOf(flag: string): string {
  return flag.toUpperCase().replaceAll('-', '_');
}

/** The flag that names a file which holds a setting that can also be given by itself; only secrets have one. */
export function fileFlagOf({ flag, isSecret = false }: Setting): string | undefined {
  return isSecret ? `${flag}-file` : undefined;
}

/** Every flag of a setting. */
export function flagsOf(setting: Setting): readonly string[] {
  return [setting.flag, fileFlagOf(setting) ?? []].flat();
}

/** Looks a setting up in flags, environment and the file that they name. A flag wins over the environment. */
export function givenFor(
  setting: Setting,
  flags: ReadonlyMap<string, string>,
  environment: Readonly<Record<string, string | undefined>>,
): Given | { readonly complaint: string } {
  const find = (flag: string) => flags.get(flag) ?? (environment[environmentVariableOf(flag)] || undefined);
  const own = { value: find(setting.flag), by: nameOf(setting.flag) };
  if (setting.isFile && own.value !== undefined) return contentOf(own.value, own.by);
  const fileFlag = fileFlagOf(setting);
  const path = fileFlag === undefined ? undefined : find(fileFlag);
  if (fileFlag === undefined || path === undefined) return own;
  if (own.value !== undefined) return { complaint: `Give ${own.by} or ${nameOf(fileFlag)}, not both.` };
  return contentOf(path, nameOf(fileFlag));
}

function nameOf(flag: string): string {
  return `--${flag} (${environmentVariableOf(flag)})`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is none of this name',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
};

/** A file without the line break at its end. Its name is not repeated: somebody may have given the secret itself. */
function contentOf(path: string, by: string): Given | { readonly complaint: string } {
  try {
    return { value: readFileSync(path, 'utf8').replace(/\r?\n$/, ''), by };
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return { complaint: `${by} must name a file that can be read; ${reasons[code] ?? `it cannot be read: ${code}`}.` };
  }
}
