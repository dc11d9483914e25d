import { type Answer, json } from '../http/answer.ts';
import { booleanParameter, type Call } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { hasRetriesLeft, isLocked, isNotLocked } from '../state/task-state.ts';
import { visibleTasks } from './visible-tasks.ts';

/** The distinct topics of the tasks that there are (engine-contract 4.6). */
export const topicNamesResource: Resource = {
  path: '/external-task/topic-names',
  methods: { GET: { handle: listTopicNames } },
};

function listTopicNames(call: Call): Answer {
  const now = call.engine.store.now();
  const withLockedTasks = booleanParameter(call, 'withLockedTasks');
  const withUnlockedTasks = booleanParameter(call, 'withUnlockedTasks');
  const withRetriesLeft = booleanParameter(call, 'withRetriesLeft');
  const tasks = visibleTasks(call).filter(
    (task) =>
      (!withLockedTasks || isLocked(task, now)) &&
      (!withUnlockedTasks || isNotLocked(task, now)) &&
      (!withRetriesLeft || hasRetriesLeft(task)),
  );
  return json([...new Set(tasks.map(({ topicName }) => topicName))]);
}
