import type { EngineVersion } from '../engine-version.ts';
import type { TaskState } from '../state/task-state.ts';
import type { OpaqueVariable } from '../state/variable.ts';
import { columnTooSmall, type EngineFault, processEngineFault } from '../wire/engine-fault.ts';
import type { GivenVariable } from './read-variable.ts';

/** Of a String variable, in UTF-16 units (engine-contract 8.3). */
const longestString = 4_000;

const javaSerialization = 'application/x-java-serialized-object';

/** Throws the 500 of a variable that can be understood but not stored; nothing may have changed before (engine-contract 2.3). */
export function checkStorable(given: readonly GivenVariable[], version: EngineVersion): void {
  for (const { name, variable } of given) {
    const fault = variable.type === 'Opaque' ? storageFault(name, variable, version) : undefined;
    if (fault !== undefined) throw fault;
  }
  const isTooLong = ({ variable, isTransient }: GivenVariable) =>
    variable.type === 'String' && !isTransient && (variable.value?.length ?? 0) > longestString;
  if (given.some(isTooLong)) throw columnTooSmall(version);
}

function storageFault(
  name: string,
  { typeName, value, valueInfo }: OpaqueVariable,
  { isOperaton }: EngineVersion,
): EngineFault | undefined {
  if (typeName === 'Number') return processEngineFault('Cannot serialize value of abstract type number');
  if (typeName !== 'Object') return undefined;
  const { objectTypeName, serializationDataFormat } = valueInfo;
  if (serializationDataFormat === javaSerialization) {
    const prohibited = 'Java serialization format is prohibited';
    return processEngineFault(`ENGINE-17007 Cannot set variable with name ${name}. ${prohibited}`);
  }
  // Without Spin there is nothing that could write JSON or XML.
  if (serializationDataFormat === null || isOperaton) {
    const text = typeof value === 'string' ? `${value.length} chars` : 'null';
    const described = [
      'value=null, isDeserialized=false',
      `serializationDataFormat=${serializationDataFormat}, objectTypeName=${objectTypeName}`,
      `serializedValue=${text}, isTransient=false`,
    ];
    return processEngineFault(`Cannot find serializer for value 'ObjectValue [${described.join(', ')}]'.`);
  }
  if (value === null || objectTypeName !== null) return undefined;
  const missing = "no 'objectTypeName' provided for non-null value.";
  return processEngineFault(`Cannot write serialized value for variable '${name}': ${missing}`);
}

/** Each goes to the nearest scope that has the name, else to the process instance (engine-contract 4.10). */
export function setVariables(task: TaskState, given: readonly GivenVariable[]): void {
  const { localVariables, processInstance } = task;
  for (const { name, variable, isTransient } of given) {
    if (isTransient) continue;
    const scope = localVariables.has(name) ? localVariables : processInstance.variables;
    scope.set(name, variable);
  }
}

/** To the task's own scope, with which they vanish. */
export function setLocalVariables(task: TaskState, given: readonly GivenVariable[]): void {
  for (const { name, variable, isTransient } of given) {
    if (!isTransient) task.localVariables.set(name, variable);
  }
}
