import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type ASTNode,
  type ASTVisitor,
  type GraphQLFieldConfig,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isAbstractType,
  isScalarType,
  visit,
} from 'graphql';

/** What every gateway has alike, so that composers merge it; scalars are, too. */
const shared = new Set(['PageInfo', 'Query', 'Mutation']);

/** The names that federation makes. */
const reserved = /^_/;

type TypeName = (name: string) => string;

/** Begins the names of types and root fields with `prefix`, so that several gateways do not collide in one supergraph. */
export function prefixNames(schema: GraphQLSchema, prefix: string): GraphQLSchema {
  const typeName: TypeName = (name) => (isShared(name, schema) ? name : `${prefix}${name}`);
  const astNames = namesInAst(typeName);
  return mapSchema(schema, {
    [MapperKind.TYPE]: (type) => withName(type, typeName, astNames),
    [MapperKind.ROOT_FIELD]: (field, name) =>
      reserved.test(name) ? field : withFieldName(field, prefixedField(name, prefix), astNames),
  });
}

function isShared(name: string, schema: GraphQLSchema): boolean {
  return shared.has(name) || reserved.test(name) || isScalarType(schema.getType(name));
}

/** `externalTask` as `billingExternalTask`. */
export function prefixedField(name: string, prefix: string): string {
  return `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function withFieldName(
  field: GraphQLFieldConfig<unknown, unknown>,
  name: string,
  astNames: ASTVisitor,
): [string, GraphQLFieldConfig<unknown, unknown>] {
  const { astNode } = field;
  const renamed = astNode && visit({ ...astNode, name: { ...astNode.name, value: name } }, astNames);
  return [name, { ...field, astNode: renamed }];
}

function withName<Type extends GraphQLNamedType>(type: Type, typeName: TypeName, astNames: ASTVisitor): Type {
  const { astNode } = type;
  const Kind = type.constructor as new (config: object) => Type;
  return new Kind({
    ...type.toConfig(),
    name: typeName(type.name),
    // The subgraph's schema is printed from these.
    astNode: astNode && visit<ASTNode>(astNode, astNames),
    ...(isAbstractType(type) && type.resolveType && { resolveType: namedAnew(type.resolveType, typeName) }),
  });
}

/** Whoever made an abstract type knows the old names of its members. */
function namedAnew(
  resolveType: GraphQLTypeResolver<unknown, unknown>,
  typeName: TypeName,
): GraphQLTypeResolver<unknown, unknown> {
  return async (...args) => {
    const name = await resolveType(...args);
    return name && typeName(name);
  };
}

function namesInAst(typeName: TypeName): ASTVisitor {
  const rename = <Node extends { readonly name: { readonly value: string } }>(node: Node): Node => ({
    ...node,
    name: { ...node.name, value: typeName(node.name.value) },
  });
  return {
    NamedType: rename,
    ObjectTypeDefinition: { leave: rename },
    InterfaceTypeDefinition: { leave: rename },
    UnionTypeDefinition: { leave: rename },
    EnumTypeDefinition: { leave: rename },
    InputObjectTypeDefinition: { leave: rename },
  };
}
