import { composeServices as composeWithApollo } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import { federateSubgraphs, LATEST_ROUTER_COMPATIBILITY_VERSION } from '@wundergraph/composition';
import { parse } from 'graphql';

/** A subgraph as a composer sees it. */
export type Subgraph = {
  readonly name: string;
  readonly sdl: string;
  /** Where a gateway finds it; may be left out where nothing is asked. */
  readonly url?: string;
};

/** What a composer says, each complaint in a sentence. */
export type Composed = {
  readonly errors: readonly string[];
  /** What it would have liked better. The Guild's has none to give. */
  readonly hints: readonly string[];
  /** As SDL with join directives. WunderGraph's is for its own router, in a form of its own, and not here. */
  readonly supergraph?: string;
};

type Compose = (subgraphs: readonly Subgraph[]) => Composed;

/** The three composers. */
export const composers = {
  Apollo: (subgraphs) => {
    const { errors, hints, supergraphSdl } = composeWithApollo(subgraphs.map(serviceOf));
    return composed(errors, hints?.map(String), supergraphSdl);
  },
  'The Guild': (subgraphs) => {
    const { errors, supergraphSdl } = composeWithGuild(subgraphs.map(serviceOf));
    return composed(errors, [], supergraphSdl);
  },
  WunderGraph: (subgraphs) => {
    const result = federateSubgraphs({
      subgraphs: subgraphs.map(serviceOf).map(({ typeDefs: definitions, ...rest }) => ({ ...rest, definitions })),
      version: LATEST_ROUTER_COMPATIBILITY_VERSION,
    });
    return composed(
      result.success ? [] : result.errors,
      result.warnings.map(({ message }) => message),
    );
  },
} satisfies Record<string, Compose>;

export type Composer = keyof typeof composers;

/** All three by name, for `describe.each`. */
export const eachComposer = Object.entries(composers) as readonly (readonly [Composer, Compose])[];

/** A supergraph that gateways load. Throws with what the composer complains of. */
export function supergraphOf(composer: 'Apollo' | 'The Guild', subgraphs: readonly Subgraph[]): string {
  const { errors, supergraph } = composers[composer](subgraphs) as Composed;
  if (supergraph === undefined) throw new Error(errors.join('\n'));
  return supergraph;
}

function serviceOf({ name, sdl, url = `http://${name}.invalid/graphql` }: Subgraph) {
  return { name, url, typeDefs: parse(sdl) };
}

function composed(errors: readonly Error[] = [], hints: readonly string[] = [], supergraph?: string): Composed {
  return { errors: errors.map(({ message }) => message), hints, ...(supergraph !== undefined && { supergraph }) };
}
