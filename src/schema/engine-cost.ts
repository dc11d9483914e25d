import type { GraphQLField } from 'graphql';

/** What a field costs at worst, so that an operation that would cost too much is refused before it costs anything. */
export type EngineCost = {
  /** Calls of the engine, each time that the field is asked; `batched` where those of up to 1000 objects are one. */
  readonly calls?: number | 'batched';
  /**
   * How many rows its list has, or that of the object that it answers, by its arguments as they were given: a number, or one row for
   * each member of a list. Needless where the field has an argument `first`.
   */
  readonly rows?: (argument: (name: string) => unknown) => unknown;
};

/** The `extensions` of a field that asks the engine. */
export function engineCost(cost: EngineCost): { readonly engineCost: EngineCost } {
  return { engineCost: cost };
}

/** What was declared of a field; undefined where it asks nobody. */
export function engineCostOf({
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'extensions'>): EngineCost | undefined {
  return extensions.engineCost as EngineCost | undefined;
}
