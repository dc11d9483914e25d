import { type EngineError, EngineFaultError, OutcomeUnknownError } from './errors/index.ts';
import type { HttpAnswer } from './http.ts';
import { parseJson } from './int64.ts';

/** Whether a JSON value is what an endpoint answers, as far as it must be for the rest to be read. */
export type Shape = (value: unknown) => boolean;

/** Something with an id. */
export const aRow: Shape = (value) => hasMember(value, 'id', 'string');

/** Members by name, e.g. variables. */
export const anObject: Shape = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the count resources answer (engine-contract 2.4). */
export const aCount: Shape = (value) => hasMember(value, 'count', 'number');

/** A list whose members all have a shape. */
export function listOf(member: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(member);
}

/** A member of an object, and what `typeof` says of it. */
export function hasMember(value: unknown, name: string, type: 'string' | 'number'): boolean {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[name] === type;
}

/**
 * Reads the JSON of a 2xx answer. Throws EngineFaultError where it is none, e.g. a login page of a proxy, or not of the shape. Numbers
 * are read exactly where `hasLostDigits` says that some are not.
 */
export function readJson<T>(answer: HttpAnswer, shape: Shape, hasLostDigits?: (value: T) => boolean): T {
  const isInexact = hasLostDigits && ((value: T) => shape(value) && hasLostDigits(value));
  return readJsonWith(answer, shape, (text) => parseJson(text, isInexact));
}

/** The same with another way to parse. */
export function readJsonWith<T>(answer: HttpAnswer, shape: Shape, parse: (text: string) => T): T {
  const value = isJson(answer) ? parsed(answer.body, parse) : undefined;
  if (value !== undefined && shape(value)) return value;
  throw notTheEngine(answer);
}

/** Reads what a command answers. What comes as JSON and cannot be read is an answer that was lost: the command may have happened. */
export function readJsonOfCommand<T>(answer: HttpAnswer, shape: Shape, parse: (text: string) => T): T {
  const value = isJson(answer) ? parsed(answer.body, parse) : undefined;
  if (value !== undefined && shape(value)) return value;
  throw unreadableOfCommand(answer);
}

/** Expects what a command answers that has nothing to tell: no content. Throws as `readJsonOfCommand`. */
export function readNothing(answer: HttpAnswer): void {
  if (answer.body !== '') throw unreadableOfCommand(answer);
}

/** Reads text; null where there is none. Throws EngineFaultError for anything else, which is not shown as if the engine had said it. */
export function readText(answer: HttpAnswer): string | null {
  if (answer.status === 204 || answer.body === '') return null;
  if (answer.contentType.startsWith('text/plain')) return answer.body;
  throw notTheEngine(answer);
}

function isJson({ contentType }: HttpAnswer): boolean {
  return contentType.startsWith('application/json');
}

/** Undefined for what is no JSON. */
function parsed<T>(text: string, parse: (text: string) => T): T | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function unreadableOfCommand(answer: HttpAnswer): EngineError {
  return isJson(answer) ? new OutcomeUnknownError() : notTheEngine(answer);
}

function notTheEngine({ status }: HttpAnswer): EngineError {
  return new EngineFaultError(
    "Something that is not the engine's REST API answered, or its answer cannot be read. Is the engine's URL right?",
    status,
  );
}
