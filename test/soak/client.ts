import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What came of a request. `lost` is a connection that ended without a whole answer, though its client stayed. */
export type Outcome =
  | { readonly kind: 'answered'; readonly body: string }
  | { readonly kind: 'left' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'lost'; readonly how: string; readonly isOnKeptConnection: boolean };

/** A client with one connection, which it keeps while it may. */
export class Client {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string) {
    this.#url = url;
  }

  /**
   * Asks, and leaves after so many milliseconds if given: as a process that ends would, it closes its side of the connection. What
   * arrives all the same is an answer, so it is never in doubt who had one.
   */
  ask(question: unknown, leaveAfter?: number): Promise<Outcome> {
    const body = JSON.stringify(question);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve) => {
      let hasLeft = false;
      let leaving: NodeJS.Timeout | undefined;
      const end = (outcome: Outcome) => {
        clearTimeout(leaving);
        resolve(outcome);
      };
      const broken = (how = 'cut off') => {
        if (hasLeft) end({ kind: 'left' });
        else if (how === 'ECONNREFUSED') end({ kind: 'refused' });
        else end({ kind: 'lost', how, isOnKeptConnection: sent.reusedSocket });
      };
      const sent = request(this.#url, { agent: this.#agent, method: 'POST', headers }, (response) => {
        text(response).then(
          (whole) => (response.complete ? end({ kind: 'answered', body: whole }) : broken()),
          () => broken(),
        );
      });
      sent.on('error', (error: NodeJS.ErrnoException) => broken(error.code));
      sent.on('socket', (socket) => {
        if (leaveAfter === undefined) return;
        leaving = setTimeout(() => {
          hasLeft = true;
          socket.end();
        }, leaveAfter);
      });
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
