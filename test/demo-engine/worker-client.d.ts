// What the tests use of the official worker client, which brings no types of its own.
declare module 'camunda-external-task-client-js' {
  import type { EventEmitter } from 'node:events';

  type TypedValue = { readonly type: string; readonly value: unknown; readonly valueInfo: object };

  export class Variables {
    constructor();
    get(name: string): unknown;
    getTyped(name: string): TypedValue;
    getAllTyped(): Readonly<Record<string, TypedValue>>;
    set(name: string, value: unknown): this;
    setTransient(name: string, value: unknown): this;
    setTyped(name: string, value: TypedValue): this;
  }

  export class File {
    constructor(options: { readonly localPath: string; readonly mimetype?: string });
    load(): Promise<this>;
    readonly content: Buffer;
    readonly filename: string;
  }

  export type Task = {
    readonly id: string;
    readonly topicName: string;
    readonly processInstanceId: string;
    readonly businessKey: string | null;
    readonly retries: number | null;
    readonly variables: Variables;
  };

  export type TaskService = {
    complete(task: Task, variables?: Variables, localVariables?: Variables): Promise<void>;
    handleFailure(
      task: Task,
      failure: {
        readonly errorMessage?: string;
        readonly errorDetails?: string;
        readonly retries?: number;
        readonly retryTimeout?: number;
        readonly variables?: object;
      },
    ): Promise<void>;
    handleBpmnError(task: Task, errorCode: string, errorMessage?: string, variables?: Variables): Promise<void>;
    extendLock(task: Task, newDuration: number): Promise<void>;
    lock(task: Task, duration: number): Promise<void>;
    unlock(task: Task): Promise<void>;
  };

  export class Client extends EventEmitter {
    constructor(options: {
      readonly baseUrl: string;
      readonly workerId?: string;
      readonly asyncResponseTimeout?: number;
      readonly interval?: number;
      readonly autoPoll?: boolean;
      readonly interceptors?: unknown;
      readonly sorting?: readonly { readonly sortBy: string; readonly sortOrder: string }[];
    });
    subscribe(
      topic: string,
      options: { readonly lockDuration?: number; readonly variables?: readonly string[] },
      handler: (work: { readonly task: Task; readonly taskService: TaskService }) => Promise<void>,
    ): void;
    start(): void;
    stop(): void;
  }
}
