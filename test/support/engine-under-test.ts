/** A variable as the engine's REST API takes it, e.g. `{ type: 'Long', value: 20 }`; see engine-contract 2.3. */
export type VariableSeed = {
  readonly type: string;
  readonly value: unknown;
  readonly valueInfo?: Readonly<Record<string, unknown>>;
};

/** An external task of a process, and where the process goes from it. */
export type StepSeed = {
  /** `topic` when left out. */
  readonly topicName?: string;
  /** `task` when left out. Of the steps of one task each needs its own. */
  readonly activityId?: string;
  readonly extensionProperties?: Readonly<Record<string, string>>;
  /** What follows once it is completed, one after another; then, or when left out, the process instance ends. */
  readonly next?: readonly StepSeed[];
  /** By error code: what handles the BPMN error, with the variables `errorCode` and `errorMessage`, or the end. */
  readonly onBpmnError?: Readonly<Record<string, StepSeed | 'end'>>;
  /** By error message: the code of the BPMN error that a reported failure becomes (engine-contract 4.11). */
  readonly errorEvents?: Readonly<Record<string, string>>;
  /** What goes wrong behind it: an expression names nothing that exists, or a script is not in the deployment. */
  readonly failsAfterCompletion?: 'unknown-property' | 'missing-resource';
};

/** A process that calls another one and waits for it; it has the same business key, tenant and variables. */
export type CallerSeed = {
  /** `caller` when left out. */
  readonly processDefinitionKey?: string;
  readonly processDefinitionName?: string;
  /** Of the call activity; `call` when left out. */
  readonly activityId?: string;
};

/** A task that a test wants to exist. What is left out is as a fresh task has it. */
export type TaskSeed = StepSeed & {
  /** `process` when left out. One definition is made per different key, name, version tag and tenant. */
  readonly processDefinitionKey?: string;
  readonly processDefinitionName?: string;
  readonly processDefinitionVersionTag?: string;
  readonly tenantId?: string;
  readonly businessKey?: string;
  /** The process of the task was called by this one, where its incident is mirrored (engine-contract 7.2). */
  readonly calledBy?: CallerSeed;
  readonly priority?: number | bigint;
  readonly retries?: number;
  readonly isSuspended?: boolean;
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
  readonly variables?: Readonly<Record<string, VariableSeed>>;
  /** Variables of the task's own scope (input mappings). */
  readonly localVariables?: Readonly<Record<string, VariableSeed>>;
};

/** The ids the engine gave to a seeded task. */
export type SeededTask = {
  readonly id: string;
  readonly executionId: string;
  readonly activityInstanceId: string;
  readonly processInstanceId: string;
  readonly processDefinitionId: string;
  /** Of the process that called the task's; there with `calledBy` only. */
  readonly callingInstanceId?: string;
};

/** An engine that the same tests run against: the demo engine, or a real one from Maven Central. */
export interface EngineUnderTest {
  /** `demo`, `camunda-7.24.0`, `operaton-1.0.3`, `camunda-7.13.0`. */
  readonly name: string;
  readonly version: string;
  /** Up to and including `/engine-rest`. */
  readonly baseUrl: string;
  /** Of an admin; there where the engine wants any. */
  readonly credentials?: { readonly user: string; readonly password: string };
  /** Makes the tasks in this order (creation times ascend) and answers their ids in this order. */
  seed(tasks: readonly TaskSeed[]): Promise<readonly SeededTask[]>;
  /** Removes everything that was seeded. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}
