import type { Batch } from '../rest/batch.ts';
import type { ExternalTask } from '../rest/external-task.ts';
import { requireId, requireRetries } from './command-input.ts';
import type { Context } from './context.ts';
import { type ExternalTaskSelection, selectTasks } from './selection.ts';
import { type ChangedTask, changed } from './worker.ts';

type BulkInput = { readonly input: { readonly selection: ExternalTaskSelection; readonly retries: number } };

/** Many tasks that a command has changed; those named by id are read anew when they are asked for. */
export type ChangedTasks = { readonly externalTaskIds: readonly string[] | undefined };

/** Sets the attempts left of one task. 0 raises an incident, more resolves it (engine-contract 4.13). */
export async function setExternalTaskRetries(
  { input: { id, retries } }: { readonly input: { readonly id: string; readonly retries: number } },
  { engine }: Context,
): Promise<ChangedTask> {
  requireId(id, 'id');
  requireRetries(retries);
  await engine.retries.set(id, retries);
  return changed(id, engine);
}

/** The same for many tasks, all or none (engine-contract 4.15). */
export async function bulkSetExternalTaskRetries(
  { input: { selection, retries } }: BulkInput,
  { engine }: Context,
): Promise<ChangedTasks> {
  requireRetries(retries);
  await engine.retries.setMany({ retries, ...(await selectTasks(selection, engine)) });
  const ids = selection.ids ?? undefined;
  for (const id of ids ?? []) changed(id, engine);
  return { externalTaskIds: ids };
}

/** The same for very many tasks, by a background batch of the engine (engine-contract 4.16). */
export async function bulkSetExternalTaskRetriesAsync(
  { input: { selection, retries } }: BulkInput,
  { engine }: Context,
): Promise<{ readonly batch: Batch }> {
  requireRetries(retries);
  return { batch: await engine.retries.setManyAsync({ retries, ...(await selectTasks(selection, engine)) }) };
}

/** The tasks named by id, in that order, as they are now; null when none was named, and for each that is gone. */
export function tasksAfterChange(
  { externalTaskIds }: ChangedTasks,
  _args: unknown,
  { engine }: Context,
): Promise<readonly (ExternalTask | null)[]> | null {
  return externalTaskIds === undefined ? null : Promise.all(externalTaskIds.map((id) => engine.externalTask.get(id)));
}
