import type { VariableValue } from '../rest/variable.ts';
import { plainValueOf, textOf } from '../rest/variable-output.ts';

/** A variable and its name. */
export type NamedVariable = VariableValue & { readonly name: string };

/** A map of variables as a list, by name. */
export function namedVariables(variables: Readonly<Record<string, VariableValue>>): readonly NamedVariable[] {
  return Object.entries(variables)
    .map(([name, variable]) => ({ ...variable, name }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The value as plain JSON; null where it cannot be shown so. */
export function valueOfVariable(variable: NamedVariable): unknown {
  return plainValueOf(variable);
}

/** The value exactly as the engine wrote it. */
export function textOfVariable(variable: NamedVariable): string | null {
  return textOf(variable);
}

/** The class and the format of an Object; null for any other type. */
export function objectOfVariable({ type, valueInfo }: NamedVariable) {
  if (type !== 'Object') return null;
  return {
    objectTypeName: valueInfo?.objectTypeName ?? null,
    serializationDataFormat: valueInfo?.serializationDataFormat ?? null,
  };
}

/** What is known of a File; null for any other type. */
export function fileOfVariable({ type, valueInfo }: NamedVariable) {
  if (type !== 'File') return null;
  const { filename = null, mimeType = null, encoding = null } = valueInfo ?? {};
  return { filename, mimeType, encoding };
}
