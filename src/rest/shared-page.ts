import DataLoader from 'dataloader';
import type { Identity } from './identity.ts';
import { askForRows } from './rows-at-a-time.ts';

/** The first rows of one parent; `isAll` says that it has no more than these. */
export type FirstRows<Row> = { readonly rows: readonly Row[]; readonly isAll: boolean };

/** One call for the rows of several parents, all in the order that each wants its own in. */
export type SharedQuestion<Parent, Row> = {
  readonly parents: readonly Parent[];
  readonly ask: (maxResults: number) => Promise<readonly Row[]>;
};

/** How rows are found for their parents. */
export type RowsOfParents<Parent, Row> = {
  readonly idOf: (parent: Parent) => string;
  /** Whose row it is; null for one that is nobody's. */
  readonly parentIdOf: (row: Row) => string | null;
  /** Calls that several parents can share; a parent that is in none of them is asked for alone. */
  readonly questions: (parents: readonly Parent[]) => readonly SharedQuestion<Parent, Row>[];
  /** The first rows of one parent by a call of its own. */
  readonly one: (parent: Parent, wanted: number) => Promise<FirstRows<Row>>;
};

/** Runs a call when it is its turn; for calls of which there may be many. */
export type Queue = <T>(call: () => Promise<T>) => Promise<T>;

type Wish<Parent> = { readonly parent: Parent; readonly wanted: number };

const nothingAsked = { rows: [], isAll: false };

/** A page that several parents share has room for so many rows, whatever they want. */
const [leastRoom, mostRoom] = [1_000, 5_000];

/**
 * Finds the first rows of each of several parents, for one request: parents that are asked for at the same moment share a page; where it is
 * cut, those that may lack rows are asked for one by one, a few at a time.
 */
export class SharedPages<Parent, Row> {
  readonly #how: RowsOfParents<Parent, Row>;
  readonly #identity: Identity;
  readonly #singly: Queue;
  readonly #loader: DataLoader<Wish<Parent>, FirstRows<Row>, string>;

  constructor(how: RowsOfParents<Parent, Row>, identity: Identity, singly: Queue) {
    this.#how = how;
    this.#identity = identity;
    this.#singly = singly;
    this.#loader = new DataLoader((wishes) => this.#grant(wishes), {
      cacheKeyFn: ({ parent, wanted }) => `${wanted} ${how.idOf(parent)}`,
    });
  }

  /** At least the first `wanted` rows of the parent, or all. Who wants none may learn all the same that these are all. */
  of(parent: Parent, wanted: number): Promise<FirstRows<Row>> {
    return this.#loader.load({ parent, wanted });
  }

  /** What was read is old. */
  forget(): void {
    this.#loader.clearAll();
  }

  async #grant(wishes: readonly Wish<Parent>[]): Promise<readonly (FirstRows<Row> | Error)[]> {
    const { idOf, questions } = this.#how;
    const parents = new Map(wishes.map(({ parent }) => [idOf(parent), parent]));
    const wanted = Math.max(...wishes.map((wish) => wish.wanted));
    const shared = parents.size === 1 ? [] : questions([...parents.values()]).filter((one) => one.parents.length > 1);
    const sharing = new Set(shared.flatMap((question) => question.parents));
    const alone = [...parents.values()].filter((parent) => !sharing.has(parent));
    const found = await Promise.all([
      ...shared.map((question) => this.#findShared(question, wanted)),
      ...alone.map((parent) => this.#singly(() => this.#findAlone(parent, wanted))),
    ]);
    const byParent = new Map(found.flatMap((outcomes) => [...outcomes]));
    return wishes.map(({ parent }) => byParent.get(idOf(parent)) ?? { rows: [], isAll: true });
  }

  async #findAlone(parent: Parent, wanted: number): Promise<ReadonlyMap<string, FirstRows<Row> | Error>> {
    const outcome = wanted === 0 ? nothingAsked : await this.#how.one(parent, wanted).catch((error: Error) => error);
    return new Map([[this.#how.idOf(parent), outcome]]);
  }

  async #findShared(
    { parents, ask }: SharedQuestion<Parent, Row>,
    wanted: number,
  ): Promise<ReadonlyMap<string, FirstRows<Row> | Error>> {
    const { idOf, parentIdOf } = this.#how;
    try {
      const { rows, isCut } = await askForRows(roomFor(parents.length, wanted), this.#identity, ask);
      const own = Map.groupBy(rows, parentIdOf);
      const outcomes = parents.map(async (parent) => {
        const id = idOf(parent);
        const its = own.get(id) ?? [];
        if (!isCut || its.length >= wanted) return new Map([[id, { rows: its, isAll: !isCut }]]);
        return this.#singly(() => this.#findAlone(parent, wanted));
      });
      return new Map((await Promise.all(outcomes)).flatMap((outcome) => [...outcome]));
    } catch (error) {
      return new Map(parents.map((parent) => [idOf(parent), error as Error]));
    }
  }
}

function roomFor(parents: number, wanted: number): number {
  return Number.isFinite(wanted) ? Math.min(mostRoom, Math.max(leastRoom, parents * wanted)) : leastRoom;
}
