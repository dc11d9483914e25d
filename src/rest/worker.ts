import type { ExternalTask } from './external-task.ts';
import { pathSegment } from './id.ts';
import { jsonOf, parseJsonWithNumberTexts } from './int64.ts';
import type { VariablesToSet, VariableValue } from './variable.ts';
import { anObject, aRow, listOf, readJsonOfCommand, readNothing } from './read-answer.ts';
import type { Wire } from './wire.ts';

/** A task as `POST /fetchAndLock` answers it (engine-contract 2.2). */
export type LockedExternalTask = Omit<ExternalTask, 'suspended'> & {
  /** Always false: the engine never copies it, and a suspended task cannot be fetched. */
  readonly suspended: boolean;
  readonly errorDetails: string | null;
  readonly variables: Readonly<Record<string, VariableValue>>;
  /** From 7.14 on. */
  readonly extensionProperties?: Readonly<Record<string, string | null>>;
};

/** The body of `POST /fetchAndLock` (engine-contract 4.1). */
export type FetchAndLock = {
  readonly workerId: string;
  readonly maxTasks: number;
  readonly usePriority?: true;
  /** Milliseconds to wait for a task. */
  readonly asyncResponseTimeout?: number;
  /** From 7.21 on. */
  readonly sorting?: readonly { readonly sortBy: 'createTime'; readonly sortOrder: 'asc' | 'desc' }[];
  readonly topics: readonly FetchTopic[];
};

/** One topic of a fetch. An empty list does not filter, but for `variables`: null brings all, an empty list none. */
export type FetchTopic = {
  readonly topicName: string;
  /** Milliseconds. */
  readonly lockDuration: number;
  readonly variables?: readonly string[];
  readonly localVariables?: true;
  readonly businessKey?: string;
  readonly processDefinitionId?: string;
  readonly processDefinitionIdIn?: readonly string[];
  readonly processDefinitionKey?: string;
  readonly processDefinitionKeyIn?: readonly string[];
  readonly processDefinitionVersionTag?: string;
  /** Raw JSON values, of which any one is enough. */
  readonly processVariables?: Readonly<Record<string, unknown>>;
  readonly tenantIdIn?: readonly string[];
  readonly withoutTenantId?: true;
  /** From 7.14 on. */
  readonly includeExtensionProperties?: true;
};

/** A report on a task by the worker that has it. Durations are milliseconds. */
export type Completion = {
  readonly workerId: string;
  readonly variables?: VariablesToSet;
  readonly localVariables?: VariablesToSet;
};
export type Failure = Completion & {
  readonly errorMessage?: string;
  readonly errorDetails?: string;
  /** The new number of attempts, not a decrement. */
  readonly retries: number;
  readonly retryTimeout: number;
};
export type BpmnError = Omit<Completion, 'localVariables'> & {
  readonly errorCode: string;
  readonly errorMessage?: string;
};

const lockedTasks = listOf((task) => aRow(task) && anObject((task as Partial<LockedExternalTask>).variables));

/** `POST /fetchAndLock`. Never sent twice: a lost answer may have locked tasks (engine-contract 8.1). */
export async function fetchAndLock(wire: Wire, body: FetchAndLock): Promise<readonly LockedExternalTask[]> {
  const answer = await wire.send({
    method: 'POST',
    path: '/external-task/fetchAndLock',
    body: jsonOf(body),
    repetition: 'once',
    command: { name: 'fetchAndLock', workerId: body.workerId },
  });
  return readJsonOfCommand(answer, lockedTasks, parseJsonWithNumberTexts<readonly LockedExternalTask[]>);
}

/** `POST /{id}/lock`, from 7.15 on: takes a task that is free or whose lock has expired, or renews an own lock. */
export function lock(
  wire: Wire,
  id: string,
  body: { readonly workerId: string; readonly lockDuration: number },
): Promise<void> {
  return post(wire, id, 'lock', 'absolute', body);
}

/** `POST /{id}/extendLock`: the lock ends `newDuration` from now, which may be sooner than before. */
export function extendLock(
  wire: Wire,
  id: string,
  body: { readonly workerId: string; readonly newDuration: number },
): Promise<void> {
  return post(wire, id, 'extendLock', 'absolute', body);
}

/** `POST /{id}/unlock`, whoever holds it. Never sent twice: it could free another worker's fresh lock (engine-contract 8.1). */
export function unlock(wire: Wire, id: string): Promise<void> {
  return post(wire, id, 'unlock', 'once', {});
}

/** `POST /{id}/complete`: the process goes on within the call; if anything there fails, nothing is kept. */
export function complete(wire: Wire, id: string, body: Completion): Promise<void> {
  return post(wire, id, 'complete', 'once', body);
}

/** `POST /{id}/failure`. */
export function fail(wire: Wire, id: string, body: Failure): Promise<void> {
  return post(wire, id, 'failure', 'once', body);
}

/** `POST /{id}/bpmnError`: an error that nothing catches ends the execution. */
export function throwBpmnError(wire: Wire, id: string, body: BpmnError): Promise<void> {
  return post(wire, id, 'bpmnError', 'once', body);
}

type IdCommand = 'lock' | 'extendLock' | 'unlock' | 'complete' | 'failure' | 'bpmnError';

async function post(
  wire: Wire,
  id: string,
  name: IdCommand,
  repetition: 'absolute' | 'once',
  body: { readonly workerId?: string },
): Promise<void> {
  const { workerId } = body;
  const answer = await wire.send({
    method: 'POST',
    path: `/external-task/${pathSegment(id)}/${name}`,
    body: jsonOf(body),
    repetition,
    command: { name, externalTaskId: id, ...(workerId !== undefined && { workerId }) },
  });
  readNothing(answer);
}
