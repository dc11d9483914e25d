import { batchResources } from '../endpoints/batch.ts';
import { bulkRetriesResources } from '../endpoints/bulk-retries.ts';
import { externalTaskResources } from '../endpoints/external-task.ts';
import { taskLogResources } from '../endpoints/external-task-log.ts';
import { fetchAndLockResource } from '../endpoints/fetch-and-lock.ts';
import { historicProcessInstanceResources } from '../endpoints/historic-process-instance.ts';
import { incidentResources } from '../endpoints/incident.ts';
import { lockResources } from '../endpoints/lock.ts';
import { processDefinitionResources } from '../endpoints/process-definition.ts';
import { engineResources } from '../endpoints/process-engine.ts';
import { processInstanceResources } from '../endpoints/process-instance.ts';
import { reportResources } from '../endpoints/report.ts';
import { retriesAndPriorityResources } from '../endpoints/retries-and-priority.ts';
import { startProcessResources } from '../endpoints/start-process.ts';
import { storedVariableResources } from '../endpoints/stored-variables.ts';
import { surroundingResources } from '../endpoints/surroundings.ts';
import { topicNamesResource } from '../endpoints/topic-names.ts';
import { variableInstanceResources } from '../endpoints/variable-instance.ts';
import type { EngineVersion } from '../engine-version.ts';
import { containerFault } from './container-fault.ts';
import type { Resource, Route } from './resource.ts';

/** Literal paths stand before those with a `{name}`, as JAX-RS prefers them. */
const resources: readonly Resource[] = [
  topicNamesResource,
  fetchAndLockResource,
  ...bulkRetriesResources,
  ...externalTaskResources,
  ...lockResources,
  ...reportResources,
  ...retriesAndPriorityResources,
  ...batchResources,
  ...incidentResources,
  ...taskLogResources,
  ...processInstanceResources,
  ...storedVariableResources,
  ...startProcessResources,
  ...processDefinitionResources,
  ...variableInstanceResources,
  ...historicProcessInstanceResources,
  ...surroundingResources,
  ...engineResources,
];

export type FoundRoute = {
  /** undefined for `OPTIONS`, which asks for the methods only. */
  readonly route: Route | undefined;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Every method that the path knows. */
  readonly allowed: readonly string[];
};

/** The route of a method and a path. Throws 404 for an unknown path, 405 for an unknown method. */
export function findRoute(method: string, segments: readonly string[], { level }: EngineVersion): FoundRoute {
  for (const { path, since = 0, methods } of resources) {
    const pathParameters = match(path, segments);
    if (pathParameters === undefined || since > level) continue;
    const route = methods[method === 'HEAD' ? 'GET' : method];
    if (route === undefined && method !== 'OPTIONS') throw containerFault('notAllowed');
    return { route, pathParameters, allowed: ['HEAD', 'OPTIONS', ...Object.keys(methods)] };
  }
  throw containerFault('notFound');
}

function match(path: string, segments: readonly string[]): Record<string, string> | undefined {
  const pattern = path.split('/').slice(1);
  if (pattern.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(.+)\}$/.exec(expected)?.[1];
    if (name === undefined ? segment !== expected : segment === '') return undefined;
    if (name !== undefined) parameters[name] = segment;
  }
  return parameters;
}
