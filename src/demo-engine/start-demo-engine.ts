import type { AddressInfo } from 'node:net';
import { engineVersion } from './engine-version.ts';
import { Accounts } from './http/accounts.ts';
import type { Engine } from './http/call.ts';
import { mountPoint } from './http/request-path.ts';
import { serve } from './http/serve.ts';
import type { DemoEngine, DemoEngineOptions, LoggedCall } from './options.ts';
import { LongPolls } from './polling/long-polls.ts';
import { JobExecutor } from './state/job-executor.ts';
import { addTasks } from './state/seed-task.ts';
import { Store } from './state/store.ts';

/**
 * Starts a stand-in for a Camunda 7 engine: real HTTP, everything in memory, answers as a Spring Boot engine gives them.
 * Rejects with Node's error where it cannot listen, e.g. with `code` EADDRINUSE; throws a RangeError for a version that it
 * cannot play.
 */
export async function startDemoEngine(options: DemoEngineOptions = {}): Promise<DemoEngine> {
  const {
    port = 0,
    host = '127.0.0.1',
    clock = Date.now,
    users,
    maxResultsLimit,
    engineNames,
    tasks = [],
    keepsLog = true,
  } = options;
  const version = engineVersion(options.version ?? '7.24.0');
  const [defaultName = 'default', ...otherNames] = engineNames ?? [];
  const longPolls = new LongPolls(options);
  const createEngine = (name: string): Engine => {
    const onAvailable = () => longPolls.wake();
    const store = new Store(name, { clock, onAvailable, keepsHistory: options.historyLevel !== 'none' });
    return { name, version, maxResultsLimit, store, jobExecutor: new JobExecutor(store) };
  };
  const reset = ({ jobExecutor, store }: Engine) => {
    jobExecutor.stop();
    store.clear();
  };
  const engines: [Engine, ...Engine[]] = [createEngine(defaultName), ...otherNames.map(createEngine)];
  addTasks(engines[0].store, tasks);

  const log: LoggedCall[] = [];
  const reportedVersion = options.reportedVersion === undefined ? version.text : options.reportedVersion;
  const accounts = users === undefined ? undefined : new Accounts(users, clock);
  const server = await serve(
    { version, reportedVersion, engines, accounts, longPolls },
    keepsLog ? log : undefined,
    port,
    host,
  );
  const { port: boundPort } = server.address() as AddressInfo;

  return {
    url: `http://${host}:${boundPort}${mountPoint}`,
    log,
    add(added, engineName = defaultName) {
      const engine = engines.find(({ name }) => name === engineName);
      if (engine === undefined) throw new RangeError(`The demo engine has no engine named ${engineName}.`);
      return addTasks(engine.store, added);
    },
    clear() {
      engines.forEach(reset);
      log.length = 0;
    },
    close() {
      longPolls.close();
      engines.forEach(reset);
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
