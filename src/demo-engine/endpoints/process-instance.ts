import { type Answer, json, noContent } from '../http/answer.ts';
import { beanBody } from '../http/bean-body.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { cancelInstance } from '../state/process.ts';
import type { ProcessInstance } from '../state/process-instance.ts';
import type { Variables } from '../state/variable.ts';
import { writeVariables } from '../variables/write-variable.ts';
import { toPrimitiveBoolean } from '../wire/coercion.ts';
import { EngineFault, nullValue } from '../wire/engine-fault.ts';
import { binaryAnswer } from './binary-variable.ts';
import { processInstanceOf } from './process-instance-json.ts';

/** What tests look at and do beside tasks: instances and their variables. */
export const processInstanceResources: readonly Resource[] = [
  { path: '/process-instance/{id}', methods: { GET: { handle: getInstance }, DELETE: { handle: deleteInstance } } },
  { path: '/process-instance/{id}/suspended', methods: { PUT: { consumesJson: true, handle: setSuspended } } },
  { path: '/process-instance/{id}/variables', methods: { GET: { handle: listVariables } } },
  {
    path: '/process-instance/{id}/variables/{name}/data',
    methods: { GET: { produces: '*/*', handle: getVariableData } },
  },
  { path: '/execution/{id}/localVariables', methods: { GET: { handle: listLocalVariables } } },
];

function getInstance(call: Call): Answer {
  const instance = instanceOf(call);
  if (instance === undefined) throw notFound(`Process instance with id ${idOf(call)} does not exist`, null);
  return json(processInstanceOf(instance, call.engine.version, []));
}

function deleteInstance(call: Call): Answer {
  const instance = instanceOf(call);
  if (instance === undefined) {
    throw notFound(`No process instance found for id '${idOf(call)}': processInstance is null`, 0);
  }
  cancelInstance(call.engine.store, instance);
  return noContent;
}

/** An unknown id is none of its concern. */
function setSuspended(call: Call): Answer {
  const { suspended } = beanBody(call, { suspended: toPrimitiveBoolean });
  const instance = instanceOf(call);
  if (instance !== undefined) instance.isSuspended = suspended;
  return noContent;
}

function listVariables(call: Call): Answer {
  return json(written(call, instanceOf(call)?.variables));
}

/** Those of a task's own scope, with its execution's id. */
function listLocalVariables(call: Call): Answer {
  const task = [...call.engine.store.tasks.values()].find(({ executionId }) => executionId === idOf(call));
  return json(written(call, task?.localVariables ?? instanceOf(call)?.variables));
}

/** The engine deserializes unless it is told not to (engine-contract 7.3). */
function written(call: Call, variables: Variables | undefined) {
  if (variables === undefined) throw nullValue(`execution ${idOf(call)} doesn't exist: execution is null`);
  return writeVariables(variables, call.search.get('deserializeValues') !== 'false');
}

function getVariableData(call: Call): Answer {
  const name = call.pathParameters.name ?? '';
  const variable = instanceOf(call)?.variables.get(name);
  if (variable === undefined) throw notFound(`process instance variable with name ${name} does not exist`, null);
  return binaryAnswer(variable, idOf(call));
}

function instanceOf(call: Call): ProcessInstance | undefined {
  return call.engine.store.processInstances.get(idOf(call));
}

function notFound(message: string, code: 0 | null): EngineFault {
  return new EngineFault(404, 'InvalidRequestException', message, code);
}
