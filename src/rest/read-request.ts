import { jsonOf } from './int64.ts';
import { nullWhereUnknown } from './not-found.ts';
import { aRow, readJson } from './read-answer.ts';
import type { Wire, WireRequest } from './wire.ts';

/** What is asked of a resource: which rows of it, and the same conditions for either way to ask. */
export type Asked = {
  readonly window: URLSearchParams;
  readonly body: object;
  readonly parameters: () => URLSearchParams;
};

/** A read whose conditions go in the body of a POST, or in the query string where only GET is let through. */
export function readRequest({ isGetOnly }: Wire, path: string, { window, body, parameters }: Asked): WireRequest {
  if (!isGetOnly) return { method: 'POST', path: withQuery(path, window), body: jsonOf(body), repetition: 'read' };
  const all = new URLSearchParams([...parameters(), ...window]);
  return { method: 'GET', path: withQuery(path, all), repetition: 'read' };
}

/** The row at a path, or null where the engine says that there is none. */
export async function getRow<Row>(wire: Wire, path: string): Promise<Row | null> {
  const answer = await nullWhereUnknown(wire.send({ method: 'GET', path, repetition: 'read' }));
  return answer && readJson(answer, aRow);
}

function withQuery(path: string, parameters: URLSearchParams): string {
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
