import { requireId } from './command-input.ts';
import type { Context } from './context.ts';
import { type ChangedTask, changed } from './worker.ts';

/** Sets the priority of one task. */
export async function setExternalTaskPriority(
  { input: { id, priority } }: { readonly input: { readonly id: string; readonly priority: bigint } },
  { engine }: Context,
): Promise<ChangedTask> {
  requireId(id, 'id');
  await engine.priority.set(id, priority);
  return changed(id, engine);
}
