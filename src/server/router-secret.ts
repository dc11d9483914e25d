import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header in which a router says its secret. */
const header = 'x-router-secret';

/** Knows the router by its secret. Two secrets may hold at once, so that one can take the place of the other. */
export class RouterSecret {
  readonly #digests: readonly Buffer[];

  constructor(secrets: readonly string[]) {
    this.#digests = secrets.map(digest);
  }

  /** Whether the request says one of the secrets; how long it takes to tell does not depend on what it says. */
  isSaidBy({ headers }: IncomingMessage): boolean {
    const said = digest(String(headers[header] ?? ''));
    // Every one is compared, so that not even which of them fits can be told by the time.
    return this.#digests.filter((known) => timingSafeEqual(known, said)).length > 0;
  }
}

/** Digests are of one length, as the comparison needs. */
function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
