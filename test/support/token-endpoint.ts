import type { ServerOptions } from 'node:https';
import { type ScriptedEngine, startScriptedEngine } from './scripted-engine.ts';

/** A token endpoint (RFC 6749 4.4) that gives out `token-1`, `token-2` and so on. */
export type TokenEndpoint = {
  readonly url: string;
  /** The forms that it got, and how their clients said who they are. */
  readonly requests: { readonly form: URLSearchParams; readonly authorization: string | undefined }[];
  /** Seconds that the next tokens are good for; undefined does not say. */
  lifetime: number | undefined;
  /** Milliseconds until an answer. */
  delay: number;
  /** What it answers instead of a token. */
  failure: { readonly status: number; readonly json?: unknown; readonly text?: string } | undefined;
  /** The same token is given out anew. */
  isStubborn: boolean;
  readonly close: () => Promise<void>;
};

export async function startTokenEndpoint(certificate?: ServerOptions): Promise<TokenEndpoint> {
  let given = 0;
  const server: ScriptedEngine = await startScriptedEngine(async ({ body, authorization }) => {
    endpoint.requests.push({ form: new URLSearchParams(body), authorization });
    await new Promise((resolve) => setTimeout(resolve, endpoint.delay));
    if (endpoint.failure !== undefined) return endpoint.failure;
    if (!endpoint.isStubborn || given === 0) given += 1;
    const token = { access_token: `token-${given}`, token_type: 'Bearer' };
    return { json: { ...token, ...(endpoint.lifetime !== undefined && { expires_in: endpoint.lifetime }) } };
  }, certificate);
  const endpoint: TokenEndpoint = {
    url: `${server.baseUrl}/token`,
    requests: [],
    lifetime: 3_600,
    delay: 0,
    failure: undefined,
    isStubborn: false,
    close: server.close,
  };
  return endpoint;
}
