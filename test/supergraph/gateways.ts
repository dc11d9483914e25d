import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { createGatewayRuntime, type UnifiedGraphHandler } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler as rustPlanner } from '@graphql-hive/router-runtime';
import { onTestFailed } from 'vitest';
import type { Answer } from '../support/gateway-under-test.ts';

type Headers = Readonly<Record<string, string>>;

/** What a gateway is told. */
export type GatewaySettings = {
  /** As SDL with join directives. */
  readonly supergraph: string;
  /** What it adds to each request to the subgraph of this name; nothing when left out. */
  readonly headersFor?: (subgraph: string) => Headers;
};

/** A gateway that serves a supergraph, without a port of its own. It passes `authorization` on. */
export type Gateway = {
  /** Sends one operation. When its test fails, the question and the answer are printed. */
  readonly ask: (query: string, variables?: Record<string, unknown>, headers?: Headers) => Promise<Answer<unknown>>;
  readonly close: () => Promise<void>;
};

type StartGateway = (settings: GatewaySettings) => Promise<Gateway>;

/** The gateways that run in Node. */
export const gateways = {
  'Apollo Gateway': startApolloGateway,
  'Hive Gateway': (settings) => startHiveGateway(settings),
  'Hive Gateway with the Rust planner': (settings) => startHiveGateway(settings, rustPlanner),
} satisfies Record<string, StartGateway>;

/** All of them by name, for `describe.each`. */
export const eachGateway = Object.entries(gateways) as readonly (readonly [keyof typeof gateways, StartGateway])[];

async function startApolloGateway({ supergraph, headersFor }: GatewaySettings): Promise<Gateway> {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    logger: silent,
    buildService: ({ name, url }) =>
      new RemoteGraphQLDataSource<{ authorization?: string }>({
        ...(url !== undefined && { url }),
        willSendRequest: ({ request, context: { authorization } }) => {
          const headers = { ...(authorization !== undefined && { authorization }), ...headersFor?.(name ?? '') };
          for (const [header, value] of Object.entries(headers)) request.http?.headers.set(header, value);
        },
      }),
  });
  const server = new ApolloServer<{ authorization?: string }>({ gateway, logger: silent });
  await server.start();
  return {
    ask: (query, variables = {}, headers = {}) =>
      printed(query, variables, async () => {
        const { body } = await server.executeOperation({ query, variables }, { contextValue: headers });
        if (body.kind !== 'single') throw new Error('The gateway answers in parts.');
        // As a client gets it: plain JSON.
        return JSON.parse(JSON.stringify(body.singleResult));
      }),
    close: () => server.stop(),
  };
}

async function startHiveGateway(settings: GatewaySettings, planner?: unknown): Promise<Gateway> {
  const { supergraph, headersFor } = settings;
  const gateway = createGatewayRuntime({
    supergraph: () => supergraph,
    logging: false,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request, subgraphName }) => ({
        authorization: request.headers.get('authorization'),
        ...headersFor?.(subgraphName),
      }),
    },
    ...(planner !== undefined && { unifiedGraphHandler: planner as UnifiedGraphHandler }),
  });
  return {
    ask: (query, variables = {}, headers = {}) =>
      printed(query, variables, async () => {
        const response = await gateway.fetch('http://gateway.invalid/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
          body: JSON.stringify({ query, variables }),
        });
        return response.json();
      }),
    close: async () => gateway.dispose(),
  };
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

async function printed(
  query: string,
  variables: Record<string, unknown>,
  answer: () => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  const given = await answer();
  onTestFailed(() => console.error(query, JSON.stringify({ variables, answer: given }, null, 2)));
  return given;
}
