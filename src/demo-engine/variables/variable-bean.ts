import { type Coercion, toObject, toText } from '../wire/coercion.ts';
import type { JsonObject, JsonValue } from '../wire/json.ts';

/** A `VariableValueDto` as it was sent: read, not yet understood (engine-contract 2.3). */
export type VariableBean = {
  readonly type: string | null;
  readonly value: JsonValue;
  readonly valueInfo: JsonObject | null;
};

/** Variables by name; a null in place of one is kept, since the engine stumbles over it only later. */
export type VariableBeans = ReadonlyMap<string, VariableBean | null>;

/** One variable; null where there is none. */
export const toVariableBean: Coercion<VariableBean | null> = (value) => {
  const bean = toObject(value);
  if (bean === null) return null;
  return {
    type: toText(bean.type ?? null),
    value: bean.value ?? null,
    valueInfo: toObject(bean.valueInfo ?? null),
  };
};

/** No variables for null. */
export const toVariableBeans: Coercion<VariableBeans> = (value) =>
  new Map(Object.entries(toObject(value) ?? {}).map(([name, bean]) => [name, toVariableBean(bean)]));
