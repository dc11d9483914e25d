import type { DemoStep } from '../demo-task.ts';
import type { Variables } from './variable.ts';

/** What brought a definition; it stays when the definition is deleted. */
export type Deployment = {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string | null;
  /** Epoch milliseconds. */
  readonly time: number;
};

/** A call activity, all that a process has which calls another one. */
export type CallActivity = { readonly activityId: string; readonly calledElement: string };

/** One version of a process, of one tenant or of none. */
export type ProcessDefinition = {
  readonly id: string;
  readonly key: string;
  readonly name: string | null;
  readonly version: number;
  readonly versionTag: string | null;
  readonly tenantId: string | null;
  readonly deployment: Deployment;
  /** Where its instances start, the first one for those that are started by key; none in a process with a call. */
  readonly firstSteps: DemoStep[];
  readonly call: CallActivity | null;
};

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
