import type { OpaqueVariable, Variable } from '../state/variable.ts';
import { toBoolean, toDate, toInt, toLong } from '../wire/coercion.ts';
import { EngineFault, invalidRequest } from '../wire/engine-fault.ts';
import { javaText } from '../wire/java-text.ts';
import type { JsonObject, JsonValue } from '../wire/json.ts';
import { fileFrom } from './file-value.ts';
import { toBase64, toDouble, toShort } from './primitive-texts.ts';
import { checkTransience } from './transience.ts';
import type { VariableBean } from './variable-bean.ts';

/** Makes a variable of what was sent as this type; throws the 400 or 500 of the engine. */
type Reader = (bean: VariableBean, typeName: string) => Variable;

/** The types that can be sent, by the name they are answered with (engine-contract 2.3). */
const valueTypes: Readonly<Record<string, Reader>> = {
  String: primitive('java.lang.String', (text) => ({ type: 'String', value: text })),
  Boolean: primitive('java.lang.Boolean', (text) => ({
    type: 'Boolean',
    value: text === null ? null : toBoolean(text),
  })),
  Short: primitive('java.lang.Short', (text) => ({ type: 'Short', value: toShort(text) })),
  Integer: primitive('java.lang.Integer', (text) => ({ type: 'Integer', value: asBigInt(toInt(text)) })),
  Long: primitive('java.lang.Long', (text) => ({ type: 'Long', value: toLong(text) })),
  Double: primitive('java.lang.Double', (text) => ({ type: 'Double', value: toDouble(text) })),
  Date: primitive('java.util.Date', (text) => ({ type: 'Date', value: toDate(text) })),
  Null: primitive('javax.lang.model.type.NullType', (text) => {
    if (text !== null) throw invalidRequest('There is no such value.');
    return { type: 'Null', value: null };
  }),
  Bytes: primitive('[B', (text) => opaque('Bytes', toBase64(text))),
  Number: primitive('java.lang.Number', (text) => opaque('Number', text)),
  File: fileFrom,
  Object: serialized(({ objectTypeName = null, serializationDataFormat = null }) => ({
    objectTypeName: asJavaString(objectTypeName),
    serializationDataFormat: asJavaString(serializationDataFormat),
  })),
  Json: serialized(() => ({})),
  Xml: serialized(() => ({})),
};

/** Come with the Spin plugin (engine-contract 2.3). */
const spinTypes = new Set(['Json', 'Xml']);

/** The reader of a type, whose first letter may be a small one; undefined where the engine does not know the type. */
export function valueTypeNamed(typeName: string, hasSpin: boolean): Reader | undefined {
  if (!Object.hasOwn(valueTypes, typeName) || (spinTypes.has(typeName) && !hasSpin)) return undefined;
  return valueTypes[typeName];
}

/** The engine prints the value as a text and has Jackson read that (engine-contract 2.3). */
function primitive(javaType: string, convert: (text: string | null) => Variable): Reader {
  return ({ type, value, valueInfo }) => {
    const text = value === null ? null : javaText(value);
    try {
      const variable = convert(text);
      checkTransience(valueInfo);
      return variable;
    } catch (fault) {
      if (!(fault instanceof EngineFault)) throw fault;
      throw invalidRequest(`Cannot convert value '${text}' of type '${type}' to java type ${javaType}`);
    }
  };
}

function serialized(infoOf: (valueInfo: JsonObject) => Readonly<Record<string, string | null>>): Reader {
  return ({ type, value, valueInfo }, typeName) => {
    if (value !== null && typeof value !== 'string') {
      const must = "Must provide 'null' or String value for value of SerializableValue type";
      throw invalidRequest(`${must} '${type}'.`);
    }
    const info = infoOf(valueInfo ?? {});
    checkTransience(valueInfo);
    return opaque(typeName, value, info);
  };
}

function opaque(typeName: string, value: string | null, valueInfo: OpaqueVariable['valueInfo'] = {}): OpaqueVariable {
  return { type: 'Opaque', typeName, value, valueInfo };
}

function asBigInt(value: number | null): bigint | null {
  return value === null ? null : BigInt(value);
}

function asJavaString(value: JsonValue): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new EngineFault(500, 'ClassCastException', 'class cannot be cast to class java.lang.String', null);
}
