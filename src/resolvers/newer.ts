import type { Newer } from '../rest/filter-table.ts';
import type { Context } from './context.ts';

/** Throws EngineTooOldError for the first of these that the engine would silently ignore; nothing else has been asked by then. */
export async function requireAll(newer: readonly Newer[], engine: Context['engine']): Promise<void> {
  for (const { what, since } of newer) await engine.require(what, since);
}
