import supertest from 'supertest';
import { onTestFailed } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { startGateway } from '../../src/server/gateway.ts';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { type LoggedCall, startRecordingProxy } from './recording-proxy.ts';

/** One error of an answer. */
export type AnsweredError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>> & { readonly code?: string };
};

export type Answer<Data> = { readonly data?: Data; readonly errors?: readonly AnsweredError[] };

/** A gateway before an engine, with the engine's calls written down in between. */
export type GatewayUnderTest = {
  /** Of the GraphQL API. */
  readonly url: string;
  /** Every call that reached the engine; `log.length = 0` forgets them. */
  readonly log: LoggedCall[];
  /** Sends one operation over HTTP. When its test fails, the question, the answer and the engine's log are printed. */
  readonly ask: <Data, Variables>(
    operation: TypedDocumentString<Data, Variables> | string,
    variables?: Variables,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer<Data>>;
  readonly close: () => Promise<void>;
};

/** Starts a gateway on a free port as the command would, with more flags if wanted. */
export async function startGatewayUnderTest(
  engine: { readonly baseUrl: string },
  ...flags: readonly string[]
): Promise<GatewayUnderTest> {
  const proxy = await startRecordingProxy(engine.baseUrl);
  const gateway = await startBareGateway({ baseUrl: proxy.url, log: proxy.log }, ...flags);
  return {
    ...gateway,
    log: proxy.log,
    close: async () => {
      await gateway.close();
      await proxy.close();
    },
  };
}

/** The same with nothing in between, so that broken connections are the engine's own; `log` is what is printed of the engine's side. */
export async function startBareGateway(
  { baseUrl, log = [] }: { readonly baseUrl: string; readonly log?: readonly unknown[] },
  ...flags: readonly string[]
): Promise<Omit<GatewayUnderTest, 'log'>> {
  const outcome = parseConfig(['--engine-url', baseUrl, '--port', '0', '--log-level', 'silent', ...flags], {});
  if ('complaints' in outcome) throw new Error(outcome.complaints.join('\n'));
  const gateway = await startGateway(outcome.config);
  const { origin, pathname } = new URL(gateway.url);
  const http = supertest(origin);

  async function ask<Data, Variables>(
    operation: TypedDocumentString<Data, Variables> | string,
    variables?: Variables,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Data>> {
    const query = operation.toString();
    const { body } = await http.post(pathname).set(headers).send({ query, variables });
    printWhenTestFails({ query, variables, answer: body, log: [...log] });
    return body;
  }

  return {
    url: gateway.url,
    ask,
    close: async () => {
      await gateway.close();
    },
  };
}

function printWhenTestFails({ query, ...rest }: { readonly query: string; readonly [what: string]: unknown }): void {
  try {
    onTestFailed(() => console.error(query, JSON.stringify(rest, null, 2)));
  } catch {
    // Asked from a hook, where there is no test to fail.
  }
}
