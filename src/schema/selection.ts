import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Fields of a connection that need none of its rows. */
const rowless = new Set(['totalCount', '__typename']);

/** Whether the query selects anything of a connection that its rows are needed for. */
export function selectsRows({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const isAsked = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return !rowless.has(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return isAsked(selection.selectionSet);
      return isAsked(fragments[selection.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => isAsked(selectionSet));
}
