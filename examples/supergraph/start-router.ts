import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type Listening, listen } from './listen.ts';

/** Serves a supergraph through Hive Gateway at /graphql, with GraphiQL. */
export async function startRouter(supergraph: string, port: number): Promise<Listening> {
  const router = createGatewayRuntime({
    supergraph: () => supergraph,
    logging: 'warn',
    landingPage: false,
    // With all that it is made of, where the default takes it from a content delivery network.
    renderGraphiQL,
    graphiql: { title: 'Orders and external tasks' },
    // Not by itself, and without it the engine would see nobody.
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
    },
  });
  const { url, close } = await listen(createServer(router), port);
  return {
    url,
    close: async () => {
      await close();
      await router.dispose();
    },
  };
}
