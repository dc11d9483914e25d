import type { Context } from '../resolvers/context.ts';
import { builder } from './builder.ts';

/**
 * Lets other subgraphs refer to things of this type by their id. `find` answers null where there is no such thing, which is no error:
 * references dangle by nature, since a completed task is gone. It gets nothing of a representation but the key.
 */
export function makeEntity<Shape extends object>(
  ref: ReturnType<typeof builder.objectRef<Shape>>,
  find: (key: { readonly id: string }, context: Context) => Promise<Shape | null>,
): void {
  builder.asEntity(ref, {
    key: builder.selection<{ id: string }>('id'),
    // Pothos' types do not know that a reference may be of nothing.
    resolveReference: find as (key: { id: string }, context: Context) => never,
  });
}
