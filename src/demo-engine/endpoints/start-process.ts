import { type Answer, json } from '../http/answer.ts';
import { beanBody } from '../http/bean-body.ts';
import type { Call } from '../http/call.ts';
import { mountPoint } from '../http/request-path.ts';
import type { Resource } from '../http/resource.ts';
import type { ProcessDefinition } from '../state/process-instance.ts';
import { startInstance } from '../state/start-instance.ts';
import { type GivenVariable, readVariables } from '../variables/read-variable.ts';
import { checkStorable } from '../variables/set-variables.ts';
import { toVariableBeans } from '../variables/variable-bean.ts';
import { writeVariables } from '../variables/write-variable.ts';
import { toPrimitiveBoolean, toText } from '../wire/coercion.ts';
import { EngineFault, invalidRequest } from '../wire/engine-fault.ts';
import { definitionByKey } from './process-definition.ts';
import { processInstanceOf } from './process-instance-json.ts';

/** Starting instances of what tasks were made of: where nothing happens by itself, this makes work. */
export const startProcessResources: readonly Resource[] = [
  { path: '/process-definition/key/{key}/start', methods: { POST: { consumesJson: true, handle: start } } },
  {
    path: '/process-definition/key/{key}/tenant-id/{tenantId}/start',
    methods: { POST: { consumesJson: true, handle: start } },
  },
];

const startShape = { variables: toVariableBeans, businessKey: toText, withVariablesInReturn: toPrimitiveBoolean };

function start(call: Call): Answer {
  const { version, store } = call.engine;
  const definition = definitionByKey(call);
  const { variables, businessKey, withVariablesInReturn } = beanBody(call, startShape);
  const given = namingDefinition(definition, () => storable(readVariables(variables, version), call));
  const stored = new Map(given.map(({ name, variable }) => [name, variable]));
  const instance = startInstance(store, definition, businessKey, stored);
  const href = `http://${call.host}${mountPoint}/process-instance/${instance.id}`;
  return json({
    ...processInstanceOf(instance, version, [{ method: 'GET', href, rel: 'self' }]),
    ...(withVariablesInReturn && { variables: writeVariables(instance.variables, false) }),
  });
}

function storable(given: readonly GivenVariable[], { engine }: Call): readonly GivenVariable[] {
  checkStorable(given, engine.version);
  return given.filter(({ isTransient }) => !isTransient);
}

/** What the REST layer refuses names the definition, and what the engine refuses becomes a `RestException`. */
function namingDefinition<T>({ id }: ProcessDefinition, run: () => T): T {
  try {
    return run();
  } catch (fault) {
    if (!(fault instanceof EngineFault)) throw fault;
    const message = `Cannot instantiate process definition ${id}: ${fault.message}`;
    if (fault.code !== null) throw new EngineFault(fault.status, 'RestException', message, fault.code);
    if (fault.status === 400) throw invalidRequest(message);
    throw fault;
  }
}
