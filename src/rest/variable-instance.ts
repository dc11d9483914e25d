import DataLoader from 'dataloader';
import { listsOf } from './by-ids.ts';
import { EngineFaultError } from './errors/index.ts';
import type { ResultWindow } from './external-task.ts';
import { canBeId, pathSegment } from './id.ts';
import type { Identity } from './identity.ts';
import { parseJsonWithNumberTexts } from './int64.ts';
import { askForAllRows } from './rows-at-a-time.ts';
import type { VariableValue } from './variable.ts';
import { anObject, aRow, listOf, readJsonWith } from './read-answer.ts';
import { readRequest } from './read-request.ts';
import type { Wire } from './wire.ts';

/** A variable where it is kept (engine-contract 7.3). The value of Bytes is left out of lists, and so is always null here. */
export type VariableInstance = VariableValue & {
  readonly id: string;
  readonly name: string;
  readonly processDefinitionId: string | null;
  readonly processInstanceId: string | null;
  /** The scope that it belongs to: a task's execution, or the process instance itself. */
  readonly executionId: string | null;
  readonly caseInstanceId: string | null;
  readonly caseExecutionId: string | null;
  readonly taskId: string | null;
  /** Not in 7.13. */
  readonly batchId?: string | null;
  readonly activityInstanceId: string | null;
  readonly errorMessage: string | null;
  readonly tenantId: string | null;
};

/** All or some of the variables of one scope. */
type Wish = { readonly scopeId: string; readonly names: readonly string[] | undefined };

/** Scopes may have any number of variables, so they are read in pages of this many. */
const rowsPerPage = 5_000;

/**
 * Reads the variables of scopes for one request: those of many scopes that are asked for at the same moment by one
 * `POST /variable-instance`, or `GET` where only that is let through (engine-contract 7.1).
 */
export class ScopeVariables {
  readonly #wire: Wire;
  readonly #identity: Identity;
  readonly #loader = new DataLoader<Wish, readonly VariableInstance[]>((wishes) => this.#grant(wishes), {
    cache: false,
  });

  constructor(wire: Wire, identity: Identity) {
    this.#wire = wire;
    this.#identity = identity;
  }

  /** The variables of one scope, in no order; at least those of the names that are given. */
  async of(scopeId: string, names?: readonly string[]): Promise<readonly VariableInstance[]> {
    if (!canBeId(scopeId) || names?.length === 0) return [];
    return this.#loader.load({ scopeId, names });
  }

  async #grant(wishes: readonly Wish[]): Promise<readonly (readonly VariableInstance[] | Error)[]> {
    const ids = [...new Set(wishes.map(({ scopeId }) => scopeId))];
    const name = theOneName(wishes);
    const found = await Promise.all(listsOf(ids, this.#wire).map((chunk) => this.#findChunk(chunk, name)));
    const byScope = new Map(found.flatMap((outcomes) => [...outcomes]));
    return wishes.map(({ scopeId }) => byScope.get(scopeId) ?? []);
  }

  async #findChunk(
    ids: readonly string[],
    name: string | undefined,
  ): Promise<ReadonlyMap<string, readonly VariableInstance[] | Error>> {
    try {
      const variables = await askForAllRows(rowsPerPage, this.#identity, (window) =>
        listVariables(this.#wire, ids, name, window),
      );
      return Map.groupBy(variables, ({ executionId }) => executionId ?? '');
    } catch (error) {
      return new Map(ids.map((id) => [id, error as Error]));
    }
  }
}

/** The engine narrows by one name only; more than one is not worth a call each. */
function theOneName(wishes: readonly Wish[]): string | undefined {
  const names = new Set(wishes.flatMap(({ names }) => names ?? []));
  const [name] = names;
  return names.size === 1 && wishes.every(({ names }) => names !== undefined) ? name : undefined;
}

async function listVariables(
  wire: Wire,
  executionIds: readonly string[],
  variableName: string | undefined,
  { firstResult, maxResults }: ResultWindow,
): Promise<readonly VariableInstance[]> {
  const [sortBy, sortOrder] = ['activityInstanceId', 'asc'];
  const narrowed = variableName === undefined ? {} : { variableName };
  const request = readRequest(wire, '/variable-instance', {
    window: new URLSearchParams({
      deserializeValues: 'false',
      firstResult: `${firstResult}`,
      maxResults: `${maxResults}`,
    }),
    body: {
      executionIdIn: executionIds,
      ...narrowed,
      // Pages need an order; of a scope, a name is in it once.
      sorting: [
        { sortBy, sortOrder },
        { sortBy: 'variableName', sortOrder },
      ],
    },
    parameters: () => new URLSearchParams({ executionIdIn: executionIds.join(','), ...narrowed, sortBy, sortOrder }),
  });
  const answer = await wire.send(request);
  return readJsonWith(answer, listOf(aRow), parseJsonWithNumberTexts<readonly VariableInstance[]>);
}

/**
 * `GET /execution/{id}/localVariables`: the variables of one scope by name, Bytes with their values in base64. None when the scope is gone,
 * for which the engine answers 500 (engine-contract 7.3).
 */
export async function getScopeVariables(wire: Wire, scopeId: string): Promise<Readonly<Record<string, VariableValue>>> {
  const path = `/execution/${pathSegment(scopeId)}/localVariables?deserializeValues=false`;
  try {
    const answer = await wire.send({ method: 'GET', path, repetition: 'read' });
    return readJsonWith(answer, anObject, parseJsonWithNumberTexts<Readonly<Record<string, VariableValue>>>);
  } catch (error) {
    if (error instanceof EngineFaultError && error.engineType === 'NullValueException') return {};
    throw error;
  }
}
