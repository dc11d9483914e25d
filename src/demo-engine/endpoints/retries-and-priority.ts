import { type Answer, noContent } from '../http/answer.ts';
import { beanBody } from '../http/bean-body.ts';
import type { Call } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { setRetries } from '../state/transitions.ts';
import { asIs, toDate, toInt, toLong } from '../wire/coercion.ts';
import { badUserRequest, invalidRequest, nullPointer } from '../wire/engine-fault.ts';
import { changeableTaskOf } from './own-task.ts';

/** What an operator sets on one task, whoever has it locked (engine-contract 4.13, 4.14). */
export const retriesAndPriorityResources: readonly Resource[] = [
  { path: '/external-task/{id}/retries', methods: { PUT: { consumesJson: true, handle: setTaskRetries } } },
  { path: '/external-task/{id}/priority', methods: { PUT: { consumesJson: true, handle: setTaskPriority } } },
];

/** Read since 7.19, and of no use here (engine-contract 6.2). */
export function dueDateShape(level: number) {
  return level >= 19 ? toDate : asIs;
}

function setTaskRetries(call: Call): Answer {
  const { version, store } = call.engine;
  const { retries } = beanBody(call, { retries: toInt, dueDate: dueDateShape(version.level) });
  if (retries === null) throw invalidRequest('The number of retries cannot be null.');
  if (retries < 0) throw badUserRequest(negativeRetries);
  setRetries(store, changeableTaskOf(call), retries);
  return noContent;
}

/** The engine's text; its type depends on who refuses. */
export const negativeRetries = 'The number of retries cannot be negative: retries is not greater than or equal to 0';

/** Null is stumbled over even for a task that there is not. */
function setTaskPriority(call: Call): Answer {
  const { priority } = beanBody(call, { priority: toLong });
  if (priority === null) throw nullPointer('java.lang.Long.longValue()', 'PriorityDto.getPriority()');
  changeableTaskOf(call).priority = priority;
  return noContent;
}
