import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { postGraphql } from './post-graphql.ts';

/** A subgraph by its name in the supergraph, and where it answers. */
export type Subgraph = { readonly name: string; readonly url: string };

/** The supergraph's SDL of subgraphs that run. Throws with every reason why they do not fit together. */
export async function compose(subgraphs: readonly Subgraph[]): Promise<string> {
  const services = subgraphs.map(async (subgraph) => ({ ...subgraph, typeDefs: parse(await sdlOf(subgraph)) }));
  const { supergraphSdl, errors } = composeServices(await Promise.all(services));
  if (supergraphSdl === undefined) {
    throw new Error(`The subgraphs do not fit together:\n${errors?.map(({ message }) => message).join('\n')}`);
  }
  return supergraphSdl;
}

/** As every subgraph tells it, its federation directives included. */
async function sdlOf({ url }: Subgraph): Promise<string> {
  const { _service } = await postGraphql<{ readonly _service: { readonly sdl: string } }>(url, '{ _service { sdl } }');
  return _service.sdl;
}
