import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { EngineUnderTest } from '../support/engine-under-test.ts';
import { buildEngine } from './build.ts';
import { connectToEngine } from './connect.ts';
import type { Credentials } from './engine-client.ts';
import { type EngineName, releases } from './releases.ts';

export type EngineOptions = {
  /** HTTP Basic, with `admin` as the first user; off when left out (engine-contract 1.7). */
  readonly auth?: boolean;
  /** Permissions are looked at; off when left out. */
  readonly authorization?: boolean;
  /** For authenticated users only, so of no effect without `auth` (engine-contract 1.8). */
  readonly maxResultsLimit?: number;
  /** A poll displaces an older one of the same worker (engine-contract 8.2); off when left out. */
  readonly uniqueWorkers?: boolean;
  /** Of polls that are not parked yet; 200 when left out, and always so before 7.23 (engine-contract 8.2). */
  readonly queueCapacity?: number;
  /** `full` when left out; with `none` nothing is written into the history (engine-contract 7.5). */
  readonly historyLevel?: 'full' | 'none';
  /** On 127.0.0.1; a free one when left out. */
  readonly port?: number;
};

/** May do everything in an engine started with `auth`. */
export const admin: Credentials = { user: 'admin', password: 'admin-password' };

const startTimeoutMs = 120_000;
const linesKept = 60;

/** Builds the engine where needed and starts it; resolves once its REST API answers. It ends with this process. */
export async function startEngine(name: EngineName, options: EngineOptions = {}): Promise<EngineUnderTest> {
  const classPath = await buildEngine(name);
  const jvm = spawn('java', jvmArguments(name, classPath, options), {
    // The JVM ends when its standard input does, that is, however this process ends.
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const stop = () => stopJvm(jvm);
  try {
    const baseUrl = `http://127.0.0.1:${await portOf(name, jvm, jvm.stdout)}/engine-rest`;
    return await connectToEngine({
      name,
      baseUrl,
      stop,
      ...(options.auth ? { credentials: admin } : {}),
      ...(options.maxResultsLimit === undefined ? {} : { maxResultsLimit: options.maxResultsLimit }),
    });
  } catch (failure) {
    await stop();
    throw failure;
  }
}

function jvmArguments(name: EngineName, classPath: string, options: EngineOptions): string[] {
  const { propertyPrefix: prefix, uniqueWorkersProperty, queueCapacityProperty, jvmFlags } = releases[name];
  const { auth = false, authorization = false, maxResultsLimit, historyLevel = 'full', port = 0 } = options;
  const properties: Record<string, string | number | boolean | undefined> = {
    'server.address': '127.0.0.1',
    'server.port': port,
    'spring.datasource.url': 'jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1',
    'spring.main.banner-mode': 'off',
    'logging.level.root': 'WARN',
    'engine.auth': auth,
    [`${prefix}.history-level`]: historyLevel,
    [`${prefix}.authorization.enabled`]: authorization,
    [`${prefix}.generic-properties.properties.query-max-results-limit`]: maxResultsLimit,
    [uniqueWorkersProperty]: options.uniqueWorkers,
    [queueCapacityProperty]: options.queueCapacity,
    [`${prefix}.admin-user.id`]: auth ? admin.user : undefined,
    [`${prefix}.admin-user.password`]: auth ? admin.password : undefined,
  };
  return [
    // Starts twice as fast as with the default flags (engine-contract 11).
    '-XX:TieredStopAtLevel=1',
    '-Xmx512m',
    '-Duser.timezone=UTC',
    '-Dengine.lives-with-parent=true',
    ...jvmFlags,
    '-cp',
    classPath,
    'EngineApplication',
    ...Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [`--${key}=${value}`])),
  ];
}

/** The port that EngineApplication announces; throws with the last lines of its log where it ends before. */
function portOf(name: EngineName, jvm: ChildProcess, stdout: Readable): Promise<number> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const fail = (how: string) => reject(new Error(`${name} ${how}:\n${lines.join('\n')}`));
    const timer = setTimeout(() => fail(`did not start within ${startTimeoutMs / 1000} s`), startTimeoutMs);
    createInterface(stdout).on('line', (line) => {
      lines.push(line);
      if (lines.length > linesKept) lines.shift();
      const port = /^engine listens on port (\d+)$/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    jvm.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code} while starting`);
    });
    jvm.once('error', reject);
  });
}

/** Its database is in memory: nothing is lost by not asking politely. */
async function stopJvm(jvm: ChildProcess): Promise<void> {
  if (jvm.exitCode !== null || jvm.signalCode !== null) return;
  const exited = once(jvm, 'exit');
  jvm.kill('SIGKILL');
  await exited;
}
