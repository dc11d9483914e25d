import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { gunzip } from 'node:zlib';
import type { SchemaSettings } from '../schema/index.ts';
import type { GraphiqlFile, GraphiqlFiles } from './graphiql-files.ts';

/** Lets the page run and load nothing but what this gateway serves, and speak with nobody else. */
const contentSecurityPolicy = Object.entries({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': 'data:',
  'img-src': 'data:',
  'worker-src': 'blob:',
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** Whether a request is a browser's, which wants a page and no JSON. */
export function wantsPage({ method, headers }: IncomingMessage): boolean {
  const accept = headers.accept ?? '';
  return isRead(method) && accept.includes('text/html') && !accept.includes('json');
}

/** The name of the file of GraphiQL at this path, which is beside that of the GraphQL API; undefined where it is none. */
export function assetNameOf(path: string): string | undefined {
  return /^(?:\/engine\/[^/]+)?\/graphiql\/(\w+\.\w+)$/.exec(path)?.[1];
}

/**
 * Serves GraphiQL, all of it, so that it works offline. It asks the GraphQL API at its own path, so that it is the same for every
 * engine. It is made at the first visit, because it is large and many gateways never show it; then kept, compressed.
 */
export class Graphiql {
  readonly #schema: SchemaSettings;
  #files: Promise<GraphiqlFiles> | undefined;

  /** `schema` says what the example operations are to fit. */
  constructor(schema: SchemaSettings) {
    this.#schema = schema;
  }

  /** Answers with the page. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { page } = await this.#made();
    await send(request, response, page, {
      'cache-control': 'no-cache',
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      vary: 'accept, accept-encoding',
    });
  }

  /** Answers with what the page loads: once, for its name changes with its content. */
  async answerAsset(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const file = isRead(request.method) ? (await this.#made()).assets.get(name) : undefined;
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    await send(request, response, file, {
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
  }

  #made(): Promise<GraphiqlFiles> {
    this.#files ??= makeInThread(this.#schema).catch((error: unknown) => {
      this.#files = undefined;
      throw error;
    });
    return this.#files;
  }
}

/** In a thread, because 9 MB of script are loaded and compressed: other requests do not wait, and the memory is given back. */
function makeInThread(workerData: SchemaSettings): Promise<GraphiqlFiles> {
  // The built package has .js files, a checkout .ts files.
  const file = new URL(`graphiql-worker${extname(import.meta.url)}`, import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that makes the files of GraphiQL ended without them.')));
  });
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { etag, gzipped, type }: GraphiqlFile,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  if (isAmong(request.headers['if-none-match'], etag)) {
    response.writeHead(304, { ...headers, etag }).end();
    return;
  }
  const isGzipped = takesGzip(request);
  const body = isGzipped ? gzipped : await promisify(gunzip)(gzipped);
  response.writeHead(200, {
    ...headers,
    etag,
    ...(isGzipped && { 'content-encoding': 'gzip' }),
    'content-type': type,
    'content-length': body.byteLength,
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
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
