import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Fields of a connection that need none of its rows. */
const rowless = new Set(['totalCount', '__typename']);

/** Whether the query selects anything of a connection that its rows are needed for. */
export function selectsRows({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  return fieldsOf(setsOf(fieldNodes), fragments).some(({ name }) => !rowless.has(name.value));
}

/** Whether the query selects, below this field, the field at the end of `path`. */
export function selectsBelow({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  const last = path.reduce<readonly FieldNode[]>(
    (fields, wanted) => fieldsOf(setsOf(fields), fragments).filter(({ name }) => name.value === wanted),
    fieldNodes,
  );
  return last.length > 0;
}

/** The fields that the query selects, below a field of several types, where it is of type `typename`. */
export function fieldsOfType({ fieldNodes, fragments }: GraphQLResolveInfo, typename: string): readonly FieldNode[] {
  return fieldsOf(setsOf(fieldNodes), fragments, (condition) => condition === typename);
}

function setsOf(fields: readonly FieldNode[]): readonly SelectionSetNode[] {
  return fields.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** The fields of selections, those in fragments included whose type `applies`. */
function fieldsOf(
  sets: readonly SelectionSetNode[],
  fragments: GraphQLResolveInfo['fragments'],
  applies: (typeCondition: string) => boolean = () => true,
): readonly FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((selection): readonly FieldNode[] => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (fragment === undefined) return [];
      const { typeCondition, selectionSet } = fragment;
      return typeCondition === undefined || applies(typeCondition.name.value)
        ? fieldsOf([selectionSet], fragments, applies)
        : [];
    }),
  );
}
