import type { EngineVersion } from '../engine-version.ts';
import { EngineFault } from '../wire/engine-fault.ts';
import type { JsonObject } from '../wire/json.ts';
import type { ExternalTaskQuery } from './external-task-query.ts';
import { type Parameter, parameters } from './parameters.ts';

/** A query from a POST body; unknown properties are ignored. Throws the engine's 400 for what cannot be read. */
export function queryFromBody(body: JsonObject, version: EngineVersion): ExternalTaskQuery {
  return collect(Object.entries(body), version, (parameter, value) => parameter.fromJson(value, version));
}

/** A query from a query string; of a repeated parameter the first value counts. Throws the engine's 400s. */
export function queryFromSearch(search: URLSearchParams, version: EngineVersion): ExternalTaskQuery {
  return collect(firstValuesOf(search), version, (parameter, value, name) => {
    if (parameter.isBodyOnly === true) return null;
    return namingParameter(name, value, () => parameter.fromText(value, version));
  });
}

/** Of a repeated parameter the first value counts. */
export function firstValuesOf(search: URLSearchParams): readonly (readonly [name: string, value: string])[] {
  return [...new Map([...search].reverse())].reverse();
}

/** Lets what cannot be converted say which parameter it is of. */
export function namingParameter<T>(name: string, value: string, convert: () => T): T {
  try {
    return convert();
  } catch (fault) {
    if (!(fault instanceof EngineFault)) throw fault;
    const why = fault.message === '' ? '' : `: ${fault.message}`;
    const message = `Cannot set query parameter '${name}' to value '${value}'${why}`;
    throw new EngineFault(fault.status, 'InvalidRequestException', message, null);
  }
}

function collect<Given>(
  entries: readonly (readonly [name: string, given: Given])[],
  { level }: EngineVersion,
  read: (parameter: Parameter<unknown>, given: Given, name: string) => unknown,
): ExternalTaskQuery {
  const query: Record<string, unknown> = {};
  for (const [name, given] of entries) {
    const parameter = parameterCalled(name);
    if (parameter === undefined || (parameter.since ?? 0) > level) continue;
    const value = read(parameter, given, name);
    if (value !== null) query[name] = value;
  }
  return query;
}

function parameterCalled(name: string): Parameter<unknown> | undefined {
  return Object.hasOwn(parameters, name) ? parameters[name as keyof typeof parameters] : undefined;
}
