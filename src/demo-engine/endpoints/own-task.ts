import { type Call, idOf } from '../http/call.ts';
import type { TaskState } from '../state/task-state.ts';
import { noSuchTask, nullValue, refusedCommand } from '../wire/engine-fault.ts';
import { checkUpdatable } from './permissions.ts';

/** Throws where the worker is missing; the empty string is one (engine-contract 4). */
export function checkWorkerId(workerId: string | null): asserts workerId is string {
  if (workerId === null) throw nullValue('workerId is null');
}

/** The task of a command; its 404 has code 0, unlike that of a read. */
export function taskOf(call: Call): TaskState {
  const task = call.engine.store.tasks.get(idOf(call));
  if (task === undefined) throw noSuchTask(idOf(call), 0);
  return task;
}

/** The task of a command that needs no lock. */
export function changeableTaskOf(call: Call): TaskState {
  const task = taskOf(call);
  checkUpdatable(call, task);
  return task;
}

/** The task of a command that only the last locker may give, asked before permissions are (engine-contract 1.7, 3). */
export function ownTaskOf(call: Call, workerId: string, refusal: string): TaskState {
  const task = taskOf(call);
  if (task.workerId !== workerId) throw lockedByOther(task, refusal);
  checkUpdatable(call, task);
  return task;
}

/** Suspended tasks can be neither reported nor extended. */
export function checkActive({ id, processInstance }: TaskState): void {
  if (processInstance.isSuspended) throw refusedCommand(400, `ENGINE-03043 ExternalTask with id '${id}' is suspended.`);
}

/** 400, `refusal` says what was wanted. */
export function lockedByOther({ workerId }: TaskState, refusal: string) {
  return refusedCommand(400, `${refusal} It is locked by worker '${workerId}'.`);
}
