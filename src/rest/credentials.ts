/** What proves to an engine who calls. */
export interface Credentials {
  /** Who has to correct them when they are wrong: the caller, whoever runs the gateway, or there are none. */
  readonly whose: 'caller' | 'gateway' | 'nobody';
  /** The `Authorization` header as it is now. */
  readonly authorization: () => string | undefined;
  /** How they are renewed, where they grow old. */
  readonly renewal?: Renewal;
}

/** How credentials stay fresh. */
export interface Renewal {
  /** Resolves when `authorization` can be used, undefined when it can already. Rejects with EngineLoginFailedError. */
  readonly ready: () => Promise<void> | undefined;
  /** After the engine refused this `authorization`: whether there is another one now. Rejects with EngineLoginFailedError. */
  readonly replace: (refused: string | undefined) => Promise<boolean>;
}

/** A caller's own `Authorization` header; nobody's when they sent none. */
export function credentialsOfCaller(authorization: string | undefined): Credentials {
  return { whose: authorization === undefined ? 'nobody' : 'caller', authorization: () => authorization };
}

/** The gateway's own user name and password, as HTTP Basic. */
export function basicCredentials(username: string, password: string): Credentials {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return { whose: 'gateway', authorization: () => authorization };
}
