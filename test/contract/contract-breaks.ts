import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';

type Input = GraphQLArgument | GraphQLInputField;

/** How a schema breaks the contract: what is missing or of another type, nullability, default or kind. */
export function contractBreaks(contract: GraphQLSchema, built: GraphQLSchema): readonly string[] {
  const breaks: string[] = [];

  /** The counterpart of an element of the contract, if it is there. */
  function find<T>(coordinate: string, counterpart: T | undefined): T | undefined {
    if (counterpart === undefined) breaks.push(`${coordinate} is missing.`);
    return counterpart;
  }

  function same(coordinate: string, what: string, wanted: unknown, found: unknown): void {
    if (String(wanted) !== String(found)) breaks.push(`${coordinate} has the ${what} ${found} instead of ${wanted}.`);
  }

  function compareInput(coordinate: string, wanted: Input, found: Input): void {
    same(coordinate, 'type', wanted.type, found.type);
    same(coordinate, 'default', JSON.stringify(wanted.defaultValue), JSON.stringify(found.defaultValue));
  }

  function compareFields(
    type: string,
    wanted: Record<string, GraphQLField<unknown, unknown>>,
    found: Record<string, GraphQLField<unknown, unknown>>,
  ): void {
    for (const field of Object.values(wanted)) {
      const coordinate = `${type}.${field.name}`;
      const counterpart = find(coordinate, found[field.name]);
      if (counterpart === undefined) continue;
      same(coordinate, 'type', field.type, counterpart.type);
      for (const arg of field.args) {
        const at = `${coordinate}(${arg.name}:)`;
        const other = find(at, counterpart.args.find(({ name }) => name === arg.name));
        if (other !== undefined) compareInput(at, arg, other);
      }
    }
  }

  function compare(wanted: GraphQLNamedType, found: GraphQLNamedType): void {
    const { name } = wanted;
    if ((isObjectType(wanted) && isObjectType(found)) || (isInterfaceType(wanted) && isInterfaceType(found))) {
      compareFields(name, wanted.getFields(), found.getFields());
      same(name, 'interfaces', wanted.getInterfaces(), found.getInterfaces());
    } else if (isInputObjectType(wanted) && isInputObjectType(found)) {
      same(name, '@oneOf', wanted.isOneOf, found.isOneOf);
      for (const field of Object.values(wanted.getFields())) {
        const counterpart = find(`${name}.${field.name}`, found.getFields()[field.name]);
        if (counterpart !== undefined) compareInput(`${name}.${field.name}`, field, counterpart);
      }
    } else if (isEnumType(wanted) && isEnumType(found)) {
      for (const value of wanted.getValues()) find(`${name}.${value.name}`, found.getValue(value.name) ?? undefined);
    } else if (isUnionType(wanted) && isUnionType(found)) {
      for (const member of wanted.getTypes()) {
        find(`${name} | ${member.name}`, found.getTypes().find((other) => other.name === member.name));
      }
    } else if (isScalarType(wanted) && isScalarType(found)) {
      same(name, '@specifiedBy', wanted.specifiedByURL, found.specifiedByURL);
    } else {
      breaks.push(`${name} is another kind of type.`);
    }
  }

  for (const type of Object.values(contract.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    const found = find(type.name, built.getType(type.name));
    if (found !== undefined) compare(type, found);
  }
  return breaks;
}
