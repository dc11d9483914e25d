import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config.ts';
import type { Caller } from '../rest/engine.ts';
import { RequestLife } from '../rest/request-life.ts';

/** Who sends this request, how long it may last, and what it may cost. */
export function callerOf(
  request: IncomingMessage,
  response: ServerResponse,
  { requestTimeout, maxEngineCalls }: Config,
): Caller {
  const life = new RequestLife(requestTimeout);
  response.once('close', () => {
    if (response.writableFinished) life.end();
    else life.leave();
  });
  return { authorization: request.headers.authorization, life, mostCalls: maxEngineCalls };
}
