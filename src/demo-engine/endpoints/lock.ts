import { type Answer, noContent } from '../http/answer.ts';
import { beanBody } from '../http/bean-body.ts';
import { type Call, idOf } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { extendLock, lock, unlock } from '../state/transitions.ts';
import { toPrimitiveLong, toText } from '../wire/coercion.ts';
import { columnTooSmall, refusedCommand } from '../wire/engine-fault.ts';
import { changeableTaskOf, checkActive, checkWorkerId, lockedByOther, ownTaskOf, taskOf } from './own-task.ts';
import { checkUpdatable } from './permissions.ts';

/** Taking, keeping and giving back the lock of one task (engine-contract 4.7 to 4.9). */
export const lockResources: readonly Resource[] = [
  { path: '/external-task/{id}/lock', since: 15, methods: { POST: { consumesJson: true, handle: lockTask } } },
  { path: '/external-task/{id}/extendLock', methods: { POST: { consumesJson: true, handle: extendTaskLock } } },
  { path: '/external-task/{id}/unlock', methods: { POST: { handle: unlockTask } } },
];

/** Of worker ids, in UTF-16 units (engine-contract 8.3). */
export const longestWorkerId = 255;

/** Suspended tasks and those without retries can be locked; at the very moment of expiry a lock still holds. */
function lockTask(call: Call): Answer {
  const { workerId, lockDuration } = beanBody(call, { workerId: toText, lockDuration: toPrimitiveLong });
  checkWorkerId(workerId);
  if (lockDuration <= 0n) throw refusedCommand(400, 'lockDuration is not greater than 0');
  const task = taskOf(call);
  const now = call.engine.store.now();
  const isLockedByOther = task.workerId !== null && task.workerId !== workerId;
  if (isLockedByOther && task.lockExpirationTime !== null && task.lockExpirationTime >= now) {
    throw lockedByOther(task, `External Task ${task.id} cannot be locked by worker '${workerId}'.`);
  }
  checkUpdatable(call, task);
  if (workerId.length > longestWorkerId) throw columnTooSmall(call.engine.version);
  lock(task, workerId, now, lockDuration);
  return noContent;
}

/** The duration is looked at before the worker (engine-contract 4.8). */
function extendTaskLock(call: Call): Answer {
  const { workerId, newDuration } = beanBody(call, { workerId: toText, newDuration: toPrimitiveLong });
  if (newDuration <= 0n) throw refusedCommand(400, 'lockTime is not greater than 0');
  checkWorkerId(workerId);
  // Camunda and the first Operaton have one quote too many.
  const quote = /^(?:7|1\.0)\./.test(call.engine.version.text) ? "''" : "'";
  const refusal = `The lock of the External Task ${idOf(call)} cannot be extended by worker '${workerId}${quote}.`;
  const task = ownTaskOf(call, workerId, refusal);
  const now = call.engine.store.now();
  if (task.lockExpirationTime !== null && task.lockExpirationTime < now) {
    const condition = `lockExpirationTime is not greater than or equal to ${now}`;
    throw refusedCommand(400, `Cannot extend a lock that expired: ${condition}`);
  }
  checkActive(task);
  extendLock(task, now, newDuration);
  return noContent;
}

/** Whoever holds it; a body is not looked at (engine-contract 4.9). */
function unlockTask(call: Call): Answer {
  unlock(call.engine.store, changeableTaskOf(call));
  return noContent;
}
