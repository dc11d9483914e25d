/** A signed 64-bit integer: a number where it is exact, else a bigint, so that no digit is lost (engine-contract 1.6). */
export type Int64 = number | bigint;
