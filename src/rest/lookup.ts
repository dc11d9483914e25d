import DataLoader from 'dataloader';
import { type ById, findByIds } from './by-ids.ts';
import { canBeId } from './id.ts';
import type { Identity } from './identity.ts';

/** Rows by id for one request: what is asked for at the same moment is one batch, and nothing is asked for twice. */
export type Lookup<Row> = {
  /** The row, or null when there is none. An id that can be none is answered without a call. */
  readonly load: (id: string) => Promise<Row | null>;
  /** What was read is old. */
  readonly forget: () => void;
};

/** Makes the lookup of one request. */
export function createLookup<Row>(how: ById<Row>, identity: Identity): Lookup<Row> {
  const loader = new DataLoader<string, Row | null>(async (ids) => {
    const found = await findByIds(ids, how, identity);
    return ids.map((id) => found.get(id) ?? null);
  });
  return {
    load: async (id) => (canBeId(id) ? loader.load(id) : null),
    forget: () => void loader.clearAll(),
  };
}
