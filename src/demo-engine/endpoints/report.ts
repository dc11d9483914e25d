import { type Answer, noContent } from '../http/answer.ts';
import { beanBody } from '../http/bean-body.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { complete, throwBpmnError } from '../state/end-task.ts';
import { fail } from '../state/transitions.ts';
import { readVariables } from '../variables/read-variable.ts';
import { checkStorable, setLocalVariables, setVariables } from '../variables/set-variables.ts';
import { toVariableBeans } from '../variables/variable-bean.ts';
import { toPrimitiveInt, toPrimitiveLong, toText } from '../wire/coercion.ts';
import { nullValue, processEngineFault } from '../wire/engine-fault.ts';
import { continuationFault } from './continuation-fault.ts';
import { checkActive, checkWorkerId, ownTaskOf } from './own-task.ts';

/** What a worker reports of its task (engine-contract 4.10 to 4.12); nothing changes before everything is checked. */
export const reportResources: readonly Resource[] = [
  { path: '/external-task/{id}/complete', methods: { POST: { consumesJson: true, handle: completeTask } } },
  { path: '/external-task/{id}/failure', methods: { POST: { consumesJson: true, handle: failTask } } },
  { path: '/external-task/{id}/bpmnError', methods: { POST: { consumesJson: true, handle: reportBpmnError } } },
];

const reportShape = { workerId: toText, variables: toVariableBeans, localVariables: toVariableBeans };

function completeTask(call: Call): Answer {
  const { version, store } = call.engine;
  const body = beanBody(call, reportShape);
  const variables = readVariables(body.variables, version);
  const localVariables = readVariables(body.localVariables, version);
  const { workerId } = body;
  checkWorkerId(workerId);
  const task = ownTaskOf(call, workerId, `External Task ${idOf(call)} cannot be completed by worker '${workerId}'.`);
  checkActive(task);
  checkStorable([...variables, ...localVariables], version);
  const { failsAfterCompletion } = task.step;
  if (failsAfterCompletion !== undefined) throw continuationFault(task, failsAfterCompletion, version);
  setLocalVariables(task, localVariables);
  setVariables(task, variables);
  complete(store, task, version);
  return noContent;
}

const failureShape = {
  ...reportShape,
  errorMessage: toText,
  errorDetails: toText,
  retries: toPrimitiveInt,
  retryTimeout: toPrimitiveLong,
};

const noVariables = { variables: () => new Map(), localVariables: () => new Map() };

function failTask(call: Call): Answer {
  const { version, store } = call.engine;
  const knowsVariables = version.level >= 15;
  const body = beanBody(call, knowsVariables ? failureShape : { ...failureShape, ...noVariables });
  const variables = readVariables(body.variables, version);
  const localVariables = readVariables(body.localVariables, version);
  const { workerId, errorMessage, errorDetails, retries, retryTimeout } = body;
  checkWorkerId(workerId);
  if (retries < 0) throw processEngineFault('retries is not greater than or equal to 0');
  if (retryTimeout < 0n) throw processEngineFault('retryDuration is not greater than or equal to 0');
  const refusal = `Failure of External Task ${idOf(call)} cannot be reported by worker '${workerId}'.`;
  const task = ownTaskOf(call, workerId, refusal);
  checkActive(task);
  checkStorable([...variables, ...localVariables], version);
  setLocalVariables(task, localVariables);
  setVariables(task, variables);
  const errorCode = version.level >= 15 ? errorCodeFor(task.step.errorEvents, errorMessage) : undefined;
  if (errorCode === undefined) fail(store, task, { errorMessage, errorDetails, retries, retryTimeout });
  else throwBpmnError(store, task, errorCode, errorMessage);
  return noContent;
}

/** An error event definition of the task takes the failure for an error of the process (engine-contract 4.11). */
function errorCodeFor(
  errorEvents: Readonly<Record<string, string>> = {},
  errorMessage: string | null,
): string | undefined {
  return errorMessage !== null && Object.hasOwn(errorEvents, errorMessage) ? errorEvents[errorMessage] : undefined;
}

const bpmnErrorShape = { workerId: toText, errorCode: toText, errorMessage: toText, variables: toVariableBeans };

function reportBpmnError(call: Call): Answer {
  const { version, store } = call.engine;
  const body = beanBody(call, bpmnErrorShape);
  const variables = readVariables(body.variables, version);
  const { workerId, errorCode, errorMessage } = body;
  checkWorkerId(workerId);
  if (errorCode === null) throw nullValue('errorCode is null');
  const refusal = `Bpmn error of External Task ${idOf(call)} cannot be reported by worker '${workerId}'.`;
  const task = ownTaskOf(call, workerId, refusal);
  checkActive(task);
  if (errorCode.trim() === '') throw processEngineFault('Error Code is empty');
  if (errorMessage?.trim() === '') throw processEngineFault('Error Message is empty');
  checkStorable(variables, version);
  setVariables(task, variables);
  throwBpmnError(store, task, errorCode, errorMessage);
  return noContent;
}
