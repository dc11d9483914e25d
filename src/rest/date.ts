/** A date as the engine writes and reads it: `2026-01-23T13:42:42.657+0000` (engine-contract 1.5). */
export type EngineDate = string;
