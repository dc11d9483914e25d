import type { Since } from './capabilities.ts';
import { InvalidInputError } from './errors/index.ts';
import type { ExternalTaskSortKey, ExternalTaskSorting } from './external-task-query.ts';
import type { Newer } from './filter-table.ts';

/** One key of an order, as a client gives it: the engine's own name of the key, and which way. */
export type ExternalTaskOrder = { readonly field: ExternalTaskSortKey; readonly direction: 'asc' | 'desc' };

/** Sort keys that 7.13 lacks (engine-contract 6.2). */
const sinceOf: { readonly [Key in ExternalTaskSortKey]?: Since } = { createTime: '7.21' };

/** An order in the engine's terms, and what of it needs a newer engine than 7.13. */
export type TranslatedOrder = {
  readonly sorting: readonly ExternalTaskSorting[];
  readonly newer: readonly Newer[];
};

/**
 * Translates an order. The id comes last, so that the order is total; by GET only one key fits, and ties are in the engine's order.
 * Throws InvalidInputError for a key given twice, or for more keys than fit.
 */
export function translateOrder(orderBy: readonly ExternalTaskOrder[], isGetOnly: boolean): TranslatedOrder {
  const fields = orderBy.map(({ field }) => field);
  if (new Set(fields).size < fields.length) throw new InvalidInputError('orderBy', 'names a field twice.');
  if (isGetOnly && orderBy.length > 1) {
    throw new InvalidInputError('orderBy', 'can have only one key while the engine is read by GET only.');
  }
  const keys = orderBy.map(({ field, direction }) => ({ sortBy: field, sortOrder: direction }));
  const isTotal = fields.includes('id') || (isGetOnly && keys.length > 0);
  return {
    sorting: isTotal ? keys : [...keys, { sortBy: 'id', sortOrder: 'asc' }],
    newer: orderBy.flatMap(({ field }, at) => {
      const since = sinceOf[field];
      return since === undefined ? [] : [{ what: `orderBy.${at}.field`, since }];
    }),
  };
}
