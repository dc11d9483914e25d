import { type Answer, json } from '../http/answer.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import type { ProcessInstance } from '../state/process-instance.ts';
import { writeDate } from '../wire/date.ts';
import { notFound } from './not-found.ts';
import { isInstanceVisible, isOfTenant } from './visible-tasks.ts';

/** What else stands around a task: its execution, its definition's deployment, its tenant (engine-contract 7.1, 7.4). */
export const surroundingResources: readonly Resource[] = [
  { path: '/execution/{id}', methods: { GET: { handle: getExecution } } },
  { path: '/deployment/{id}', methods: { GET: { handle: getDeployment } } },
  // Nobody makes tenants here: a task's tenant need not be known to the engine.
  { path: '/tenant', methods: { GET: { handle: () => json([]) } } },
  {
    path: '/tenant/{id}',
    methods: {
      GET: {
        handle: (call) => {
          throw notFound(`Tenant with id ${idOf(call)} does not exist`);
        },
      },
    },
  },
  { path: '/metrics', methods: { GET: { handle: () => json([]) } } },
];

function getExecution(call: Call): Answer {
  const instance = instanceOfExecution(call);
  if (instance === undefined || !isInstanceVisible(call, instance)) {
    throw notFound(`Execution with id ${idOf(call)} does not exist`);
  }
  const { id, definition } = instance;
  return json({ id: idOf(call), processInstanceId: id, ended: false, tenantId: definition.tenantId });
}

/** An instance is an execution too, and so is each of its tasks, or the call where it waits. */
function instanceOfExecution(call: Call): ProcessInstance | undefined {
  const { processInstances, tasks } = call.engine.store;
  const executionId = idOf(call);
  const task = [...tasks.values()].find((each) => each.executionId === executionId);
  const calling = [...processInstances.values()].find(({ waitsAt }) => waitsAt?.executionId === executionId);
  return processInstances.get(executionId) ?? task?.processInstance ?? calling;
}

function getDeployment(call: Call): Answer {
  const deployment = call.engine.store.deployments.get(idOf(call));
  if (deployment === undefined || !isOfTenant(call, deployment.tenantId)) {
    throw notFound(`Deployment with id '${idOf(call)}' does not exist`);
  }
  const { id, name, time, tenantId } = deployment;
  return json({ links: [], id, name, source: null, deploymentTime: writeDate(time), tenantId });
}
