import { type Answer, json, noContent } from '../http/answer.ts';
import { beanBody } from '../http/bean-body.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { cancelInstance } from '../state/process.ts';
import type { ProcessInstance } from '../state/process-instance.ts';
import { toPrimitiveBoolean } from '../wire/coercion.ts';
import { EngineFault } from '../wire/engine-fault.ts';
import { processInstanceOf } from './process-instance-json.ts';

/** Looking at instances, and stopping and ending them. */
export const processInstanceResources: readonly Resource[] = [
  { path: '/process-instance/{id}', methods: { GET: { handle: getInstance }, DELETE: { handle: deleteInstance } } },
  { path: '/process-instance/{id}/suspended', methods: { PUT: { consumesJson: true, handle: setSuspended } } },
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

function instanceOf(call: Call): ProcessInstance | undefined {
  return call.engine.store.processInstances.get(idOf(call));
}

function notFound(message: string, code: 0 | null): EngineFault {
  return new EngineFault(404, 'InvalidRequestException', message, code);
}
