import { printSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { builder } from './builder.ts';
import { resolveEntities } from './entities.ts';

/** The newest version that the composers of Apollo, The Guild and WunderGraph all take. */
const federation = 'https://specs.apollo.dev/federation/v2.9';

/** The complete schema of all types as a subgraph, its entities not yet resolvable. */
export function subgraphOfAllTypes(): GraphQLSchema {
  return builder.toSubGraphSchema({ linkUrl: federation });
}

/**
 * Makes a subgraph answer `_service` and `_entities`. The printed schema is of this very schema, so it comes last, after types were renamed
 * or left out.
 */
export function answerRouters(subgraph: GraphQLSchema): GraphQLSchema {
  const fields = subgraph.getQueryType()?.getFields() ?? {};
  const sdl = sdlOfSubgraph(subgraph);
  Object.assign(fields._service ?? {}, { resolve: () => ({ sdl }) });
  Object.assign(fields._entities ?? {}, { resolve: resolveEntities });
  return subgraph;
}

/** What a composer takes: the schema with its federation directives, without the fields that only routers use. */
export function sdlOfSubgraph(subgraph: GraphQLSchema): string {
  return `${printSubgraphSchema(lexicographicSortSchema(subgraph))}\n`;
}
