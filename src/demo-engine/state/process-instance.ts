import type { ProcessDefinition } from './process-definition.ts';
import type { TaskState } from './task-state.ts';
import type { Variables } from './variable.ts';

/** Where an instance waits for the process that it has called. */
export type CallPlace = {
  readonly executionId: string;
  readonly activityId: string;
  readonly activityInstanceId: string;
};

/** One process, running or of the history. */
export type ProcessInstance = {
  readonly id: string;
  readonly definition: ProcessDefinition;
  readonly businessKey: string | null;
  /** Epoch milliseconds, as all times here. */
  readonly startTime: number;
  readonly startActivityId: string;
  readonly variables: Variables;
  /** Variables of the scopes within it, such as its external tasks' own. */
  readonly localScopes: Set<Variables>;
  /** Every task that it ever had. */
  readonly tasks: Set<TaskState>;
  /** The instance that has called this one. */
  readonly caller: ProcessInstance | null;
  /** Of one that only calls another. */
  readonly waitsAt: CallPlace | null;
  /** The instance that waits there to be ended. */
  called: ProcessInstance | null;
  isSuspended: boolean;
  endTime: number | null;
  state: 'ACTIVE' | 'COMPLETED' | 'EXTERNALLY_TERMINATED';
};

/** The outermost of the instances that called one another. */
export function rootOf(instance: ProcessInstance): ProcessInstance {
  return instance.caller === null ? instance : rootOf(instance.caller);
}
