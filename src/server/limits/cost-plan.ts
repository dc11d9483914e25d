import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { type EngineCost, engineCostOf } from '../../schema/index.ts';

/** A field of an operation as far as it costs something, or lies around one that does. */
export type CostNode = {
  readonly name: string;
  /** Same for fields that share a batch. */
  readonly coordinate: string;
  readonly arguments: FieldNode['arguments'];
  readonly field: GraphQLField<unknown, unknown>;
  readonly cost: EngineCost | undefined;
  readonly isList: boolean;
  readonly isIntrospection: boolean;
  /** `@skip` and `@include` of each place where it is asked; it is left out when all say so. */
  readonly places: readonly (readonly DirectiveNode[])[];
  readonly children: readonly CostNode[];
};

type Place = { readonly node: FieldNode; readonly conditions: readonly DirectiveNode[] };

/** `_entities` is made by a library. The tasks of all its representations are one batch. */
const costOfEntities: EngineCost = { calls: 'batched', rows: (argument) => argument('representations') };

/** What of a valid operation costs something. Fields that the executor merges are one, so that they count once. */
export function planCost(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): readonly CostNode[] {
  const root = schema.getRootType(operation.operation);
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  return root ? new Planner(schema, fragments).childrenOf(root, [operation.selectionSet]) : [];
}

class Planner {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  childrenOf(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): readonly CostNode[] {
    const places = new Map<string, { readonly type: GraphQLCompositeType; readonly places: Place[] }>();
    for (const selectionSet of selectionSets) this.#collect(type, selectionSet, [], places);
    return [...places.values()].flatMap(({ type, places }) => this.#nodeOf(type, places) ?? []);
  }

  /** Fields by type and name in the answer. */
  #collect(
    type: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    around: readonly DirectiveNode[],
    found: Map<string, { readonly type: GraphQLCompositeType; readonly places: Place[] }>,
  ): void {
    for (const selection of selections) {
      const conditions = selection.directives?.length ? [...around, ...selection.directives] : around;
      if (selection.kind === Kind.FIELD) {
        const key = `${type.name} ${(selection.alias ?? selection.name).value}`;
        const known = found.get(key);
        if (known) known.places.push({ node: selection, conditions });
        else found.set(key, { type, places: [{ node: selection, conditions }] });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const narrowed = fragment.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
      this.#collect(isCompositeType(narrowed) ? narrowed : type, fragment.selectionSet, conditions, found);
    }
  }

  #nodeOf(type: GraphQLCompositeType, places: readonly Place[]): CostNode | undefined {
    const [first] = places;
    const field = first && fieldOf(type, first.node.name.value);
    if (field === undefined) return undefined;
    const answered: GraphQLNamedType = getNamedType(field.type);
    const selectionSets = places.flatMap(({ node }) => node.selectionSet ?? []);
    const isList = isListType(getNullableType(field.type));
    const cost = field.name === '_entities' ? costOfEntities : engineCostOf(field);
    const below = isCompositeType(answered) ? this.childrenOf(answered, selectionSets) : [];
    const children = below.filter((child) => !cost?.has?.includes(child.name));
    if (cost === undefined && children.length === 0 && !isList) return undefined;
    return {
      name: field.name,
      coordinate: `${type.name}.${field.name}`,
      arguments: first?.node.arguments,
      field,
      cost,
      isList,
      isIntrospection: isIntrospectionType(type),
      places: places.map(({ conditions }) => conditions),
      children,
    };
  }
}

/** Undefined for `__typename`, which costs nothing. */
function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
