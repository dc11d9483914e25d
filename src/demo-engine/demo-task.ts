/** A variable as the engine's REST API takes it, e.g. `{ type: 'Long', value: 20 }` (engine-contract 2.3). */
export type DemoVariable = { readonly type: string; readonly value: unknown };

/** A task that the demo engine shall have. What is left out is as a fresh task has it. */
export type DemoTask = {
  /** `topic` when left out. */
  readonly topicName?: string;
  /** `task` when left out. */
  readonly activityId?: string;
  /** `process` when left out. One definition is made per different key, name, version tag and tenant. */
  readonly processDefinitionKey?: string;
  readonly processDefinitionName?: string;
  readonly processDefinitionVersionTag?: string;
  readonly tenantId?: string;
  readonly businessKey?: string;
  readonly priority?: number | bigint;
  readonly retries?: number;
  readonly isSuspended?: boolean;
  /** Milliseconds before now; creation times ascend in any case. Now when left out. */
  readonly createdAgo?: number;
  /** A negative `expiresIn` (milliseconds from now) is a lock that has expired. */
  readonly lock?: { readonly workerId: string; readonly expiresIn: number };
  /** A reported failure; applied after `lock`, which it needs. */
  readonly failure?: {
    readonly errorMessage?: string;
    readonly errorDetails?: string;
    readonly retries: number;
    /** Milliseconds. */
    readonly retryTimeout?: number;
  };
  /** Variables of the process instance. */
  readonly variables?: Readonly<Record<string, DemoVariable>>;
  /** Variables of the task's own scope (input mappings). */
  readonly localVariables?: Readonly<Record<string, DemoVariable>>;
};

/** The ids that the engine gave to a task. */
export type DemoTaskIds = {
  readonly id: string;
  readonly executionId: string;
  readonly activityInstanceId: string;
  readonly processInstanceId: string;
  readonly processDefinitionId: string;
};
