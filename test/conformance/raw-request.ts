import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export type RawRequest = {
  readonly method: string;
  /** Sent as it stands. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Hangs up when aborted, and rejects. */
  readonly signal?: AbortSignal;
};

export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

/** Sends a request byte by byte as given: neither `..` nor `%2F` is touched, as `fetch` would. */
export function sendRaw(baseUrl: string, { method, path, headers, body, signal }: RawRequest): Promise<RawAnswer> {
  const { hostname: host, port, pathname } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host, port, method, path: pathname + path, headers, ...(signal === undefined ? {} : { signal }) },
      (incoming) => {
        const { statusCode: status = 0, headers: received } = incoming;
        text(incoming).then((body) => resolve({ status, headers: received, text: body }), reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
