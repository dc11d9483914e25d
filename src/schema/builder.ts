import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import type { Context } from '../resolvers/context.ts';
import type { EngineDate } from '../rest/date.ts';
import type { Int64 } from '../rest/int64.ts';

/** The types behind the schema; `Input` is what resolvers get, `Output` what they may return. */
export type SchemaTypes = {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    /** In: epoch milliseconds. Out: a date as the engine wrote it. */
    DateTime: { Input: number; Output: EngineDate };
    Long: { Input: bigint; Output: Int64 };
    Milliseconds: { Input: number; Output: number };
    JSON: { Input: NonNullable<unknown>; Output: unknown };
  };
};

/** Non-null is the default, so a field that the engine may leave empty does not compile until it says so. */
export const builder = new SchemaBuilder<SchemaTypes>({
  defaultFieldNullability: false,
  plugins: [ErrorsPlugin],
  errors: { directResult: true },
});
