import cluster, { type Worker } from 'node:cluster';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { log } from './log.ts';
import { canReusePort, requireFreePort } from './shared-port.ts';
import { configOfWorker } from './shares.ts';
import { longestShutdown } from './shutdown-times.ts';
import { untilTold } from './signals.ts';
import { startDemo } from './start-demo.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Told once, when all workers listen. */
export type OnStart = (started: { readonly url: string; readonly engine: string }) => void;

/** Milliseconds before a worker that ended is replaced; twice as long each time that one ended soon after it was started. */
const firstPause = 100;
const longestPause = 30_000;

/** Milliseconds; whoever lives longer did not end because of how it was started. */
const shortLife = 10_000;

/** After so many starts in a row that failed, there is no hope. */
const mostFailedStarts = 5;

/** Milliseconds beyond what a shutdown may take, after which a worker is killed. */
const killSlack = 2_000;

/**
 * Serves one port with several processes until this one is told to stop; one that ends is replaced. Answers why it could not, or what
 * was left undone, one plain sentence each. Rejects with Node's error when the port is taken. Ports are shared as `reusePort` says,
 * or else as the system can.
 */
export async function serveWithWorkers(
  config: Config,
  onStart: OnStart,
  reusePort?: boolean,
): Promise<readonly string[]> {
  log.level = config.logLevel;
  const isReused = reusePort ?? (await canReusePort());
  if (isReused && config.port !== 0) await requireFreePort(config.host, config.port);
  const demo = config.demo ? await startDemo() : undefined;
  const workers = new WorkerProcesses({ ...config, engineUrl: demo?.url ?? config.engineUrl }, isReused, onStart);
  const complaints = await workers.serve();
  await demo?.close();
  return complaints;
}

/** How a worker came to its end. */
type Ending = {
  readonly hasListened: boolean;
  readonly complaint: string | undefined;
  /** An exit code, a signal, or why it could not be started. */
  readonly cause: number | string;
  /** Milliseconds. */
  readonly lived: number;
};

class WorkerProcesses {
  readonly #config: Config;
  readonly #reusePort: boolean;
  readonly #onStart: OnStart;
  readonly #running = new Set<Worker>();
  readonly #listening = new Set<Worker>();
  readonly #stopping = new AbortController();
  readonly #complaints: string[] = [];
  readonly #firstListens = Promise.withResolvers<void>();
  #port: number;
  #engine: string | undefined;
  #hasStarted = false;
  #failedStarts = 0;

  constructor(config: Config, reusePort: boolean, onStart: OnStart) {
    this.#config = config;
    this.#reusePort = reusePort;
    this.#onStart = onStart;
    this.#port = config.port;
  }

  async serve(): Promise<readonly string[]> {
    const told = untilTold(['SIGINT', 'SIGTERM'], () => this.#killAll());
    void told.then(() => this.#stop());
    cluster.setupPrimary({
      exec: fileURLToPath(new URL('../bin.js', import.meta.url)),
      args: ['worker'],
      serialization: 'advanced',
    });
    // The first one finds the port that is to be shared, and says what the engine is.
    const first = this.#keep(0);
    await Promise.race([this.#firstListens.promise, first]);
    const others = Array.from({ length: this.#config.workers - 1 }, (_, at) => this.#keep(at + 1));
    await Promise.all([first, ...others]);
    return this.#complaints;
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Runs one worker after the other in one place until all are to stop. */
  async #keep(place: number): Promise<void> {
    let shortLives = 0;
    while (!this.#isStopping) {
      const ending = await this.#run(place);
      if (this.#isStopping) return;
      this.#failedStarts = ending.hasListened ? 0 : this.#failedStarts + 1;
      const verdict = this.#verdictOn(ending);
      if (verdict !== undefined) {
        this.#complaints.push(verdict);
        return this.#stop();
      }
      shortLives = ending.lived < shortLife ? shortLives + 1 : 0;
      const pause = Math.min(longestPause, firstPause * 2 ** Math.max(0, shortLives - 1));
      log.error({ worker: place + 1, ...ending, pause }, 'A worker ended; another will take its place.');
      await delay(pause, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  /** Why there is no sense in going on; undefined where there is. Who serves is not ended because another cannot. */
  #verdictOn({ complaint, cause }: Ending): string | undefined {
    if (this.#hasStarted && this.#listening.size > 0) return undefined;
    if (complaint !== undefined && !this.#hasStarted) return complaint;
    if (this.#failedStarts < mostFailedStarts) return undefined;
    return `No worker could be started, ${this.#failedStarts} times in a row; the last one ended with ${cause}.`;
  }

  #run(place: number): Promise<Ending> {
    const bornAt = performance.now();
    const worker = cluster.fork();
    this.#running.add(worker);
    let complaint: string | undefined;
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'listening') this.#noteListening(worker, message);
      if (message.kind === 'failed') complaint = message.complaint;
      if (message.kind === 'ended') this.#complaints.push(...message.leftUndone);
    });
    const share = configOfWorker(this.#config, place);
    // One socket for all is known by the port that the first worker asked for, also where that was any.
    const config = this.#reusePort ? { ...share, port: this.#port } : share;
    send(worker, { kind: 'start', config, reusePort: this.#reusePort, looksAtEngine: this.#engine === undefined });
    return new Promise((resolve) => {
      const end = (cause: number | string) => {
        const hasListened = this.#listening.delete(worker);
        this.#running.delete(worker);
        resolve({ hasListened, complaint, cause, lived: Math.round(performance.now() - bornAt) });
      };
      worker.once('exit', (code: number | null, signal: string | null) => end(signal ?? `exit code ${code}`));
      worker.on('error', (error) => {
        if (worker.process.pid === undefined) end(error.message);
      });
    });
  }

  #noteListening(worker: Worker, { url, port, engine }: Extract<FromWorker, { kind: 'listening' }>): void {
    this.#listening.add(worker);
    this.#port = port;
    this.#engine ??= engine;
    this.#firstListens.resolve();
    if (this.#hasStarted) log.info({ pid: worker.process.pid }, 'A worker has taken the place of another.');
    if (this.#hasStarted || this.#isStopping || this.#listening.size < this.#config.workers) return;
    this.#hasStarted = true;
    this.#onStart({ url, engine: this.#engine ?? 'an engine' });
  }

  #stop(): void {
    if (this.#isStopping) return;
    this.#stopping.abort();
    for (const worker of this.#running) send(worker, { kind: 'stop' });
    const killer = setTimeout(() => {
      const { size } = this.#running;
      if (size > 0) this.#complaints.push(`Workers that did not end in time and were killed: ${size}.`);
      this.#killAll();
    }, longestShutdown(this.#config) + killSlack);
    killer.unref();
  }

  #killAll(): void {
    for (const worker of this.#running) worker.process.kill('SIGKILL');
  }
}

/** Whoever is gone hears nothing; that is noticed elsewhere. */
function send(worker: Worker, message: ToWorker): void {
  worker.process.send(message, undefined, undefined, () => undefined);
}
