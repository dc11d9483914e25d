import SchemaBuilder from '@pothos/core';
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
  };
};

/** Non-null is the default, so a field that the engine may leave empty does not compile until it says so. */
export const builder = new SchemaBuilder<SchemaTypes>({ defaultFieldNullability: false });
