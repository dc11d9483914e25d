/** Types whose values can be compared in a query; what else there is (`Json`, `File`, `Bytes`, …) only has a name there. */
type ComparableVariable =
  | { readonly type: 'String'; readonly value: string | null }
  | { readonly type: 'Boolean'; readonly value: boolean | null }
  | { readonly type: 'Short' | 'Integer' | 'Long'; readonly value: bigint | null }
  | { readonly type: 'Double'; readonly value: number | null }
  /** Epoch milliseconds. */
  | { readonly type: 'Date'; readonly value: number | null }
  | { readonly type: 'Null'; readonly value: null };

/** A variable that no query compares. */
export type OpaqueVariable = {
  readonly type: 'Opaque';
  readonly typeName: string;
  /** Text of a Json, Xml or Object; base64 of Bytes; a File's content. */
  readonly value: unknown;
  /** As it is answered (engine-contract 2.3). */
  readonly valueInfo: Readonly<Record<string, unknown>>;
};

/** A stored variable; `value` is null for a typed null. */
export type Variable = ComparableVariable | OpaqueVariable;

/** Variables of one scope, by name. */
export type Variables = Map<string, Variable>;
