import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import ErrorsPlugin from '@pothos/plugin-errors';
import FederationPlugin from '@pothos/plugin-federation';
import type { Context } from '../resolvers/context.ts';
import type { EngineDate } from '../rest/date.ts';
import type { Int64 } from '../rest/int64.ts';

/** The types behind the schema; `Input` is what resolvers get, `Output` what they may return. */
export type SchemaTypes = {
  Context: Context;
  Scalars: {
    ID: { Input: string; Output: string };
    /** In: epoch milliseconds. Out: a date as the engine wrote it. */
    DateTime: { Input: number; Output: EngineDate };
    Long: { Input: bigint; Output: Int64 };
    Milliseconds: { Input: number; Output: number };
    JSON: { Input: NonNullable<unknown>; Output: unknown };
  };
};

/**
 * Makes a builder that works as ours. Non-null is the default, so a field that the engine may leave empty does not compile until it says
 * so. Without the directives plugin, no subgraph could be made of a schema that has `@oneOf`.
 */
export function createBuilder<Types extends Partial<PothosSchemaTypes.UserSchemaTypes>>() {
  return new SchemaBuilder<Types & { DefaultFieldNullability: false }>({
    defaultFieldNullability: false,
    plugins: [ErrorsPlugin, DirectivesPlugin, FederationPlugin],
    errors: { directResult: true },
    // Which options there are depends on the types, which only the caller knows.
  } as never);
}

/** The builder that all types of the gateway are made with. */
export const builder = createBuilder<SchemaTypes>();
