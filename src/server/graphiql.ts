import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

type Page = { readonly html: Buffer; readonly gzipped: Buffer; readonly etag: string };

/** Whether a request is a browser's, which wants a page and no JSON. */
export function wantsPage({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true;
}

/**
 * Serves GraphiQL: one page with all its scripts, so that it works offline. It is made at the first visit, because it is large and many
 * gateways never show it; then kept, compressed.
 */
export class GraphiqlPages {
  readonly #pages = new Map<string, Promise<Page>>();

  /** Answers with the page for the GraphQL API at `endpoint`, a path. */
  async answer(request: IncomingMessage, response: ServerResponse, endpoint: string): Promise<void> {
    const made = this.#pages.get(endpoint) ?? makePage(endpoint);
    this.#pages.set(endpoint, made);
    const { html, gzipped, etag } = await made;
    const headers = { etag, 'cache-control': 'no-cache', vary: 'accept, accept-encoding' };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      ...(takesGzip && { 'content-encoding': 'gzip' }),
    });
    response.end(request.method === 'HEAD' ? undefined : takesGzip ? gzipped : html);
  }
}

async function makePage(endpoint: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = Buffer.from(
    renderGraphiQL({ endpoint, title: 'external-task-graphql', defaultEditorToolsVisibility: 'headers' }),
  );
  const gzipped = await promisify(gzip)(html, { level: 9 });
  return { html, gzipped, etag: `"${hash('sha256', html, 'base64url')}"` };
}
