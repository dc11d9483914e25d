import type { Answer } from '../http/answer.ts';
import type { Variable } from '../state/variable.ts';
import { invalidRequest } from '../wire/engine-fault.ts';

/** The bytes of a File or a Bytes variable, a file's with its own type and name. Throws the 400 of any other variable. */
export function binaryAnswer(variable: Variable, ownerId: string): Answer {
  if (variable.type !== 'Opaque' || !['File', 'Bytes'].includes(variable.typeName)) {
    throw invalidRequest(`Value of variable with id ${ownerId} is not a binary value.`);
  }
  const { typeName, value, valueInfo } = variable;
  const contentType = 'application/octet-stream';
  if (typeName === 'Bytes') return { status: 200, contentType, body: Buffer.from(String(value ?? ''), 'base64') };
  const { filename, mimeType = contentType, encoding } = valueInfo;
  const charset = encoding === undefined || mimeType === contentType ? '' : `;charset=${encoding}`;
  const plainName = String(filename).replaceAll(/[^ -~]/g, '?');
  const disposition = `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(String(filename))}`;
  return {
    status: 200,
    contentType: `${mimeType}${charset}`,
    body: value as Buffer,
    headers: { 'Content-Disposition': disposition },
  };
}
