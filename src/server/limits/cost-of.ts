import { type DirectiveNode, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';
import type { CostNode } from './cost-plan.ts';

/** What an operation may ask for and cost at worst. */
export type Cost = {
  readonly rows: number;
  readonly engineCalls: number;
  /** Rows of the schema itself. */
  readonly introspected: number;
};

type Values = Readonly<Record<string, unknown>>;

/** Objects that one call of the engine gets by id. */
const objectsPerBatch = 1_000;

/** A page has no more; a larger `first` is refused where it stands. */
const largestPage = 1_000;

/** Of the lists of the schema: its types, and about as much as a type has of fields, or a field of arguments. */
const introspectionRows = (name: string) => (name === 'types' ? 100 : 5);

/** What an operation costs at worst with these variables, as the client gave them. */
export function costOf(plan: readonly CostNode[], operation: OperationDefinitionNode, given: Values): Cost {
  const sum = new Sum({ ...defaultsOf(operation), ...given });
  for (const node of plan) sum.add(node, 1, undefined);
  return sum;
}

class Sum implements Cost {
  rows = 0;
  introspected = 0;
  #calls = 0;
  readonly #batches = new Map<string, number>();
  readonly #variables: Values;

  constructor(variables: Values) {
    this.#variables = variables;
  }

  get engineCalls(): number {
    return [...this.#batches.values()].reduce(
      (sum, objects) => sum + Math.ceil(objects / objectsPerBatch),
      this.#calls,
    );
  }

  /** Adds a field that is asked so many times; `page` is how many rows the page has that it belongs to. */
  add(node: CostNode, times: number, page: number | undefined): void {
    const { name, coordinate, cost, isList, isIntrospection, children } = node;
    if (this.#isLeftOut(node.places)) return;
    if (cost?.calls === 'batched') this.#batches.set(coordinate, (this.#batches.get(coordinate) ?? 0) + times);
    else this.#calls += (cost?.calls ?? 0) * times;

    const own = this.#ownRows(node);
    const length = isIntrospection ? introspectionRows(name) : (own ?? page ?? 1);
    const rows = isList ? times * length : times;
    if (isIntrospection && isList) this.introspected += rows;
    else if (isList && own !== undefined) this.rows += rows;
    // Lists of a page show the same rows.
    else if (own !== undefined && children.some((child) => child.isList)) this.rows += times * own;
    for (const child of children) this.add(child, rows, isList ? undefined : own);
  }

  /** How many rows a field says that it has. */
  #ownRows({ cost, field, arguments: given = [] }: CostNode): number | undefined {
    const asked = (name: string): unknown => {
      const node = given.find((argument) => argument.name.value === name);
      const value = node && valueFromASTUntyped(node.value, this.#variables);
      return value === undefined ? field.args.find((argument) => argument.name === name)?.defaultValue : value;
    };
    if (cost?.rows === undefined && !field.args.some(({ name }) => name === 'first')) return undefined;
    const rows = cost?.rows === undefined ? asked('first') : cost.rows(asked);
    if (Array.isArray(rows)) return rows.length;
    return typeof rows === 'number' && rows <= largestPage ? Math.max(0, rows) : largestPage;
  }

  #isLeftOut(places: CostNode['places']): boolean {
    return places.every((conditions) => conditions.some((condition) => this.#leavesOut(condition)));
  }

  #leavesOut({ name, arguments: [condition] = [] }: DirectiveNode): boolean {
    if (condition === undefined || (name.value !== 'skip' && name.value !== 'include')) return false;
    return valueFromASTUntyped(condition.value, this.#variables) === (name.value === 'skip');
  }
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Values {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );
}
