import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { LoggedCall } from '../options.ts';
import type { Answer } from './answer.ts';
import { type Application, dispatch } from './dispatch.ts';
import { mountPoint } from './request-path.ts';

/** Idle connections live as long as with Tomcat (engine-contract 1.2). */
const keepAliveMs = 60_000;

/** Far over Tomcat's 8 KiB, so that we and not Node refuse what is too long. */
const maxHeaderSize = 256 * 1024;

/** Tomcat ends the connection after these. */
const closingStatuses = new Set([400, 500]);

/** Listens, and logs every request in order where there is a log. Rejects with Node's error, such as EADDRINUSE. */
export async function serve(
  application: Application,
  log: LoggedCall[] | undefined,
  port: number,
  host: string,
): Promise<Server> {
  const server = createServer({ maxHeaderSize, keepAliveTimeout: keepAliveMs }, (request, response) => {
    answer(application, log, request, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

async function answer(
  application: Application,
  log: LoggedCall[] | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url: target = '/', headers, rawHeaders } = request;
  const call = logCall(log, method, target, headers.authorization);
  const body = await bodyOf(request);
  call.body = body.toString('utf8');
  send(response, await dispatch(application, { method, target, headers, rawHeaders, body }));
}

/** Logged on arrival, so that the order is that of arrival; the body comes later. */
function logCall(
  log: LoggedCall[] | undefined,
  method: string,
  target: string,
  authorization: string | undefined,
): { body: string } {
  const path = target.startsWith(mountPoint) ? target.slice(mountPoint.length) : target;
  const call = { method, path, body: '', ...(authorization !== undefined && { authorization }) };
  log?.push(call);
  return call;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, contentType, body, headers }: Answer): void {
  response.writeHead(status, {
    ...(contentType !== undefined && { 'Content-Type': contentType }),
    ...(closingStatuses.has(status) && { Connection: 'close' }),
    ...(status !== 204 && { 'Content-Length': Buffer.byteLength(body ?? '') }),
    ...headers,
  });
  response.end(body);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
