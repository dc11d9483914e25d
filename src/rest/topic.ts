import { listOf, readJson } from './read-answer.ts';
import type { Wire } from './wire.ts';

/** A flag that is left out does not narrow; with both lock flags nothing matches (engine-contract 4.6). */
export type TopicNamesQuery = {
  readonly withLockedTasks?: true;
  readonly withUnlockedTasks?: true;
  readonly withRetriesLeft?: true;
};

/** `GET /external-task/topic-names`: each name once, in no order. */
export async function getTopicNames(wire: Wire, query: TopicNamesQuery): Promise<readonly string[]> {
  const flags = new URLSearchParams(Object.keys(query).map((flag): [string, string] => [flag, 'true']));
  const path = `/external-task/topic-names${flags.size === 0 ? '' : `?${flags}`}`;
  const answer = await wire.send({ method: 'GET', path, repetition: 'read' });
  return readJson(
    answer,
    listOf((name) => typeof name === 'string'),
  );
}
