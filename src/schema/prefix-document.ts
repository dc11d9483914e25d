import { type GraphQLSchema, Kind, parse, visit } from 'graphql';
import { prefixedField } from './type-prefix.ts';

/** A change of a text: what comes in at a place of it. */
type Insertion = { readonly at: number; readonly text: string; readonly instead: number };

/**
 * A document for the schema without a prefix as one for `schema`, which has it; answers stay the same, since root fields keep their old
 * names as aliases. Comments and layout stay.
 */
export function prefixDocument(document: string, schema: GraphQLSchema, prefix: string): string {
  const insertions: Insertion[] = [];
  visit(parse(document), {
    NamedType: ({ name }) => {
      const at = name.loc?.start ?? 0;
      if (schema.getType(`${prefix}${name.value}`)) insertions.push({ at, text: prefix, instead: 0 });
    },
    OperationDefinition: ({ operation, selectionSet }) => {
      const fields = schema.getRootType(operation)?.getFields() ?? {};
      for (const selection of selectionSet.selections) {
        if (selection.kind !== Kind.FIELD) continue;
        const { name, alias } = selection;
        const prefixed = prefixedField(name.value, prefix);
        if (!(prefixed in fields)) continue;
        const text = alias === undefined ? `${name.value}: ${prefixed}` : prefixed;
        insertions.push({ at: name.loc?.start ?? 0, text, instead: name.value.length });
      }
    },
  });
  return insertions
    .toSorted((one, other) => other.at - one.at)
    .reduce(
      (text, { at, text: inserted, instead }) => text.slice(0, at) + inserted + text.slice(at + instead),
      document,
    );
}
