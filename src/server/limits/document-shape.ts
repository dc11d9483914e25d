import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { limitError } from './limit-error.ts';

/** How large a document may be with every fragment spread out. */
export type ShapeLimits = {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDuplicatedFields: number;
  readonly maxFields: number;
};

/**
 * What is over a limit in a document, whatever its variables. It is looked at before it is validated, because validation compares the
 * fields beside each other in pairs, and takes fragments apart that it would refuse.
 */
export function excessOf(document: DocumentNode, limits: ShapeLimits): GraphQLError | undefined {
  const shape = new Shape(document, limits.maxFields);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) shape.spread(definition.selectionSet);
  }
  // Those that no operation needs will be refused, but not before they were compared.
  shape.spreadUnused();
  const { fields, depth, aliases, duplicates } = shape;
  const { maxFields, maxDepth, maxAliases, maxDuplicatedFields } = limits;
  if (fields > maxFields) return limitError('fields', maxFields, fields);
  if (depth > maxDepth) return limitError('depth', maxDepth, depth);
  if (aliases > maxAliases) return limitError('aliases', maxAliases, aliases);
  if (duplicates > maxDuplicatedFields) return limitError('duplicated fields', maxDuplicatedFields, duplicates);
  return undefined;
}

/** Counts what a document is with every fragment spread out, up to one field more than there may be. */
class Shape {
  fields = 0;
  depth = 0;
  aliases = 0;
  duplicates = 0;
  readonly #mostFields: number;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #unused: Set<FragmentDefinitionNode>;
  /** Spread where the walk is now; one within itself is left to validation. */
  readonly #around = new Set<FragmentDefinitionNode>();

  constructor({ definitions }: DocumentNode, mostFields: number) {
    this.#mostFields = mostFields;
    const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.#unused = new Set(fragments);
  }

  spread(root: SelectionSetNode): void {
    this.#walk(root, 1, new Set());
  }

  spreadUnused(): void {
    for (const fragment of this.#unused) this.spread(fragment.selectionSet);
  }

  /** `names` are those of the fields that were already met beside these. */
  #walk({ selections }: SelectionSetNode, depth: number, names: Set<string>): void {
    for (const selection of selections) {
      if (this.fields > this.#mostFields) return;
      this.fields += 1;
      this.#visit(selection, depth, names);
    }
  }

  #visit(selection: SelectionNode, depth: number, names: Set<string>): void {
    if (selection.kind === Kind.INLINE_FRAGMENT) this.#walk(selection.selectionSet, depth, names);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) this.#spreadFragment(selection.name.value, depth, names);
    else this.#count(selection, depth, names);
  }

  #count({ alias, name, selectionSet }: FieldNode, depth: number, names: Set<string>): void {
    this.depth = Math.max(this.depth, depth);
    if (alias !== undefined) this.aliases += 1;
    const answeredAs = (alias ?? name).value;
    if (names.has(answeredAs)) this.duplicates += 1;
    names.add(answeredAs);
    if (selectionSet !== undefined) this.#walk(selectionSet, depth + 1, new Set());
  }

  #spreadFragment(name: string, depth: number, names: Set<string>): void {
    const fragment = this.#fragments.get(name);
    if (fragment === undefined || this.#around.has(fragment)) return;
    this.#unused.delete(fragment);
    this.#around.add(fragment);
    this.#walk(fragment.selectionSet, depth, names);
    this.#around.delete(fragment);
  }
}
