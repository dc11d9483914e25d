import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../rest/engine.ts';

/** Who sends this request, and a signal that fires when they leave before their answer is complete. */
export function callerOf(request: IncomingMessage, response: ServerResponse): Caller {
  const leaving = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) leaving.abort();
  });
  return { authorization: request.headers.authorization, signal: leaving.signal };
}
