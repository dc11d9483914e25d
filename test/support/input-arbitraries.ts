import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLInputObjectType,
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
  Int: fc.oneof(fc.integer(), fc.integer({ min: -2, max: 1_001 })),
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

  /** The same with a few of the fields only, where many contradict each other; required ones are there. */
  few(name: string): Arbitrary<Record<string, unknown>> {
    const type = this.#schema.getType(name) as GraphQLInputObjectType;
    const [required, others] = [true, false].map((isRequired) =>
      Object.values(type.getFields()).flatMap((one) => (isRequiredInputField(one) === isRequired ? [one.name] : [])),
    ) as [string[], string[]];
    return fc
      .tuple(this.named(name), fc.subarray(others, { maxLength: 4 }))
      .map(([value, few]) =>
        Object.fromEntries(Object.entries(value).filter(([field]) => [...required, ...few].includes(field))),
      );
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
    // What lies in itself ends somewhere.
    const fields = all.filter((field) => depth < 3 || isRequiredInputField(field));
    return fc.record(Object.fromEntries(fields.map(({ name, type }) => [name, this.of(type, depth + 1)])), {
      requiredKeys: fields.filter(isRequiredInputField).map(({ name }) => name),
      noNullPrototype: true,
    });
  }
}
