import type { ProcessVariableInput as Input } from '../rest/variable-input.ts';
import { builder } from './builder.ts';

export const ProcessVariableNullType = builder.enumType('ProcessVariableNullType', {
  description: 'The type of a variable that is null.',
  values: {
    NULL: { value: 'Null', description: 'No type at all.' },
    STRING: { value: 'String', description: 'A String.' },
    BOOLEAN: { value: 'Boolean', description: 'A Boolean.' },
    SHORT: { value: 'Short', description: 'A number of 16 bits.' },
    INTEGER: { value: 'Integer', description: 'A number of 32 bits.' },
    LONG: { value: 'Long', description: 'A number of 64 bits.' },
    DOUBLE: { value: 'Double', description: 'A number with decimals.' },
    DATE: { value: 'Date', description: 'A date and time.' },
    BYTES: { value: 'Bytes', description: 'Bytes.' },
    JSON: { value: 'Json', description: 'JSON; the engine needs its Spin plugin for it.' },
    XML: { value: 'Xml', description: 'XML; the engine needs its Spin plugin for it.' },
  } as const,
});

export const ProcessVariableFileInput = builder.inputType('ProcessVariableFileInput', {
  description: 'A file as a variable.',
  fields: (t) => ({
    filename: t.string({ required: true, description: 'Its name.' }),
    mimeType: t.string({ description: 'Its media type, e.g. application/pdf.' }),
    encoding: t.string({ description: 'Its character encoding, e.g. UTF-8.' }),
    content: t.string({ required: true, description: 'Base64.' }),
  }),
});

export const ProcessVariableObjectInput = builder.inputType('ProcessVariableObjectInput', {
  description: 'An object of the process application, serialised.',
  fields: (t) => ({
    text: t.string({ description: 'The serialised value, e.g. JSON text; left out for a null object.' }),
    objectTypeName: t.string({ description: 'Its class. Required with `text`.' }),
    serializationDataFormat: t.string({ description: 'E.g. application/json. Required with `text`.' }),
  }),
});

export const ProcessVariableOtherInput = builder.inputType('ProcessVariableOtherInput', {
  description: 'A value as the REST API of the engine takes it.',
  fields: (t) => ({
    type: t.string({ required: true, description: "The engine's name of the type." }),
    value: t.field({ type: 'JSON', description: 'The value; null when left out.' }),
    valueInfo: t.field({ type: 'JSON', description: 'What the type needs beside the value: a JSON object.' }),
  }),
});

export const ProcessVariableValueInput = builder.inputType('ProcessVariableValueInput', {
  description: 'Exactly one of these; leave the others out (an explicit null counts as given).',
  isOneOf: true,
  fields: (t) => ({
    stringValue: t.string({ description: 'A String. Most databases hold 4000 characters.' }),
    booleanValue: t.boolean({ description: 'A Boolean.' }),
    shortValue: t.int({ description: '16 bits.' }),
    integerValue: t.int({ description: '32 bits.' }),
    longValue: t.field({ type: 'Long', description: '64 bits.' }),
    doubleValue: t.float({ description: 'A number with decimals.' }),
    dateValue: t.field({ type: 'DateTime', description: 'A date and time.' }),
    jsonValue: t.field({
      type: 'JSON',
      description: 'Any JSON value but null; the engine needs its Spin plugin for it.',
    }),
    jsonText: t.string({
      description: 'The same as JSON text, where every digit counts; the text null is a JSON null.',
    }),
    xmlValue: t.string({ description: 'XML text; the engine needs its Spin plugin for it.' }),
    bytesValue: t.string({ description: 'Base64.' }),
    fileValue: t.field({ type: ProcessVariableFileInput, description: 'A file.' }),
    objectValue: t.field({ type: ProcessVariableObjectInput, description: 'An object, serialised.' }),
    nullValue: t.field({ type: ProcessVariableNullType, description: 'A null of this type.' }),
    otherValue: t.field({ type: ProcessVariableOtherInput, description: 'A type that only an engine plugin knows.' }),
  }),
});

export const ProcessVariableInput = builder.inputRef<Input>('ProcessVariableInput');

ProcessVariableInput.implement({
  description: 'A variable to set.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name; each at most once.' }),
    value: t.field({ type: ProcessVariableValueInput, required: true, description: 'Its value.' }),
    transient: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Use it in this step only; never store it.',
    }),
  }),
});
