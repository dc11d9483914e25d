import { z } from 'zod';
import { define, text } from './setting.ts';

/** Whom the gateway is at the engine. */
export const identity = define({
  engineIdentity: {
    flag: 'engine-identity',
    value: 'WHOSE',
    schema: z.enum(['caller', 'service']),
    default: 'caller',
    must: 'be caller or service',
    help: 'Who one is at the engine: each `caller`, by their Authorization header (the service account where a request brings none), or always the `service` account, and then nothing of that header gets there. Whoever reaches the gateway may do what the account may, so guard it.',
  },
  engineUsername: {
    flag: 'engine-username',
    value: 'NAME',
    schema: text.refine((name) => !name.includes(':')),
    must: 'be a user name without a colon',
    help: 'The service account at the engine, for requests that bring no Authorization header. Needs the password, too.',
  },
  enginePassword: {
    flag: 'engine-password',
    value: 'PASSWORD',
    schema: z.string().min(1),
    must: 'not be empty',
    help: 'The password of that user. Better given by the environment or a file: flags can be seen by other users of the machine.',
    isSecret: true,
  },
  engineOauthTokenUrl: {
    flag: 'engine-oauth-token-url',
    value: 'URL',
    schema: text.refine(isTokenUrl),
    must: 'be the http or https address of a token endpoint, without a user or a fragment',
    help: 'Where the service account gets its token by OAuth2 client credentials, instead of a user name. Needs the client id and secret, too.',
    mayHoldSecret: true,
  },
  engineOauthClientId: {
    flag: 'engine-oauth-client-id',
    value: 'ID',
    schema: text,
    must: 'be a client id',
    help: 'Who the gateway is at the token endpoint.',
  },
  engineOauthClientSecret: {
    flag: 'engine-oauth-client-secret',
    value: 'SECRET',
    schema: z.string().min(1),
    must: 'not be empty',
    help: 'The secret of that client.',
    isSecret: true,
  },
  engineOauthScope: {
    flag: 'engine-oauth-scope',
    value: 'SCOPE',
    schema: text,
    must: 'be scopes with blanks in between',
    help: 'What the token is to be good for.',
  },
  engineOauthAudience: {
    flag: 'engine-oauth-audience',
    value: 'AUDIENCE',
    schema: text,
    must: 'be an audience',
    help: 'Whom the token is to be for, where the token endpoint wants to know.',
  },
  engineOauthSecretIn: {
    flag: 'engine-oauth-secret-in',
    value: 'PLACE',
    schema: z.enum(['header', 'form']),
    default: 'header',
    must: 'be header or form',
    help: 'Where the token endpoint looks for the client secret: in the Authorization header (client_secret_basic) or in the form (client_secret_post).',
  },
});

function isTokenUrl(given: string): boolean {
  const url = URL.parse(given);
  return url !== null && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.hash}` === '';
}
