import { type ExternalTaskFilter, translateFilter } from '../rest/external-task-filter.ts';
import type { Newer, Translated } from '../rest/filter-table.ts';
import {
  type HistoricProcessInstanceFilter,
  translateHistoricProcessInstanceFilter,
} from '../rest/historic-process-instance-filter.ts';
import { type ProcessInstanceFilter, translateProcessInstanceFilter } from '../rest/process-instance-filter.ts';
import type { SetRetries } from '../rest/retries.ts';
import { requireId } from './command-input.ts';
import type { Context } from './context.ts';
import { requireAll } from './newer.ts';
import { InvalidInputError, NothingSelectedError } from './errors.ts';

/** The tasks chosen by any of these, together. A null is as left out. */
export type ExternalTaskSelection = {
  readonly ids?: readonly string[] | null | undefined;
  readonly processInstanceIds?: readonly string[] | null | undefined;
  readonly filter?: ExternalTaskFilter | null | undefined;
  readonly processInstances?: ProcessInstanceFilter | null | undefined;
  readonly historicProcessInstances?: HistoricProcessInstanceFilter | null | undefined;
  /** Every task of the engine; only alone. */
  readonly allExternalTasks: boolean;
};

type SelectedTasks = Omit<SetRetries, 'retries'>;

/**
 * The selection in the engine's terms. Throws InvalidInputError for a filter without a condition, which would choose everything,
 * NothingSelectedError where no member can choose a task, and EngineTooOldError.
 */
export async function selectTasks(selection: ExternalTaskSelection, engine: Context['engine']): Promise<SelectedTasks> {
  const { allExternalTasks, ...members } = selection;
  if (allExternalTasks) {
    const other = Object.entries(members).find(([, member]) => member !== null && member !== undefined)?.[0];
    if (other === undefined) return { externalTaskQuery: {} };
    throw new InvalidInputError('selection.allExternalTasks', `stands only alone, not beside \`${other}\`.`);
  }
  const { ids, processInstanceIds, filter, processInstances, historicProcessInstances } = members;
  for (const [at, id] of (ids ?? []).entries()) requireId(id, `selection.ids.${at}`);
  const at = (member: keyof ExternalTaskSelection) => `selection.${member}`;
  const newer: Newer[] = [];

  /** The query of a member; undefined where it was not given, or nothing can match it. */
  function queryOf<Query extends object>(translated: Translated<Query> | undefined, path: string): Query | undefined {
    if (translated === undefined) return undefined;
    if (Object.keys(translated.query).length === 0) {
      throw new InvalidInputError(
        path,
        'has no condition, so it would choose everything. For that use allExternalTasks.',
      );
    }
    newer.push(...translated.newer);
    return translated.query;
  }

  const query = {
    externalTaskIds: nonEmpty(ids),
    processInstanceIds: nonEmpty(processInstanceIds),
    externalTaskQuery: filter ? queryOf(translateFilter(filter, false, at('filter')), at('filter')) : undefined,
    processInstanceQuery: processInstances
      ? queryOf(translateProcessInstanceFilter(processInstances, at('processInstances')), at('processInstances'))
      : undefined,
    historicProcessInstanceQuery: historicProcessInstances
      ? queryOf(
          translateHistoricProcessInstanceFilter(historicProcessInstances, at('historicProcessInstances')),
          at('historicProcessInstances'),
        )
      : undefined,
  };
  await requireAll(newer, engine);
  const given = Object.fromEntries(Object.entries(query).filter(([, member]) => member !== undefined));
  if (Object.keys(given).length === 0) throw new NothingSelectedError();
  return given;
}

function nonEmpty(ids: readonly string[] | null | undefined): readonly string[] | undefined {
  return ids && ids.length > 0 ? [...new Set(ids)] : undefined;
}
