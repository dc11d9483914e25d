import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../resolvers/context.ts';
import { InvalidInputError, LimitExceededError } from '../resolvers/errors.ts';
import { fieldsOfType } from './selected-fields.ts';

/** So many representations one `_entities` field may have. */
const mostRepresentations = 5_000;

type Find = (key: { readonly id: string }, context: Context) => Promise<object | null>;

/** Where plugin-federation keeps how an entity is found. */
type ApolloExtensions = { readonly subgraph?: { readonly resolveReference?: Find } };

/**
 * Answers `Query._entities`: each representation by itself, so that a bad one costs its own index only, which the one of
 * `@apollo/subgraph` does not promise. Throws LimitExceededError when there are too many.
 */
export function resolveEntities(
  _root: unknown,
  { representations }: { readonly representations: readonly unknown[] },
  context: Context,
  info: GraphQLResolveInfo,
): readonly unknown[] {
  if (representations.length > mostRepresentations) {
    throw new LimitExceededError('representations', mostRepresentations, representations.length);
  }
  const wantsMore = new Map<string, boolean>();
  return representations.map(async (representation, index) => {
    const at = `representations[${index}]`;
    const { typename, key } = readRepresentation(representation, at);
    const find = finderOf(typename, info, at);
    const id = readId(key, at);
    if (!wantsMore.has(typename)) wantsMore.set(typename, selectsMoreThanKey(typename, info));
    // What was found is copied, because other fields have it, too; and it must say its type, for it is of a union.
    if (!wantsMore.get(typename)) return { id, __typename: typename };
    const entity = await find({ id }, context);
    return entity === null ? null : { ...entity, __typename: typename };
  });
}

function readRepresentation(representation: unknown, at: string): { readonly typename: string; readonly key: unknown } {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation)) {
    throw new InvalidInputError(at, 'must be an object with `__typename` and the fields of a key.');
  }
  const { __typename: typename, id } = representation as Readonly<Record<string, unknown>>;
  if (typeof typename !== 'string') throw new InvalidInputError(`${at}.__typename`, 'must be the name of a type.');
  return { typename, key: id };
}

function finderOf(typename: string, { schema }: GraphQLResolveInfo, at: string): Find {
  const apollo = schema.getType(typename)?.extensions.apollo as ApolloExtensions | undefined;
  const find = apollo?.subgraph?.resolveReference;
  if (find === undefined) {
    throw new InvalidInputError(`${at}.__typename`, 'must be the name of an entity of this subgraph.');
  }
  return find;
}

/** A number is as good as its digits; anything else that is no string cannot be an id. */
function readId(key: unknown, at: string): string {
  if (typeof key === 'string') return key;
  if (Number.isSafeInteger(key)) return String(key);
  throw new InvalidInputError(`${at}.id`, 'must be the id, as a string.');
}

function selectsMoreThanKey(typename: string, info: GraphQLResolveInfo): boolean {
  return fieldsOfType(info, typename).some(({ name }) => name.value !== 'id' && name.value !== '__typename');
}
