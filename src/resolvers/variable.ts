import type { ExternalTask } from '../rest/external-task.ts';
import type { VariableValue } from '../rest/variable.ts';
import { plainValueOf, textOf } from '../rest/variable-output.ts';
import type { Context } from './context.ts';

/** A variable and its name; one that is read from its scope has the scope's id, and misses the value of Bytes. */
export type NamedVariable = VariableValue & { readonly name: string; readonly executionId?: string | null };

/** Which variables are wanted: all when left out or null, none when it is empty. */
export type NamesArgs = { readonly names?: readonly string[] | null | undefined };

/** A map of variables as a list, by name. */
export function namedVariables(variables: Readonly<Record<string, VariableValue>>): readonly NamedVariable[] {
  return Object.entries(variables)
    .map(([name, variable]) => ({ ...variable, name }))
    .toSorted(byName);
}

/** The variables of a task's own scope, by name. A task is a scope by itself, so its execution has no others. */
export function localVariablesOfExternalTask(
  { executionId }: ExternalTask,
  args: NamesArgs,
  context: Context,
): Promise<readonly NamedVariable[]> {
  return variablesOfScope(executionId, args, context);
}

/** The variables of one scope, by name. */
export async function variablesOfScope(
  executionId: string,
  { names }: NamesArgs,
  { engine }: Context,
): Promise<readonly NamedVariable[]> {
  const variables = await engine.variable.ofScope(executionId, names ?? undefined);
  const wanted = names ? variables.filter(({ name }) => names.includes(name)) : variables;
  return wanted.toSorted(byName);
}

/** The value as plain JSON; null where it cannot be shown so. */
export function valueOfVariable(variable: NamedVariable, _args: unknown, { engine }: Context): unknown {
  return lacksBytes(variable) ? readBytes(variable, engine).then(plainValueOf) : plainValueOf(variable);
}

/** The value exactly as the engine wrote it. */
export function textOfVariable(
  variable: NamedVariable,
  _args: unknown,
  { engine }: Context,
): Promise<string | null> | string | null {
  return lacksBytes(variable) ? readBytes(variable, engine).then(textOf) : textOf(variable);
}

/** The engine leaves Bytes out of lists of variables (engine-contract 7.3). */
function lacksBytes({ type, value, executionId }: NamedVariable): boolean {
  return type === 'Bytes' && value === null && typeof executionId === 'string';
}

/** The same variable as its whole scope has it, for there it has its bytes. */
async function readBytes(variable: NamedVariable, engine: Context['engine']): Promise<VariableValue> {
  const scope = new Map(Object.entries(await engine.variable.withBytes(variable.executionId ?? '')));
  return scope.get(variable.name) ?? variable;
}

function byName(one: NamedVariable, other: NamedVariable): number {
  return one.name < other.name ? -1 : 1;
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
