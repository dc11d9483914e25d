import { type Answer, json } from '../http/answer.ts';
import { beanBody } from '../http/bean-body.ts';
import type { Call } from '../http/call.ts';
import type { Resource } from '../http/resource.ts';
import { type FetchBody, fetchShape } from '../query/fetch-body.ts';
import { type FetchInstruction, fetchInstructions } from '../query/fetch-instruction.ts';
import { fetchOrder } from '../query/fetch-order.ts';
import { isFetchable, type TaskState } from '../state/task-state.ts';
import { lock } from '../state/transitions.ts';
import { columnTooSmall, invalidRequest, nullPointer, processEngineFault } from '../wire/engine-fault.ts';
import { longestWorkerId } from './lock.ts';
import { lockedTaskOf, type WrittenVariables, writtenVariables } from './locked-task-json.ts';
import { checkWorkerId } from './own-task.ts';
import { isUpdatable, isVisible } from './visible-tasks.ts';

/** Milliseconds that a fetch may wait (engine-contract 8.2). */
const longestTimeout = 1_800_000n;

/** What workers live on (engine-contract 4.1). */
export const fetchAndLockResource: Resource = {
  path: '/external-task/fetchAndLock',
  methods: { POST: { consumesJson: true, handle: fetchAndLock } },
};

/** Errors of the first attempt come back at once; a poll that finds nothing is parked. */
function fetchAndLock(call: Call): Answer | Promise<Answer> {
  const body = beanBody(call, fetchShape(call.engine.version));
  const { workerId, asyncResponseTimeout } = body;
  if (asyncResponseTimeout !== null && asyncResponseTimeout > longestTimeout) {
    const message = 'The asynchronous response timeout cannot be set to a value greater than';
    throw invalidRequest(`${message} ${longestTimeout} milliseconds`);
  }
  const first = attempt(call, body);
  if (!first.isEmpty || asyncResponseTimeout === null) return first.answer;
  const patience = Math.max(0, Number(asyncResponseTimeout));
  return call.longPolls.park({ workerId: workerId ?? '', patience, attempt: () => attempt(call, body) });
}

function attempt(call: Call, body: FetchBody): { readonly answer: Answer; readonly isEmpty: boolean } {
  const locked = lockTasks(call, body);
  return { answer: json(locked), isEmpty: locked.length === 0 };
}

/** What cannot be answered is not locked. */
function lockTasks(call: Call, body: FetchBody): readonly Readonly<Record<string, unknown>>[] {
  const { version, store } = call.engine;
  const order = fetchOrder(body, version);
  const instructions = checkedInstructions(body, call);
  const { workerId } = body;
  checkWorkerId(workerId);
  const now = store.now();
  const chosen = chooseTasks(call, instructions, now).sort(byTask(order)).slice(0, body.maxTasks);
  if (chosen.length > 0 && workerId.length > longestWorkerId) throw columnTooSmall(version);
  const prepared = chosen.map(({ task, instruction }) => prepare(task, instruction));
  return prepared.map(({ task, topic, variables }) => {
    lock(task, workerId, now, topic.lockDuration);
    return lockedTaskOf(task, topic, variables, version);
  });
}

function checkedInstructions({ workerId, maxTasks, topics }: FetchBody, { engine }: Call): readonly FetchInstruction[] {
  if (topics?.includes(null) === true) throw nullPointer('FetchExternalTaskTopicDto.getTopicName()', 'topicDto');
  checkWorkerId(workerId);
  if (maxTasks < 0) throw processEngineFault('maxResults is not greater than or equal to 0');
  return fetchInstructions(topics ?? [], engine.version);
}

type Choice = { readonly task: TaskState; readonly instruction: FetchInstruction };

function chooseTasks(call: Call, instructions: readonly FetchInstruction[], now: number): Choice[] {
  return [...call.engine.store.tasks.values()].flatMap((task) => {
    if (!isFetchable(task, now)) return [];
    const instruction = instructions.find(({ matches }) => matches(task));
    return instruction !== undefined && isVisible(call, task) && isUpdatable(call, task) ? [{ task, instruction }] : [];
  });
}

function byTask(order: (a: TaskState, b: TaskState) => number): (a: Choice, b: Choice) => number {
  return ({ task: a }, { task: b }) => order(a, b);
}

function prepare(
  task: TaskState,
  { topic }: FetchInstruction,
): { readonly task: TaskState; readonly topic: FetchInstruction['topic']; readonly variables: WrittenVariables } {
  // A name may be a pattern before 7.15, and then has no instructions under the name of what it found.
  if (task.topicName !== topic.topicName) throw nullPointer('TopicFetchInstruction.getLockDuration()', 'instruction');
  return { task, topic, variables: writtenVariables(task, topic) };
}
