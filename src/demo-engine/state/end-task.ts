import type { EngineVersion } from '../engine-version.ts';
import { closeIncident } from './incident.ts';
import { leave } from './process.ts';
import type { Store } from './store.ts';
import { logTask } from './task-log.ts';
import type { TaskState } from './task-state.ts';

/** The task is done and the process goes on to its next step, or ends (engine-contract 3). */
export function complete(store: Store, task: TaskState, { level }: EngineVersion): void {
  logTask(store, task, 'success');
  closeIncident(store, task, level >= 15 ? 'resolved' : 'deleted');
  leave(store, task, task.following);
}

/** To the step that handles the code; nothing does: the process instance ends silently (engine-contract 4.12). */
export function throwBpmnError(store: Store, task: TaskState, code: string, message: string | null): void {
  const handlers = task.step.onBpmnError ?? {};
  const handler = Object.hasOwn(handlers, code) ? handlers[code] : undefined;
  logTask(store, task, 'deletion');
  closeIncident(store, task, 'deleted');
  if (handler === undefined || handler === 'end') {
    leave(store, task, []);
    return;
  }
  const { variables } = task.processInstance;
  variables.set('errorCode', { type: 'String', value: code });
  variables.set('errorMessage', message === null ? { type: 'Null', value: null } : { type: 'String', value: message });
  leave(store, task, [handler]);
}
