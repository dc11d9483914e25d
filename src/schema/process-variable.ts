import {
  fileOfVariable,
  type NamedVariable,
  objectOfVariable,
  textOfVariable,
  valueOfVariable,
} from '../resolvers/variable.ts';
import { builder } from './builder.ts';

export const ProcessVariable = builder.objectRef<NamedVariable>('ProcessVariable');
export const ProcessVariableObjectInfo =
  builder.objectRef<NonNullable<ReturnType<typeof objectOfVariable>>>('ProcessVariableObjectInfo');
export const ProcessVariableFileInfo =
  builder.objectRef<NonNullable<ReturnType<typeof fileOfVariable>>>('ProcessVariableFileInfo');

ProcessVariable.implement({
  description: 'A process variable: the same four answers whatever its type.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    type: t.exposeString('type', {
      nullable: true,
      description:
        "The engine's type name, first letter capitalised: String, Integer, Long, Double, Boolean, Date, Json, Object, File, Bytes, Null …",
    }),
    value: t.field({
      type: 'JSON',
      nullable: true,
      description: `The value as plain JSON. Long: a string of digits. Date: RFC 3339. Json, and Object serialised as JSON: parsed. Bytes:
base64. File: null (see \`file\`). Anything that cannot be shown: null. (Bytes of a list: one more engine call for each scope that has some.)`,
      resolve: valueOfVariable,
    }),
    text: t.string({
      nullable: true,
      description: 'The value exactly as the engine stores it, as text.',
      resolve: textOfVariable,
    }),
    object: t.field({
      type: ProcessVariableObjectInfo,
      nullable: true,
      description: 'For Object: the class and the data format of the text.',
      resolve: objectOfVariable,
    }),
    file: t.field({
      type: ProcessVariableFileInfo,
      nullable: true,
      description: 'For File: what is known of it; its content is not here.',
      resolve: fileOfVariable,
    }),
  }),
});

/** Which variables, of every list of them. */
export const variableNamesArgs = builder.args((t) => ({
  names: t.stringList({ description: 'Only variables of these names; all when left out.' }),
}));

ProcessVariableObjectInfo.implement({
  description: 'What a serialised object is.',
  fields: (t) => ({
    objectTypeName: t.exposeString('objectTypeName', { nullable: true, description: 'Its class.' }),
    serializationDataFormat: t.exposeString('serializationDataFormat', {
      nullable: true,
      description: 'E.g. application/json.',
    }),
  }),
});

ProcessVariableFileInfo.implement({
  description: 'What is known of a file.',
  fields: (t) => ({
    filename: t.exposeString('filename', { nullable: true, description: 'Its name.' }),
    mimeType: t.exposeString('mimeType', { nullable: true, description: 'Its media type.' }),
    encoding: t.exposeString('encoding', { nullable: true, description: 'Its character encoding.' }),
  }),
});
