import { readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { anyId, dateTime, json, long, longText } from './arbitraries.ts';

const scalars: Readonly<Record<string, Arbitrary<unknown>>> = {
  ID: anyId,
  String: longText,
  Int: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 50 }) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: 1_001 }) },
    { weight: 1, arbitrary: fc.integer() },
  ),
  Float: fc.double({ noNaN: true, noDefaultInfinity: true }),
  Boolean: fc.boolean(),
  Long: long,
  DateTime: dateTime,
  Milliseconds: fc.integer({ min: 0, max: 3_155_760_000 }),
  JSON: json,
};

/** What a client may give for a type of input, by the schema; `only` replaces what is given for a type of a name. */
export class InputArbitraries {
  readonly #schema: GraphQLSchema;
  readonly #known = new Map<string, Arbitrary<unknown>>();
  readonly #only: Readonly<Record<string, Arbitrary<unknown>>>;

  constructor(schema: GraphQLSchema, only: Readonly<Record<string, Arbitrary<unknown>>> = {}) {
    this.#schema = schema;
    this.#only = { ...scalars, ...only };
  }

  /** Values of a type that the schema names. */
  named(name: string): Arbitrary<Record<string, unknown>> {
    return this.#present(this.#schema.getType(name) as GraphQLInputType, 0) as Arbitrary<Record<string, unknown>>;
  }

  /** Values of a type; where it may be null, sometimes that. */
  of(type: GraphQLInputType, depth = 0): Arbitrary<unknown> {
    if (isNonNullType(type)) return this.#present(type.ofType, depth);
    return fc.option(this.#present(type, depth), { freq: 8 });
  }

  #present(type: GraphQLInputType, depth: number): Arbitrary<unknown> {
    if (isListType(type)) return fc.array(this.of(type.ofType, depth), { maxLength: depth > 1 ? 1 : 3 });
    if (isNonNullType(type)) return this.of(type, depth);
    const key = `${type.name} ${depth}`;
    const known = this.#known.get(key) ?? this.#make(type, depth);
    this.#known.set(key, known);
    return known;
  }

  #make(type: GraphQLInputType, depth: number): Arbitrary<unknown> {
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (!isInputObjectType(type)) {
      const name = 'name' in type ? type.name : '';
      const known = this.#only[name];
      if (known === undefined) throw new TypeError(`Nobody says what may be given for ${name}.`);
      return known;
    }
    const all = Object.values(type.getFields());
    if (type.isOneOf) {
      return fc.oneof(
        ...all.map(({ name, type }) => this.#present(type, depth + 1).map((value) => ({ [name]: value }))),
      );
    }
    const [required, others] = [true, false].map((isRequired) =>
      all.filter((field) => isRequiredInputField(field) === isRequired),
    ) as [typeof all, typeof all];
    const arbitraryOf = (fields: typeof all) =>
      fc.record(Object.fromEntries(fields.map(({ name, type }) => [name, this.of(type, depth + 1)])), {
        noNullPrototype: true,
      });
    // A few of them, since many contradict each other; and what lies in itself ends somewhere.
    return fc
      .subarray(others, { maxLength: depth < 3 ? Math.min(4, others.length) : 0 })
      .chain((some) => fc.tuple(arbitraryOf(required), arbitraryOf(some)))
      .map((parts) => Object.assign({}, ...parts) as unknown);
  }
}

/** Those of the schema that clients are promised. */
export function inputsOfSchema(only: Readonly<Record<string, Arbitrary<unknown>>> = {}): InputArbitraries {
  return new InputArbitraries(schemaOfClients(), only);
}

/** The committed schema. */
export function schemaOfClients(): GraphQLSchema {
  return buildSchema(readFileSync(new URL('../../src/schema/schema.graphql', import.meta.url), 'utf8'));
}
