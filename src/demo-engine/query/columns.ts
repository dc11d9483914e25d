import type { EngineVersion } from '../engine-version.ts';
import { nullValue, unplayed } from '../wire/engine-fault.ts';
import type { JsonValue } from '../wire/json.ts';
import { like } from './like.ts';
import { flag, type ParameterKind, text, type TextList, textList, textSet } from './parameter-kinds.ts';

/** Whether a row is chosen. */
export type RowPredicate<Row> = (row: Row) => boolean;

/** What surrounds a condition. */
export type Given = {
  readonly version: EngineVersion;
  /** Whether another property of the same query is true. */
  readonly isTrue: (name: string) => boolean;
  /** Whether it stands in a group of which one condition is enough. */
  readonly isAnyOf?: boolean;
};

/** One condition that a query may have; undefined where its value is none. */
export type Column<Row> = {
  /** The level of Camunda that brought it. */
  readonly since?: number;
  readonly fromJson: (value: JsonValue, given: Given) => RowPredicate<Row> | undefined;
  readonly fromText: (text: string, given: Given) => RowPredicate<Row> | undefined;
};

/** Conditions by the name of their property. */
export type Columns<Row> = Readonly<Record<string, Column<Row>>>;

type TextOf<Row> = (row: Row) => string | null;

/** A condition that is read as `kind` says; null is none. */
export function column<Row, T>(
  kind: ParameterKind<T>,
  filter: (value: T, given: Given) => RowPredicate<Row> | undefined,
): Column<Row> {
  const unlessNull = (value: T | null, given: Given) => (value === null ? undefined : filter(value, given));
  return {
    fromJson: (value, given) => unlessNull(kind.fromJson(value, given.version), given),
    fromText: (value, given) => unlessNull(kind.fromText(value, given.version), given),
  };
}

/** Equality; a row without a text is never equal. */
export function textIs<Row>(textOf: TextOf<Row>): Column<Row> {
  return column(text, (wanted) => (row) => textOf(row) === wanted);
}

/** SQL's `LIKE`. */
export function textLike<Row>(textOf: TextOf<Row>): Column<Row> {
  return column(text, (pattern) => {
    const matches = like(pattern);
    return (row) => matches(textOf(row) ?? '');
  });
}

/** An empty list is no condition; a null in it is refused under the name that the engine's query gives it. */
export function textIn<Row>(textOf: TextOf<Row>, engineName: string): Column<Row> {
  return listColumn(engineName, (texts) => (row) => texts.has(textOf(row)));
}

/** As `textIn`, but a null is no fault, and an empty text in a query string looks for the empty string. */
export function textAmong<Row>(textOf: TextOf<Row>): Column<Row> {
  return column(textSet, (texts: TextList) => {
    const wanted = new Set(texts);
    return wanted.size === 0 ? undefined : (row) => wanted.has(textOf(row) ?? '');
  });
}

/** The opposite of `textIn`. */
export function textNotIn<Row>(textOf: TextOf<Row>, engineName: string): Column<Row> {
  return listColumn(engineName, (texts) => (row) => !texts.has(textOf(row)));
}

/** Any one of the texts that a row has. */
export function anyTextIn<Row>(textsOf: (row: Row) => readonly string[], engineName: string): Column<Row> {
  return listColumn(engineName, (texts) => (row) => textsOf(row).some((each) => texts.has(each)));
}

function listColumn<Row>(
  engineName: string,
  filter: (texts: ReadonlySet<string | null>) => RowPredicate<Row>,
): Column<Row> {
  return column(textList, (texts: TextList) => {
    if (texts.includes(null)) throw nullValue(`${engineName} contains null value`);
    return texts.length === 0 ? undefined : filter(new Set(texts));
  });
}

/** A flag that only counts when true. */
export function onlyWhen<Row>(predicate: RowPredicate<Row>): Column<Row> {
  return column(flag, (isWanted) => (isWanted ? predicate : undefined));
}

/** Read, but no condition of its own: another one looks at it. */
export function modifier<Row>(): Column<Row> {
  return column(flag, () => undefined);
}

/** Cases, subprocesses and the like: there are none here, so nothing has such a one. */
export function matchesNothing<Row>(): Column<Row> {
  return column(text, () => () => false);
}

/** What cannot be answered is not passed over in silence. */
export function unplayedColumn<Row>(name: string): Column<Row> {
  const refuse = (): never => {
    throw unplayed(`the condition ${name}`);
  };
  return {
    fromJson: (value) => (value === null || value === false ? undefined : refuse()),
    fromText: refuse,
  };
}
