import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds between looks for connections to close. */
const sweepEvery = 20;

/**
 * The connections of a server and the answers under way on them, so that it can end without breaking one off. To be made before the
 * server has listeners that answer.
 */
export class OpenConnections {
  readonly #server: Server;
  /** Those that have asked nothing yet, and since when. Node does not count them as idle, yet browsers keep some in reserve. */
  readonly #silent = new Map<Socket, number>();
  readonly #answers = new Set<ServerResponse>();
  #areLast = false;

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#silent.set(socket, performance.now());
      socket.once('close', () => this.#silent.delete(socket));
    });
    server.on('request', (request, response) => {
      this.#silent.delete(request.socket);
      this.#answers.add(response);
      response.once('close', () => this.#answers.delete(response));
      if (this.#areLast) makeLast(response);
    });
  }

  /** How many requests are not answered yet. */
  get underWay(): number {
    return this.#answers.size;
  }

  /** From now on each answer is the last of its connection, and says so: its client will not ask there again. */
  makeAnswersLast(): void {
    this.#areLast = true;
    for (const response of this.#answers) if (!response.headersSent) makeLast(response);
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
      for (const [socket, since] of this.#silent) if (since <= longAgo) socket.destroy();
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

  #count(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
    });
  }
}

function makeLast(response: ServerResponse): void {
  response.setHeader('connection', 'close');
}
