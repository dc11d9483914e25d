import type { EngineVersion } from '../engine-version.ts';
import type { Variable } from '../state/variable.ts';
import { EngineFault, illegalArgument, nullPointer, unplayed } from '../wire/engine-fault.ts';
import { isInt, isLong } from '../wire/int64.ts';
import { JsonNumber, type JsonValue } from '../wire/json.ts';
import { isTransient } from './transience.ts';
import { valueTypeNamed } from './value-types.ts';
import type { VariableBean, VariableBeans } from './variable-bean.ts';

/** A variable that a command brings. */
export type GivenVariable = {
  readonly name: string;
  readonly variable: Variable;
  /** Never stored. */
  readonly isTransient: boolean;
};

/** What the engine makes of what was sent; throws its 400s and odd 500s (engine-contract 2.3). */
export function readVariables(beans: VariableBeans, version: EngineVersion): readonly GivenVariable[] {
  return [...beans].map(([name, bean]) => {
    if (bean === null) throw nullPointer(`${dto}.toTypedValue()`, 'java.util.Map$Entry.getValue()');
    return { name, variable: readVariable(bean, version), isTransient: isTransient(bean.valueInfo) };
  });
}

const dto = 'org.camunda.bpm.engine.rest.dto.VariableValueDto';

function readVariable(bean: VariableBean, version: EngineVersion): Variable {
  const { type, value } = bean;
  if (type === null) return untyped(value);
  if (type === '') {
    throw new EngineFault(500, 'StringIndexOutOfBoundsException', 'begin 0, end 1, length 0', null);
  }
  const typeName = capitalised(type);
  const read = valueTypeNamed(typeName, !version.isOperaton);
  if (read === undefined) throw new EngineFault(400, 'RestException', `Unsupported value type '${type}'`, null);
  if (typeName === 'File' && version.isOperaton) checkBase64(value);
  return read(bean, typeName);
}

/** `string` is `String`; no other letter's case is free. */
export function capitalised(type: string): string {
  return type.slice(0, 1).toUpperCase() + type.slice(1);
}

/** Without a type Java's own decides. What would be a Java serialization of an object is not played. */
function untyped(value: JsonValue): Variable {
  if (value === null) return { type: 'Null', value };
  if (typeof value === 'string') return { type: 'String', value };
  if (typeof value === 'boolean') return { type: 'Boolean', value };
  if (!(value instanceof JsonNumber)) throw unplayed('a Java serialization of objects and lists: give a type');
  if (!value.isInteger) return { type: 'Double', value: Number(value.source) };
  const integer = BigInt(value.source);
  if (!isLong(integer)) throw unplayed('a Java serialization of a BigInteger: give a type');
  return { type: isInt(integer) ? 'Integer' : 'Long', value: integer };
}

/** Operaton decodes strictly where Camunda stores garbage (engine-contract 6.4). */
function checkBase64(value: JsonValue): void {
  if (typeof value === 'string' && !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) {
    throw illegalArgument('Illegal base64 character');
  }
}
