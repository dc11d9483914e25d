import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  clientCredentialsGrantRequest,
  customFetch,
  processClientCredentialsResponse,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi';
import { EngineError, EngineLoginFailedError } from './errors/index.ts';
import type { FormPost } from './http.ts';
import type { Token } from './service-token.ts';

/** A client of an OAuth2 server that acts for itself (RFC 6749 4.4). */
export type ClientCredentials = {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string | undefined;
  readonly audience: string | undefined;
  /** Where the secret goes: into the `Authorization` header, or into the form. */
  readonly secretIn: 'header' | 'form';
};

/** Makes the function that fetches a token; it rejects with EngineLoginFailedError, whose reason holds no secret. */
export function clientCredentialsLogin(client: ClientCredentials, post: FormPost): () => Promise<Token> {
  const { tokenUrl, clientId, clientSecret, scope, audience, secretIn } = client;
  const server = { issuer: new URL(tokenUrl).origin, token_endpoint: tokenUrl };
  const authentication = (secretIn === 'header' ? ClientSecretBasic : ClientSecretPost)(clientSecret);
  const parameters = { ...(scope !== undefined && { scope }), ...(audience !== undefined && { audience }) };
  const options = {
    [allowInsecureRequests]: tokenUrl.startsWith('http:'),
    [customFetch]: (url: string, { headers, body }: { headers: Record<string, string>; body: URLSearchParams }) =>
      post(url, headers, body.toString()),
  };
  const self = { client_id: clientId };
  return async () => {
    try {
      const response = await clientCredentialsGrantRequest(server, self, authentication, parameters, options);
      const { access_token: value, expires_in: lifetime } = await processClientCredentialsResponse(
        server,
        self,
        response,
      );
      if (!/^[\x21-\x7e]+$/.test(value)) throw new EngineLoginFailedError('the token cannot be sent in a header');
      return { value, lifetime };
    } catch (error) {
      throw error instanceof EngineLoginFailedError ? error : new EngineLoginFailedError(reasonOf(error));
    }
  };
}

/** Why there is no token, in words that hold nothing of what was sent, and of what came only the error code (RFC 6749 5.2). */
function reasonOf(error: unknown): string {
  if (error instanceof ResponseBodyError && /^[\w.-]{1,64}$/.test(error.error)) {
    return `the token endpoint answered ${error.status} ${error.error}`;
  }
  if (error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError) {
    return `the token endpoint answered ${error.status}`;
  }
  if (error instanceof EngineError) return `the token endpoint cannot be reached (${error.reason ?? error.code})`;
  return 'what answers at the token endpoint is no token response';
}
