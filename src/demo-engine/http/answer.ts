import type { EngineVersion } from '../engine-version.ts';
import type { EngineFault } from '../wire/engine-fault.ts';
import { writeJson } from '../wire/json.ts';

/** What goes back to the client. */
export type Answer = {
  readonly status: number;
  readonly contentType?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

/** 200 with exactly `application/json`, without a charset (engine-contract 1.2). */
export function json(value: unknown, status = 200): Answer {
  return { status, contentType: 'application/json', body: writeJson(value) };
}

/** As Jersey sends it; RESTEasy adds a charset (engine-contract 1.3). */
export function plainText(body: string): Answer {
  return { status: 200, contentType: 'text/plain', body };
}

export const noContent: Answer = { status: 204 };

/** An error of the REST application. `code` came with 7.18 (engine-contract 1.3). */
export function answerOfFault({ status, type, message, code, extra }: EngineFault, { level }: EngineVersion): Answer {
  return json({ type, message, ...(level >= 18 && { code }), ...extra }, status);
}

const reasons = { 400: 'Bad Request', 404: 'Not Found', 503: 'Service Unavailable' };

/** The page of the servlet container, for what never reaches the REST application or leaves it without a body. */
export function htmlPage(status: keyof typeof reasons): Answer {
  const title = `HTTP Status ${status} – ${reasons[status]}`;
  const head = `<head><title>${title}</title></head>`;
  const body = `<!doctype html><html lang="en">${head}<body><h1>${title}</h1></body></html>`;
  return { status, contentType: 'text/html;charset=utf-8', body, headers: { 'Content-Language': 'en' } };
}
