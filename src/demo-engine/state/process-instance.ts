import type { DemoStep } from '../demo-task.ts';
import type { Variables } from './variable.ts';

/** One version of a process, of one tenant or of none. */
export type ProcessDefinition = {
  readonly id: string;
  readonly key: string;
  readonly name: string | null;
  readonly version: number;
  readonly versionTag: string | null;
  readonly tenantId: string | null;
  /** Where its instances start. */
  readonly firstStep: DemoStep;
};

/** One running process. */
export type ProcessInstance = {
  readonly id: string;
  readonly definition: ProcessDefinition;
  readonly businessKey: string | null;
  /** Epoch milliseconds, as all times here. */
  readonly startTime: number;
  readonly variables: Variables;
  /** Variables of the scopes within it, such as its external tasks' own. */
  readonly localScopes: Set<Variables>;
  isSuspended: boolean;
};
