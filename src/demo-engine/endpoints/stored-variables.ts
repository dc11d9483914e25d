import { type Answer, json } from '../http/answer.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import type { Variables } from '../state/variable.ts';
import { writeVariables } from '../variables/write-variable.ts';
import { EngineFault, nullValue } from '../wire/engine-fault.ts';
import { binaryAnswer } from './binary-variable.ts';

type ScopeOf = (call: Call) => Variables | undefined;

const ofInstance: ScopeOf = (call) => call.engine.store.processInstances.get(idOf(call))?.variables;

/** The scope of a task is an execution of its own; an instance is an execution too. */
const ofExecution: ScopeOf = (call) =>
  [...call.engine.store.tasks.values()].find(({ executionId }) => executionId === idOf(call))?.localVariables ??
  ofInstance(call);

/** The variables of one scope, and what is in files, where workers fetch it (engine-contract 7.3). */
export const storedVariableResources: readonly Resource[] = [
  ...resourcesBelow('/process-instance/{id}/variables', 'process instance', ofInstance),
  ...resourcesBelow('/execution/{id}/localVariables', 'execution', ofExecution),
];

function resourcesBelow(path: string, noun: string, scopeOf: ScopeOf): readonly Resource[] {
  return [
    { path, methods: { GET: { handle: (call) => listVariables(call, scopeOf(call)) } } },
    {
      path: `${path}/{name}/data`,
      methods: { GET: { produces: '*/*', handle: (call) => getVariableData(call, noun, scopeOf(call)) } },
    },
  ];
}

/** The engine deserializes unless it is told not to. */
function listVariables(call: Call, variables: Variables | undefined): Answer {
  if (variables === undefined) throw nullValue(`execution ${idOf(call)} doesn't exist: execution is null`);
  return json(writeVariables(variables, call.search.get('deserializeValues') !== 'false'));
}

function getVariableData(call: Call, noun: string, variables: Variables | undefined): Answer {
  const { name = '' } = call.pathParameters;
  const variable = variables?.get(name);
  if (variable === undefined) {
    const message = `${noun} variable with name ${name} does not exist`;
    throw new EngineFault(404, 'InvalidRequestException', message, null);
  }
  return binaryAnswer(variable, idOf(call));
}
