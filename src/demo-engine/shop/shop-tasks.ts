import type { DemoStep, DemoTask, DemoVariable } from '../demo-task.ts';
import { writeDate } from '../wire/date.ts';
import { type ShopProcess, type Step, shopProcesses } from './processes.ts';

const taskCount = 200;
const firstOrder = 1001;
const minute = 60_000;
const hour = 60 * minute;

const customers = [
  'Ada Lovelace',
  'Jürgen Müller',
  'Chidi Okafor',
  'Grace Hopper',
  'Zoë Ångström',
  'Rosa Parks',
  '山田 花子',
  'Alan Turing',
];

/** More than a JavaScript number can hold exactly, for whoever wants to see that no digit is lost. */
const beyondDouble = 9_007_199_254_740_993n;

/**
 * What is open in a small web shop: the same tasks, and so the same ids, at each start; only times are relative to now.
 * Without chance, so that examples of a manual stay true.
 *
 * @param now epoch milliseconds
 */
export function shopTasks(now: number = Date.now()): readonly DemoTask[] {
  return Array.from({ length: taskCount }, (_, index) => shopTask(index, now));
}

function shopTask(index: number, now: number): DemoTask {
  const process = at(shopProcesses, index);
  const position = Math.floor(index / shopProcesses.length) % process.steps.length;
  const step = at(process.steps, position);
  // The oldest order came three days ago, the newest a few minutes ago.
  const createdAgo = (taskCount - index) * 21 * minute;
  return {
    ...demoStepOf(step),
    next: process.steps.slice(position + 1).map(demoStepOf),
    ...definitionOf(process),
    businessKey: `order-${firstOrder + index}`,
    priority: priorityOf(index),
    createdAgo,
    variables: variablesOf(index, now - createdAgo - 5 * minute),
    ...at(situations, index)(step, index),
  };
}

function demoStepOf({ topicName, activityId, onBpmnError }: Step): DemoStep {
  return { topicName, activityId, ...(onBpmnError !== undefined && { onBpmnError }) };
}

function definitionOf({ key, name, versionTag, tenantId }: ShopProcess): Partial<DemoTask> {
  return {
    processDefinitionKey: key,
    processDefinitionName: name,
    ...(versionTag !== undefined && { processDefinitionVersionTag: versionTag }),
    ...(tenantId !== undefined && { tenantId }),
  };
}

type Situation = (step: Step, index: number) => Partial<DemoTask>;

const isWaiting: Situation = () => ({});

const isBeingWorkedOn: Situation = ({ worker }, index) => ({
  lock: { workerId: worker, expiresIn: (5 + (index % 6) * 5) * minute },
});

const wasAbandoned: Situation = ({ worker }, index) => ({
  lock: { workerId: worker, expiresIn: -(1 + (index % 3)) * hour },
});

const waitsForNextTry: Situation = ({ worker, errorMessage, cause, activityId }, index) => ({
  lock: { workerId: worker, expiresIn: minute },
  failure: {
    errorMessage,
    errorDetails: stackTrace(cause, activityId),
    retries: 1 + (index % 2),
    retryTimeout: (30 + index) * minute,
  },
});

const hasFailed: Situation = ({ worker, errorMessage, cause, activityId }) => ({
  lock: { workerId: worker, expiresIn: minute },
  failure: { errorMessage, errorDetails: stackTrace(cause, activityId), retries: 0 },
});

const isOnHold: Situation = () => ({ isSuspended: true });

/** What tasks are in the midst of, one after another; of a length that meets every step. */
const situations: readonly Situation[] = [
  isWaiting,
  isBeingWorkedOn,
  isWaiting,
  hasFailed,
  isWaiting,
  waitsForNextTry,
  isBeingWorkedOn,
  isWaiting,
  isOnHold,
  isWaiting,
  wasAbandoned,
];

function priorityOf(index: number): bigint | number {
  if (index === 42) return beyondDouble;
  return isExpress(index) ? 100 : (index % 4) * 5;
}

function variablesOf(index: number, orderedAt: number): Readonly<Record<string, DemoVariable>> {
  return {
    amount: { type: 'Double', value: 19.9 + ((index * 37) % 400) },
    customer: { type: 'String', value: at(customers, index) },
    customerNumber: { type: 'Long', value: index === 42 ? beyondDouble : 700_000 + (index % 23) },
    items: { type: 'Integer', value: 1 + (index % 5) },
    express: { type: 'Boolean', value: isExpress(index) },
    orderedAt: { type: 'Date', value: writeDate(orderedAt) },
    voucher: index % 9 === 0 ? { type: 'String', value: 'WELCOME10' } : { type: 'Null', value: null },
  };
}

function isExpress(index: number): boolean {
  return index % 7 === 3;
}

function stackTrace(cause: string, activityId: string): string {
  return [cause, `    at handle${activityId} (worker.js:42:11)`, '    at async Client.execute (client.js:310:7)'].join(
    '\n',
  );
}

/** The element at an index that may be beyond the end: then from the beginning again. */
function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
