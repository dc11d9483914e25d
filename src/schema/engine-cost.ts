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
  /** Names of fields of the object that it answers with, which cost nothing more. */
  readonly has?: readonly string[];
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

/** A member of an argument as it was given, `selection.ids` of an input; undefined where it is not there. */
export function memberOf(value: unknown, ...path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  return typeof value === 'object' && value !== null
    ? memberOf((value as Readonly<Record<string, unknown>>)[name], ...rest)
    : undefined;
}
