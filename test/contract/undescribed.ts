import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

type Element = readonly [coordinate: string, description: string | null | undefined];

/** Every type, field, argument and enum value of a schema that has no description. */
export function undescribed(schema: GraphQLSchema): readonly string[] {
  const elements = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type): Element[] => {
      const at = (name: string) => `${type.name}.${name}`;
      const own: Element = [type.name, type.description];
      if (isEnumType(type)) return [own, ...type.getValues().map((v): Element => [at(v.name), v.description])];
      if (isInputObjectType(type)) {
        return [own, ...Object.values(type.getFields()).map((f): Element => [at(f.name), f.description])];
      }
      if (!isObjectType(type) && !isInterfaceType(type)) return [own];
      return [
        own,
        ...Object.values(type.getFields()).flatMap((field): Element[] => [
          [at(field.name), field.description],
          ...field.args.map((arg): Element => [`${at(field.name)}(${arg.name}:)`, arg.description]),
        ]),
      ];
    });
  return elements.filter(([, description]) => !description?.trim()).map(([coordinate]) => coordinate);
}
