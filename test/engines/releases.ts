/** A release of an engine that the tests can start from Maven Central. */
export type EngineRelease = {
  readonly version: string;
  /** Of the configuration properties: `camunda.bpm.authorization.enabled`. */
  readonly propertyPrefix: 'camunda.bpm' | 'operaton.bpm';
  /** Spring properties reach the handler of long polls from 7.24 on; before, parameters of the servlet context do. */
  readonly uniqueWorkersProperty: string;
  readonly queueCapacityProperty: string;
  /** The Java sources, beside this file; the Maven project lies in the folder named as the engine. */
  readonly sourceFolder: string;
  readonly jvmFlags: readonly string[];
};

export const releases = {
  'camunda-7.24.0': {
    version: '7.24.0',
    propertyPrefix: 'camunda.bpm',
    uniqueWorkersProperty: 'camunda.bpm.rest-api.fetch-and-lock.unique-worker-request',
    queueCapacityProperty: 'camunda.bpm.rest-api.fetch-and-lock.queue-capacity',
    sourceFolder: 'camunda-source',
    jvmFlags: [],
  },
  'operaton-1.0.3': {
    version: '1.0.3',
    propertyPrefix: 'operaton.bpm',
    uniqueWorkersProperty: 'operaton.bpm.rest-api.fetch-and-lock.unique-worker-request',
    queueCapacityProperty: 'operaton.bpm.rest-api.fetch-and-lock.queue-capacity',
    sourceFolder: 'operaton-source',
    jvmFlags: [],
  },
  'camunda-7.13.0': {
    version: '7.13.0',
    propertyPrefix: 'camunda.bpm',
    uniqueWorkersProperty: 'server.servlet.context-parameters.fetch-and-lock-unique-worker-request',
    queueCapacityProperty: 'server.servlet.context-parameters.fetch-and-lock-queue-capacity',
    sourceFolder: 'camunda-source',
    // Its MyBatis reflects into Collections$EmptyList, without which fetchAndLock answers 500 (engine-contract 0).
    jvmFlags: ['--add-opens', 'java.base/java.util=ALL-UNNAMED'],
  },
} as const satisfies Record<string, EngineRelease>;

export type EngineName = keyof typeof releases;

export const engineNames = Object.keys(releases) as EngineName[];

/** Throws with the names there are when `name` is none of them. */
export function engineNamed(name: string): EngineName {
  const found = engineNames.find((engine) => engine === name);
  if (found === undefined) throw new Error(`There is no engine "${name}". There are: ${engineNames.join(', ')}.`);
  return found;
}
