import type { IncomingMessage, ServerResponse } from 'node:http';
import { LimitExceededError } from '../rest/errors/index.ts';

/**
 * Refuses a body of more than `most` bytes with 413 and closes the connection: by its Content-Length before a byte is read, else
 * while it comes in. Answers whether the request may go on. Much cheaper than yoga's own limit, which copies each body.
 */
export function admitBody(request: IncomingMessage, response: ServerResponse, most: number): boolean {
  const announced = request.headers['content-length'];
  if (announced !== undefined) {
    if (Number(announced) <= most) return true;
    refuse(request, response, most, Number(announced));
    return false;
  }
  if (request.headers['transfer-encoding'] === undefined) return true;
  let received = 0;
  const push = request.push;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0;
    if (received <= most) return push.call(request, chunk, encoding);
    request.push = () => false;
    refuse(request, response, most, received);
    return false;
  };
  return true;
}

/** `size` is what was announced, or has come in so far. */
function refuse(request: IncomingMessage, response: ServerResponse, most: number, size: number): void {
  const { message, code, extensions } = new LimitExceededError('body size', most, size);
  const body = JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] });
  response.writeHead(413, { 'content-type': 'application/json', connection: 'close' });
  response.end(body, () => request.destroy());
}
