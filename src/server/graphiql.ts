import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { gunzip } from 'node:zlib';
import type { GraphiqlPage } from './graphiql-page.ts';

/** Whether a request is a browser's, which wants a page and no JSON. */
export function wantsPage({ method, headers }: IncomingMessage): boolean {
  const accept = headers.accept ?? '';
  return (method === 'GET' || method === 'HEAD') && accept.includes('text/html') && !accept.includes('json');
}

/**
 * Serves GraphiQL: one page with all its scripts, so that it works offline. It asks the GraphQL API at its own path, so that it is the
 * same page for every engine. It is made at the first visit, because it is large and many gateways never show it; then kept, compressed.
 */
export class GraphiqlPages {
  #page: Promise<GraphiqlPage> | undefined;

  /** Answers with the page, or with 304 where the browser has it. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { gzipped, etag, contentSecurityPolicy } = await this.#made();
    const headers = { etag, 'cache-control': 'no-cache', vary: 'accept, accept-encoding' };
    if (isAmong(request.headers['if-none-match'], etag)) {
      response.writeHead(304, headers).end();
      return;
    }
    const isGzipped = takesGzip(request);
    const body = isGzipped ? gzipped : await promisify(gunzip)(gzipped);
    response.writeHead(200, {
      ...headers,
      ...(isGzipped && { 'content-encoding': 'gzip' }),
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.byteLength,
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  #made(): Promise<GraphiqlPage> {
    this.#page ??= makeInThread().catch((error: unknown) => {
      this.#page = undefined;
      throw error;
    });
    return this.#page;
  }
}

/** In a thread, because 9 MB of script are loaded and compressed: other requests do not wait, and the memory is given back. */
function makeInThread(): Promise<GraphiqlPage> {
  // The built package has .js files, a checkout .ts files.
  const file = new URL(`graphiql-worker${extname(import.meta.url)}`, import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(file);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that makes the GraphiQL page ended without a page.')));
  });
}

function takesGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(headers['accept-encoding'] ?? ''));
}

/** Whether an If-None-Match header names the tag, weak or strong (RFC 9110 13.1.2). */
function isAmong(ifNoneMatch: string | undefined, etag: string): boolean {
  const strong = (tag: string) => tag.trim().replace(/^W\//, '');
  const tags = (ifNoneMatch ?? '').split(',').map(strong);
  return tags.includes('*') || tags.includes(strong(etag));
}
