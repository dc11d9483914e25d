import type { Variable, Variables } from '../state/variable.ts';
import { writeDate } from '../wire/date.ts';
import { EngineFault, processEngineFault, unplayed } from '../wire/engine-fault.ts';
import { javaDouble } from '../wire/java-text.ts';

/** A variable as it is answered (engine-contract 2.3). */
type WrittenVariable = { readonly type: string; readonly value: unknown; readonly valueInfo: unknown };

/** Variables by name, as they are answered. Throws the 500 of an object that cannot be deserialized, where that is asked for. */
export function writeVariables(
  variables: Variables,
  deserializesValues: boolean,
): Readonly<Record<string, WrittenVariable>> {
  return Object.fromEntries(
    [...variables].map(([name, variable]) => [name, written(name, variable, deserializesValues)]),
  );
}

function written(name: string, variable: Variable, deserializesValues: boolean): WrittenVariable {
  if (variable.type !== 'Opaque') return { type: variable.type, value: writtenValue(variable), valueInfo: {} };
  const { typeName, value, valueInfo } = variable;
  if (deserializesValues && serializedTypes.has(typeName) && value !== null) {
    return { type: typeName, value: deserialized(name, variable.valueInfo, typeName, value), valueInfo };
  }
  // The content of a file is never inlined.
  return { type: typeName, value: typeName === 'File' ? null : value, valueInfo };
}

const serializedTypes = new Set(['Object', 'Json', 'Xml']);

function writtenValue(variable: Exclude<Variable, { readonly type: 'Opaque' }>): unknown {
  if (variable.value === null) return null;
  if (variable.type === 'Date') return writeDate(variable.value);
  if (variable.type !== 'Double') return variable.value;
  const text = javaDouble(variable.value);
  return Number.isFinite(variable.value) ? JSON.rawJSON(text) : text;
}

/** No Java classes are here but the collections, which JSON can be. */
function deserialized(
  name: string,
  info: Readonly<Record<string, unknown>>,
  typeName: string,
  value: unknown,
): unknown {
  if (typeName !== 'Object')
    throw unplayed(`the bean dump of a ${typeName} variable: ask with deserializeValues=false`);
  const { objectTypeName } = info;
  const cause = `SPIN/JACKSON-JSON-01007 Cannot construct java type from string '${objectTypeName}'`;
  if (!/^java\.util\.\w+(?:Map|List|Set)(?:<.*>)?$/.test(String(objectTypeName))) {
    throw processEngineFault(`Cannot deserialize object in variable '${name}': ${cause}`);
  }
  try {
    return JSON.parse(String(value));
  } catch (error) {
    if (error instanceof EngineFault) throw error;
    throw processEngineFault(`Cannot deserialize object in variable '${name}': SPIN/JACKSON-JSON-01006`);
  }
}
