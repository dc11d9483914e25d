import { type EngineError, EngineUnreachableError, EngineUntrustedError } from './errors/index.ts';

/**
 * Why a call has no answer, and what its caller gets when it is not sent again. It never had a `turn`; was `refused` before it was sent,
 * for a reason that lasts; was surely `not sent`; perhaps sent (`broken`); had no answer in time; or one that is `unreadable`.
 */
export type CallFailure = {
  readonly kind: 'no turn' | 'refused' | 'not sent' | 'broken' | 'timeout' | 'unreadable';
  readonly error: EngineError;
};

type Row = {
  /** Node's code of the error. */
  readonly code: RegExp;
  readonly message?: RegExp;
  readonly kind: CallFailure['kind'];
  readonly error: (code: string) => EngineError;
};

const unreachable = () => new EngineUnreachableError();

/** What Node's errors mean; the first row that fits wins. Those of TLS come of the handshake, before anything is sent. */
const table: readonly Row[] = [
  { code: /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/, kind: 'not sent', error: unreachable },
  {
    code: /^ERR_PROXY_TUNNEL$/,
    message: / 407 /,
    kind: 'refused',
    error: () => new EngineUnreachableError('the proxy refuses the credentials of --engine-proxy'),
  },
  {
    code: /^ERR_PROXY_TUNNEL$/,
    message: / 40\d /,
    kind: 'refused',
    error: () => new EngineUnreachableError('the proxy does not let calls through to this address'),
  },
  {
    code: /^ERR_PROXY/,
    kind: 'not sent',
    error: () => new EngineUnreachableError('the proxy does not reach this address'),
  },
  {
    code: /^(UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|CERT_UNTRUSTED|INVALID_CA)/,
    kind: 'refused',
    error: (code) =>
      new EngineUntrustedError(`nobody trusted has signed the certificate; see --engine-ca-file (${code})`),
  },
  {
    code: /^CERT_HAS_EXPIRED$/,
    kind: 'refused',
    error: (code) => new EngineUntrustedError(`the certificate has expired (${code})`),
  },
  {
    code: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    kind: 'refused',
    error: (code) => new EngineUntrustedError(`the certificate is for another address (${code})`),
  },
  {
    code: /^ERR_SSL_\w*ALERT_(BAD_CERTIFICATE|CERTIFICATE_\w+|UNKNOWN_CA|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED|HANDSHAKE_FAILURE)$/,
    kind: 'refused',
    error: (code) =>
      new EngineUntrustedError(
        `the other side wants a certificate of the gateway; see --engine-certificate-file (${code})`,
      ),
  },
  {
    code: /^(CERT_|CRL_|ERR_TLS_|HOSTNAME_MISMATCH|ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG)/,
    kind: 'refused',
    error: (code) => new EngineUntrustedError(code),
  },
  { code: /^/, kind: 'broken', error: unreachable },
];

/** What an error of a connection means, by Node's code and message. */
export function connectionFailure(code: string, message: string): CallFailure {
  for (const { code: codes, message: messages, kind, error } of table) {
    if (codes.test(code) && messages?.test(message) !== false) return { kind, error: error(code) };
  }
  return { kind: 'broken', error: unreachable() };
}
