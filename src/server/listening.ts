import type { Config } from '../config.ts';

/** What comes of `start`, or in words why it cannot listen there. */
export async function listening<T>(
  { host, port }: Pick<Config, 'host' | 'port'>,
  start: () => Promise<T>,
): Promise<{ readonly listening: T } | { readonly complaint: string }> {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} of ${host} is in use: stop what uses it, or choose another with --port.`,
    EACCES: `Port ${port} may not be used by this user: choose one from 1024 up with --port.`,
    EADDRNOTAVAIL: `${host} is no address of this machine: give one with --host, e.g. 127.0.0.1.`,
    ENOTFOUND: `${host} is no address of this machine: give one with --host, e.g. 127.0.0.1.`,
  };
  try {
    return { listening: await start() };
  } catch (error) {
    const complaint = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (complaint === undefined) throw error;
    return { complaint };
  }
}
