/** A variable as the engine's REST API takes it, e.g. `{ type: 'Long', value: 20 }` (engine-contract 2.3). */
export type DemoVariable = {
  readonly type: string;
  readonly value: unknown;
  /** Of a File or an Object, e.g. `{ filename: 'a.txt' }`. */
  readonly valueInfo?: Readonly<Record<string, unknown>>;
};

/** An external task of a process, and where the process goes from it. There is no BPMN: a process is a short list of steps. */
export type DemoStep = {
  /** `topic` when left out. */
  readonly topicName?: string;
  /** `task` when left out. */
  readonly activityId?: string;
  /** `activityId` when left out. */
  readonly activityName?: string;
  readonly priority?: number | bigint;
  /** Variables of the task's own scope (input mappings). */
  readonly localVariables?: Readonly<Record<string, DemoVariable>>;
  /** What a topic that asks for extension properties gets. */
  readonly extensionProperties?: Readonly<Record<string, string>>;
  /** What follows once it is completed, one after another; then, or when left out, the process instance ends. */
  readonly next?: readonly DemoStep[];
  /**
   * By error code: the step that handles the BPMN error, or the end. It sees the variables `errorCode` and `errorMessage`. A
   * code that is not here ends the process instance without a word (engine-contract 4.12).
   */
  readonly onBpmnError?: Readonly<Record<string, DemoStep | 'end'>>;
  /** By error message: the code of the BPMN error that a reported failure becomes, from 7.15 on (engine-contract 4.11). */
  readonly errorEvents?: Readonly<Record<string, string>>;
  /** The process throws behind the task: whoever completes it gets this, and nothing has changed (engine-contract 4.10). */
  readonly failsAfterCompletion?: DemoFault;
};

/** An exception of the engine, answered as a 500. */
export type DemoFault = {
  /** `ProcessEngineException` when left out. */
  readonly type?: string;
  readonly message: string;
  /** 0 when left out; null for what is no exception of the engine. */
  readonly code?: number | null;
  /** Something else was not found: before 7.20 a 404 as if the task were gone. */
  readonly isNotFound?: boolean;
};

/** A process that calls another one and waits for it; it has the same business key, tenant and variables. */
export type DemoCaller = {
  /** `caller` when left out. */
  readonly processDefinitionKey?: string;
  readonly processDefinitionName?: string;
  /** Of the call activity; `call` when left out. */
  readonly activityId?: string;
};

/** A task that the demo engine shall have. What is left out is as a fresh task has it. */
export type DemoTask = DemoStep & {
  /**
   * `process` when left out. One definition is made per different key, name, version tag and tenant; where its instances
   * start is the first task that was added for it.
   */
  readonly processDefinitionKey?: string;
  readonly processDefinitionName?: string;
  readonly processDefinitionVersionTag?: string;
  readonly tenantId?: string;
  readonly businessKey?: string;
  /** The process of the task was called by this one, where its incident is mirrored (engine-contract 7.2). */
  readonly calledBy?: DemoCaller;
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
};

/** The ids that the engine gave to a task. */
export type DemoTaskIds = {
  readonly id: string;
  readonly executionId: string;
  readonly activityInstanceId: string;
  readonly processInstanceId: string;
  readonly processDefinitionId: string;
  /** Of the process that called the task's. */
  readonly callingInstanceId?: string;
};
