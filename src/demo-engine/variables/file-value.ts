import type { Variable } from '../state/variable.ts';
import { illegalArgument } from '../wire/engine-fault.ts';
import { javaText } from '../wire/java-text.ts';
import type { JsonObject } from '../wire/json.ts';
import { checkTransience } from './transience.ts';
import type { VariableBean } from './variable-bean.ts';

/** A File: it needs a name and content; `mimetype`, in this spelling, is dropped (engine-contract 2.3). */
export function fileFrom({ value, valueInfo }: VariableBean): Variable {
  if (valueInfo === null) throw illegalArgument('Cannot create file without valueInfo.');
  const filename = valueInfo.filename ?? null;
  if (filename === null) {
    const please = 'Please set a name into ValueInfo with key filename';
    throw illegalArgument(`Cannot create file without filename! ${please}`);
  }
  if (typeof value !== 'string') throw illegalArgument('Provided value is not of File, InputStream or byte[] type.');
  const mimeType = optional(valueInfo, 'mimeType', 'mime type', 'filename');
  const encoding = optional(valueInfo, 'encoding', 'encoding', 'encoding');
  checkTransience(valueInfo);
  const info = { ...encoding, filename: javaText(filename), ...mimeType };
  return { type: 'Opaque', typeName: 'File', value: Buffer.from(value, 'base64'), valueInfo: info };
}

/** The engine names a wrong key for the MIME type. */
function optional(valueInfo: JsonObject, key: string, words: string, namedKey: string): Record<string, string> {
  if (!Object.hasOwn(valueInfo, key)) return {};
  const text = valueInfo[key] ?? null;
  if (text !== null) return { [key]: javaText(text) };
  throw illegalArgument(`The provided ${words} is null. Set a non-null value info property with key '${namedKey}'`);
}
