import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds between looks for connections to close. */
const sweepEvery = 20;

/** A connection, and the answer that is under way on it. */
type Connection = {
  /** Since when it is there without having asked anything. Node does not count it as idle, yet browsers keep some in reserve. */
  silentSince: number | undefined;
  answer: ServerResponse | undefined;
};

/**
 * The connections of a server and the answers under way on them, so that it can end without breaking one off. To be made before the
 * server has listeners that answer.
 */
export class OpenConnections {
  readonly #server: Server;
  /** Kept by connection and not by answer: a collection that changes with every request holds on to what is gone until a full collection. */
  readonly #open = new Map<Socket, Connection>();
  #underWay = 0;
  #areLast = false;

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#open.set(socket, { silentSince: performance.now(), answer: undefined });
      socket.once('close', () => this.#open.delete(socket));
    });
    server.on('request', ({ socket }, response) => this.#note(this.#open.get(socket), response));
  }

  /** How many requests are not answered yet. */
  get underWay(): number {
    return this.#underWay;
  }

  /** From now on each answer is the last of its connection, and says so: its client will not ask there again. */
  makeAnswersLast(): void {
    this.#areLast = true;
    for (const { answer } of this.#open.values()) if (answer?.headersSent === false) makeLast(answer);
  }

  /** Waits so many milliseconds, or less if nobody is connected any more. */
  async linger(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    while (performance.now() < end && (await this.#count()) > 0) await delay(sweepEvery);
  }

  /**
   * Takes no new connections, closes each that is there once it has been answered, or has been silent for `silence` milliseconds, and
   * all of them after `timeout` milliseconds. Answers how many requests are broken off by that.
   */
  async close(silence: number, timeout: number): Promise<number> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    const sweep = setInterval(() => {
      this.#server.closeIdleConnections();
      const longAgo = performance.now() - silence;
      for (const [socket, { silentSince = Number.POSITIVE_INFINITY }] of this.#open) {
        if (silentSince <= longAgo) socket.destroy();
      }
    }, sweepEvery);
    let brokenOff = 0;
    const deadline = setTimeout(() => {
      brokenOff = this.underWay;
      this.#server.closeAllConnections();
    }, timeout);
    await closed;
    clearInterval(sweep);
    clearTimeout(deadline);
    return brokenOff;
  }

  #note(connection: Connection | undefined, response: ServerResponse): void {
    this.#underWay += 1;
    if (connection !== undefined) {
      connection.silentSince = undefined;
      connection.answer = response;
    }
    response.once('close', () => {
      this.#underWay -= 1;
      if (connection?.answer === response) connection.answer = undefined;
    });
    if (this.#areLast) makeLast(response);
  }

  #count(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
    });
  }
}

function makeLast(response: ServerResponse): void {
  response.setHeader('connection', 'close');
}
