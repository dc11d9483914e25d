import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { listen } from '../../examples/supergraph/listen.ts';
import type { Subgraph } from './composers.ts';

/** A subgraph that listens. */
export type RunningSubgraph = Subgraph & { readonly url: string; readonly close: () => Promise<void> };

/** Serves a subgraph that knows nothing but these answers to its root fields. */
export async function startSubgraph(
  name: string,
  sdl: string,
  answers: Readonly<Record<string, () => unknown>>,
): Promise<RunningSubgraph> {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: { Query: answers } });
  const running = await listen(createServer(createYoga({ schema, logging: false, graphiql: false })), 0);
  return { name, sdl: await sdlOf(running.url), ...running };
}

/** What a running subgraph tells of itself. */
export async function sdlOf(url: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: { readonly _service: { readonly sdl: string } };
    readonly errors?: unknown;
  };
  if (data === undefined) throw new Error(`${url} does not tell its schema: ${JSON.stringify(errors)}`);
  return data._service.sdl;
}
