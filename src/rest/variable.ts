import type { NumberText } from './int64.ts';

/**
 * A variable as the engine writes it (engine-contract 2.3). A number keeps its text, so that nothing of a Long or a Double is lost.
 * `value` of an Object, a Json or an Xml is text; of a File always null.
 */
export type VariableValue = {
  /** First letter capitalised: String, Long, Json … */
  readonly type: string | null;
  readonly value: string | boolean | NumberText | null;
  readonly valueInfo: VariableInfo | null;
};

/** What a File or an Object needs beside its value. */
export type VariableInfo = {
  readonly filename?: string;
  readonly mimeType?: string;
  readonly encoding?: string;
  readonly objectTypeName?: string;
  readonly serializationDataFormat?: string;
};

/** A variable as the engine takes it; a transient one is used in the step and never stored (engine-contract 2.3). */
export type VariableToSet = {
  readonly type: string;
  readonly value: unknown;
  readonly valueInfo?: Readonly<Record<string, unknown>>;
};

/** Variables by name, as a command takes them. */
export type VariablesToSet = Readonly<Record<string, VariableToSet>>;
