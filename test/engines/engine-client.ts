export type Credentials = { readonly user: string; readonly password: string };

/** The few REST calls with which tests set an engine up, as JSON. Every answer outside 2xx is thrown. */
export interface EngineClient {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  put(path: string, body: unknown): Promise<void>;
  delete(path: string): Promise<void>;
  /** A multipart form, which deployments want. */
  postForm<T>(path: string, form: FormData): Promise<T>;
}

/** @param baseUrl up to and including `/engine-rest` */
export function engineClient(baseUrl: string, credentials?: Credentials): EngineClient {
  const authorization = credentials === undefined ? {} : { authorization: basic(credentials) };

  async function send(method: string, path: string, init: RequestInit = {}): Promise<unknown> {
    const answer = await fetch(baseUrl + path, { ...init, method, headers: { ...authorization, ...init.headers } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
  const json = (body: unknown): RequestInit => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body, bigintAsDigits),
  });

  return {
    get: async <T>(path: string) => (await send('GET', path)) as T,
    post: async <T>(path: string, body: unknown) => (await send('POST', path, json(body))) as T,
    put: async (path, body) => void (await send('PUT', path, json(body))),
    delete: async (path) => void (await send('DELETE', path)),
    postForm: async <T>(path: string, form: FormData) => (await send('POST', path, { body: form })) as T,
  };
}

/** The value of an `Authorization` header. */
export function basic({ user, password }: Credentials): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** The engine takes numbers as strings too (engine-contract 1.4), which keeps every digit. */
function bigintAsDigits(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
