import type { ExternalTaskFilter } from '../rest/external-task-filter.ts';
import { narrowFilter } from '../rest/filter-table.ts';
import type { Context } from './context.ts';
import { countMatching } from './external-task.ts';
import { type ExternalTaskPage, type ExternalTaskPageArgs, findPage } from './external-task-page.ts';

export type ExternalTaskTopic = { readonly name: string };

export type ExternalTaskTopicFilter = {
  readonly isLocked?: boolean | null | undefined;
  /** false does not narrow. */
  readonly hasRetriesLeft: boolean;
};

/** The topics that have a task which meets all of `filter`, by name. */
export async function findExternalTaskTopics(
  { filter }: { readonly filter?: ExternalTaskTopicFilter | null | undefined },
  { engine }: Context,
): Promise<readonly ExternalTaskTopic[]> {
  const names = await engine.topic.names({
    ...(filter?.isLocked === true && { withLockedTasks: true as const }),
    ...(filter?.isLocked === false && { withUnlockedTasks: true as const }),
    ...(filter?.hasRetriesLeft && { withRetriesLeft: true as const }),
  });
  return names.toSorted().map((name) => ({ name }));
}

/** How many tasks of the topic match `filter`. */
export function externalTaskCountOfTopic(
  { name }: ExternalTaskTopic,
  { filter }: { readonly filter?: ExternalTaskFilter | null | undefined },
  context: Context,
): Promise<number> {
  return countMatching(narrowFilter(filter ?? {}, { topicName: name }), context);
}

/** A page of the topic's tasks. */
export function externalTasksOfTopic(
  { name }: ExternalTaskTopic,
  args: ExternalTaskPageArgs,
  context: Context,
  wantsRows: boolean,
): Promise<ExternalTaskPage> {
  return findPage(narrowFilter(args.filter ?? {}, { topicName: name }), args, context, wantsRows);
}
