import type { DemoUser } from '../options.ts';

/** Who is calling, once the password was right. */
export type Caller = DemoUser & { readonly name: string };

type Account = { failures: number; lockedUntil: number };

const maxFailures = 10;
const firstDelayMs = 3_000;
const longestDelayMs = 60_000;

/** The users of an engine, and which of them are locked after wrong passwords (engine-contract 1.7). */
export class Accounts {
  readonly #users: Readonly<Record<string, DemoUser>>;
  readonly #clock: () => number;
  readonly #accounts = new Map<string, Account>();

  constructor(users: Readonly<Record<string, DemoUser>>, clock: () => number) {
    this.#users = users;
    this.#clock = clock;
  }

  /** The caller, or undefined for a 401. While an account is locked, no attempt counts, not even with the right password. */
  authenticate(authorization: string | undefined): Caller | undefined {
    const { name, password } = credentialsOf(authorization);
    const user = Object.hasOwn(this.#users, name) ? this.#users[name] : undefined;
    if (user === undefined) return undefined;
    const account = this.#accounts.get(name) ?? { failures: 0, lockedUntil: Number.NEGATIVE_INFINITY };
    if (account.failures >= maxFailures || account.lockedUntil > this.#clock()) return undefined;
    if (user.password === password) {
      this.#accounts.delete(name);
      return { ...user, name };
    }
    const delay = Math.min(firstDelayMs * 2 ** account.failures, longestDelayMs);
    this.#accounts.set(name, { failures: account.failures + 1, lockedUntil: this.#clock() + delay });
    return undefined;
  }
}

function credentialsOf(authorization = ''): { readonly name: string; readonly password: string } {
  const encoded = /^Basic (.*)$/s.exec(authorization)?.[1] ?? '';
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return { name: decoded.slice(0, Math.max(colon, 0)), password: decoded.slice(colon + 1) };
}
