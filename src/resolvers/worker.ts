import { type ProcessVariableInput, variablesToSet } from '../rest/variable-input.ts';
import type { Completion } from '../rest/worker.ts';
import { requireDuration, requireId, requireRetries, requireTaskAndWorker, requireText } from './command-input.ts';
import type { Context } from './context.ts';
import { EngineRejectedError, ExternalTaskNotFoundError } from './errors.ts';

/** A task that a command has changed; it is read anew when it is asked for. */
export type ChangedTask = { readonly externalTaskId: string };

type Input<Fields> = { readonly input: { readonly id: string } & Fields };
type Worker = { readonly workerId: string };
type Text = string | null | undefined;
type Variables = readonly ProcessVariableInput[] | null | undefined;

/** Locks one task for a worker, or renews the lock it holds (engine-contract 4.7). */
export async function lockExternalTask(
  { input }: Input<Worker & { readonly lockDuration: number }>,
  { engine }: Context,
): Promise<ChangedTask> {
  const { id, workerId, lockDuration } = input;
  requireTaskAndWorker(input);
  requireDuration(lockDuration, 'lockDuration');
  await engine.require('lockExternalTask', '7.15');
  await engine.worker.lock(id, { workerId, lockDuration });
  return changed(id, engine);
}

/** Makes a held lock end `lockDuration` from now (engine-contract 4.8). */
export async function extendExternalTaskLock(
  { input }: Input<Worker & { readonly lockDuration: number }>,
  { engine }: Context,
): Promise<ChangedTask> {
  const { id, workerId, lockDuration } = input;
  requireTaskAndWorker(input);
  requireDuration(lockDuration, 'lockDuration');
  await engine.worker.extendLock(id, { workerId, newDuration: lockDuration });
  return changed(id, engine);
}

/** Frees a task, whoever holds it (engine-contract 4.9). */
export async function unlockExternalTask({ input: { id } }: Input<unknown>, { engine }: Context): Promise<ChangedTask> {
  requireId(id, 'id');
  await engine.worker.unlock(id);
  return changed(id, engine);
}

/** Reports success (engine-contract 4.10). */
export async function completeExternalTask(
  { input }: Input<Worker & { readonly variables?: Variables; readonly localVariables?: Variables }>,
  { engine }: Context,
): Promise<ChangedTask> {
  const { id, workerId } = input;
  requireTaskAndWorker(input);
  const body: Completion = { workerId, ...variablesOf(input) };
  await unlessStillThere(id, engine, () => engine.worker.complete(id, body));
  return changed(id, engine);
}

/** Reports a failure (engine-contract 4.11). */
export async function failExternalTask(
  {
    input,
  }: Input<
    Worker & {
      readonly errorMessage?: Text;
      readonly errorDetails?: Text;
      readonly retries: number;
      readonly retryTimeout: number;
      readonly variables?: Variables;
      readonly localVariables?: Variables;
    }
  >,
  { engine }: Context,
): Promise<ChangedTask> {
  const { id, workerId, errorMessage, errorDetails, retries, retryTimeout } = input;
  requireTaskAndWorker(input);
  requireRetries(retries);
  const variables = variablesOf(input);
  for (const field of Object.keys(variables)) await engine.require(field, '7.15');
  await unlessStillThere(id, engine, () =>
    engine.worker.fail(id, { workerId, ...given({ errorMessage, errorDetails }), retries, retryTimeout, ...variables }),
  );
  return changed(id, engine);
}

/** Reports a business error (engine-contract 4.12). */
export async function throwExternalTaskBpmnError(
  {
    input,
  }: Input<Worker & { readonly errorCode: string; readonly errorMessage?: Text; readonly variables?: Variables }>,
  { engine }: Context,
): Promise<ChangedTask> {
  const { id, workerId, errorCode, errorMessage } = input;
  requireTaskAndWorker(input);
  requireText(errorCode, 'errorCode');
  if (typeof errorMessage === 'string') requireText(errorMessage, 'errorMessage');
  const body = { workerId, errorCode, ...given({ errorMessage }), ...variablesOf(input) };
  await unlessStillThere(id, engine, () => engine.worker.throwBpmnError(id, body));
  return changed(id, engine);
}

/** The task as it is now; null when it is gone. */
export function taskAfterChange({ externalTaskId }: ChangedTask, _args: unknown, { engine }: Context) {
  return engine.externalTask.get(externalTaskId);
}

/** What was read of a task before it was changed is old. */
export function changed(id: string, engine: Context['engine']): ChangedTask {
  engine.externalTask.forget(id);
  return { externalTaskId: id };
}

/**
 * Before 7.20 the engine says that the task does not exist when something that follows in the process misses something else
 * (engine-contract 4.10). Where the task is still there, that is what happened.
 */
async function unlessStillThere(id: string, engine: Context['engine'], report: () => Promise<void>): Promise<void> {
  try {
    await report();
  } catch (error) {
    if (!(error instanceof ExternalTaskNotFoundError)) throw error;
    engine.externalTask.forget(id);
    if ((await engine.externalTask.get(id)) === null) throw error;
    throw new EngineRejectedError('what follows in the process misses something', null, null);
  }
}

function variablesOf(input: { readonly variables?: Variables; readonly localVariables?: Variables }) {
  const { variables, localVariables } = input;
  return {
    ...(variables && { variables: variablesToSet(variables, 'variables') }),
    ...(localVariables && { localVariables: variablesToSet(localVariables, 'localVariables') }),
  };
}

/** Only what was given: an explicit null is as left out. */
function given<Fields extends Readonly<Record<string, Text>>>(fields: Fields): { [Name in keyof Fields]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => typeof text === 'string')) as {
    [Name in keyof Fields]?: string;
  };
}
