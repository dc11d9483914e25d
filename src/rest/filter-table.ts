import type { Since } from './capabilities.ts';
import { InvalidInputError } from './errors/index.ts';

/** What a field of a filter becomes in the engine's terms. */
export type FilterRow<Value, Query> = {
  /** The release that brought it, or this value of it; without one, 7.13 has it. */
  readonly since?: Since | ((value: Value) => Since | undefined);
  readonly toQuery: (value: Value, path: string, isGetOnly: boolean) => Query;
  /** An empty list of this field does not filter; elsewhere a list is an OR, and an empty one matches nothing. */
  readonly isExclusion?: true;
};

/** One row for each field of a filter, in the order of its type. */
export type FilterTable<Filter, Query> = {
  readonly [Field in keyof Filter]-?: FilterRow<NonNullable<Filter[Field]>, Query>;
};

/** Something that an engine before `since` would silently ignore. */
export type Newer = { readonly what: string; readonly since: Since };

/** A filter in the engine's terms, and what of it needs a newer engine than 7.13. */
export type Translated<Query> = { readonly query: Query; readonly newer: readonly Newer[] };

/** Flags of which the engine obeys only one when it gets both (engine-contract 5, Q4 to Q6). */
type Contradictions = readonly (readonly [string, string])[];

/** How a filter is translated: where it stands in the input, whether by GET only, and which flags exclude each other. */
export type TranslationSettings = {
  readonly path: string;
  readonly isGetOnly?: boolean;
  readonly contradictions?: Contradictions;
};

/**
 * Translates a filter row by row; undefined when nothing can match it, so that there is nothing to ask. Null is as left out. Throws
 * InvalidInputError for values that the engine would misunderstand or, read by GET only, cannot be told.
 */
export function translate<Filter extends object, Query extends object>(
  table: FilterTable<Filter, Query>,
  filter: Filter,
  { path, isGetOnly = false, contradictions = [] }: TranslationSettings,
): Translated<Query> | undefined {
  const query: Record<string, unknown> = {};
  const newer: Newer[] = [];
  let canMatch = true;
  for (const [field, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue;
    const row = table[field as keyof Filter] as FilterRow<unknown, Query> | undefined;
    const what = `${path}.${field}`;
    // Never let a condition get lost: an engine asked without it would answer, or change, too much.
    if (row === undefined) throw new TypeError(`No row of the filter table says what ${field} means.`);
    if (Array.isArray(value) && value.length === 0) {
      canMatch &&= row.isExclusion === true;
      continue;
    }
    if (isGetOnly) refuseWhatGetCannotSay(value, what);
    const conditions = row.toQuery(distinct(value), what, isGetOnly);
    Object.assign(query, conditions);
    const since = typeof row.since === 'function' ? row.since(value) : row.since;
    if (since !== undefined && Object.keys(conditions).length > 0) newer.push({ what, since });
  }
  if (contradictions.some(([one, other]) => query[one] && query[other])) canMatch = false;
  return canMatch ? { query: query as Query, newer } : undefined;
}

/**
 * Translates filters of which every one must hold, in each of which any condition is enough. Undefined when one cannot match anything.
 * Throws InvalidInputError for one without a condition, and for one that asks two things of variables, which the engine would both be
 * content with one of.
 */
export function translateAnyOf<Filter extends object, Query extends object>(
  table: FilterTable<Filter, Query>,
  members: readonly Filter[],
  path: string,
): Translated<readonly Query[]> | undefined {
  const queries: Query[] = [];
  const newer: Newer[] = [];
  for (const [at, member] of members.entries()) {
    const here = `${path}.${at}`;
    const conditions = Object.entries(member).filter(([, value]) => value !== null && value !== undefined);
    const possible = conditions.filter(([, value]) => !Array.isArray(value) || value.length > 0);
    const translated = translate(table, Object.fromEntries(possible) as Filter, { path: here });
    const isEmpty = translated === undefined || Object.keys(translated.query).length === 0;
    if (isEmpty && possible.length < conditions.length) return undefined;
    if (isEmpty) throw new InvalidInputError(here, 'has no condition, so everything would match.');
    queries.push(translated.query);
    newer.push(...translated.newer);
  }
  return { query: queries, newer };
}

/** A filter that also holds `condition`; undefined when the two exclude each other. A list is narrowed to what is in both. */
export function narrowFilter<Filter extends object>(filter: Filter, condition: Partial<Filter>): Filter | undefined {
  const narrowed = { ...filter } as Record<string, unknown>;
  for (const [field, wanted] of Object.entries(condition)) {
    const given = filter[field as keyof Filter];
    if (given === null || given === undefined) narrowed[field] = wanted;
    else if (Array.isArray(given)) narrowed[field] = given.filter((member) => (wanted as unknown[]).includes(member));
    else if (given !== wanted) return undefined;
  }
  return narrowed as Filter;
}

/** A list of one is sent as the singular property, which every database finds faster. */
export function oneOrMany<Single extends string, Many extends string>(
  single: Single,
  many: Many,
  values: readonly string[],
) {
  const [only, ...more] = values;
  return (only !== undefined && more.length === 0 ? { [single]: only } : { [many]: values }) as {
    [Name in Single]?: string;
  } & { [Name in Many]?: readonly string[] };
}

function distinct(value: unknown): unknown {
  return Array.isArray(value) ? [...new Set(value)] : value;
}

/** A query string joins a list by commas, the engine drops empty members at its end, and half a surrogate pair has no UTF-8. */
function refuseWhatGetCannotSay(value: unknown, what: string): void {
  const onGet = 'while the engine is read by GET only';
  if (Array.isArray(value) && value.some((member) => member === '' || String(member).includes(','))) {
    throw new InvalidInputError(what, `cannot hold an empty value or one with a comma ${onGet}.`);
  }
  if ([value].flat().some((member) => typeof member === 'string' && !member.isWellFormed())) {
    throw new InvalidInputError(what, `cannot hold half a surrogate pair ${onGet}.`);
  }
}
