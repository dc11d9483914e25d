import {
  errorDetailsOf,
  type ExternalTaskLock as Lock,
  getExternalTask,
  lockOf,
  statusOf,
} from '../resolvers/external-task.ts';
import { historyOfExternalTask } from '../resolvers/external-task-log.ts';
import { incidentOfExternalTask } from '../resolvers/incident.ts';
import { processDefinitionOfTask } from '../resolvers/process-definition.ts';
import { processInstanceOfTask } from '../resolvers/process-instance.ts';
import { localVariablesOfExternalTask } from '../resolvers/variable.ts';
import type { ExternalTask as Task } from '../rest/external-task.ts';
import { builder } from './builder.ts';
import { engineCost } from './engine-cost.ts';
import { makeEntity } from './entity.ts';
import { ExternalTaskLogConnection, externalTaskLogArgs } from './external-task-log.ts';
import { ProcessIncident } from './incident.ts';
import { ProcessDefinition, ProcessInstance } from './process-refs.ts';
import { ProcessVariable, variableNamesArgs } from './process-variable.ts';
import { selectsRows } from './selected-fields.ts';

const batched = engineCost({ calls: 'batched' });

export const ExternalTask = builder.objectRef<Task>('ExternalTask');
export const ExternalTaskLock = builder.objectRef<Lock>('ExternalTaskLock');

export const ExternalTaskStatus = builder.enumType('ExternalTaskStatus', {
  description: 'What can happen to a task next.',
  values: {
    AVAILABLE: { description: 'A worker can fetch it now: not locked, or its lock has expired.' },
    LOCKED: { description: 'Held by a worker, or backing off after a failure, until `lock.expiresAt`.' },
    FAILED: { description: 'No retries left: an incident is open and no worker gets it until retries are set.' },
    SUSPENDED: { description: 'Its process instance is suspended.' },
  } as const,
});

ExternalTask.implement({
  description: 'A unit of work that a process hands to a worker outside the engine, under the name of a topic.',
  fields: (t) => ({
    id: t.exposeID('id', { description: "The engine's id of the task; opaque." }),
    topicName: t.exposeString('topicName', { description: 'The topic under which workers ask for it.' }),
    status: t.field({
      type: ExternalTaskStatus,
      description: 'What can happen to the task next: the first that applies of SUSPENDED, FAILED, LOCKED, AVAILABLE.',
      resolve: statusOf,
    }),
    lock: t.field({
      type: ExternalTaskLock,
      nullable: true,
      description: 'The lock, held or expired; null when the task was never locked or was unlocked.',
      resolve: lockOf,
    }),
    priority: t.expose('priority', {
      type: 'Long',
      description: 'Higher is more important. 0 unless the process model or an operator says otherwise.',
    }),
    retries: t.exposeInt('retries', {
      nullable: true,
      description:
        'Attempts left; null until a worker first reports a failure or an operator sets it. 0 raises an incident.',
    }),
    errorMessage: t.exposeString('errorMessage', {
      nullable: true,
      description: 'Message of the last reported failure: at most 666 characters.',
    }),
    errorDetails: t.string({
      nullable: true,
      description:
        'Full details of the last reported failure that carried any. (One more engine call per task that ever failed.)',
      extensions: engineCost({ calls: 1 }),
      resolve: errorDetailsOf,
    }),
    history: t.field({
      type: ExternalTaskLogConnection,
      nullable: true,
      description:
        'What happened to this task so far, newest first. Empty when the engine keeps no history or you may not read it. (One more engine call, or a few when there are very many entries.)',
      args: externalTaskLogArgs,
      // Mostly the shared page tells how many there are.
      extensions: engineCost({ calls: 'batched', has: ['totalCount'] }),
      resolve: (task, args, context, info) => historyOfExternalTask(task, args, context, selectsRows(info)),
    }),
    incident: t.field({
      type: ProcessIncident,
      nullable: true,
      description: 'The open incident of a task without retries left; null while it has some.',
      extensions: batched,
      resolve: incidentOfExternalTask,
    }),
    localVariables: t.field({
      type: [ProcessVariable],
      nullable: true,
      description: "Variables in the task's own scope (its input mappings), by name.",
      args: variableNamesArgs,
      extensions: batched,
      resolve: localVariablesOfExternalTask,
    }),
    isSuspended: t.exposeBoolean('suspended', { description: 'Whether its process instance is suspended.' }),
    createdAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the task was created; null when the engine does not say (before version 7.24, or a task older than 7.21).',
      resolve: (task) => task.createTime ?? null,
    }),
    businessKey: t.exposeString('businessKey', {
      nullable: true,
      description: 'Business key of the process instance.',
    }),
    tenantId: t.exposeID('tenantId', { nullable: true, description: 'The tenant it belongs to; null when to none.' }),
    activityId: t.exposeString('activityId', {
      description: 'Id of the BPMN element that this task is an instance of.',
    }),
    activityInstanceId: t.exposeID('activityInstanceId', {
      nullable: true,
      description: 'Id of this one run of the BPMN element.',
    }),
    executionId: t.exposeID('executionId', { description: 'The execution that waits for the task.' }),
    processInstanceId: t.exposeID('processInstanceId', {
      description: 'The process instance that waits for the task.',
    }),
    processInstance: t.field({
      type: ProcessInstance,
      nullable: true,
      description: 'The process instance that waits for the task.',
      resolve: processInstanceOfTask,
    }),
    processDefinitionId: t.exposeID('processDefinitionId', {
      description: 'The deployed version of the process model that the task comes from.',
    }),
    processDefinition: t.field({
      type: ProcessDefinition,
      nullable: true,
      description: 'The deployed version of the process model that the task comes from.',
      resolve: processDefinitionOfTask,
    }),
    processDefinitionKey: t.exposeString('processDefinitionKey', {
      description: 'Key of the process model, the same for all its versions.',
    }),
    processDefinitionVersionTag: t.exposeString('processDefinitionVersionTag', {
      nullable: true,
      description: "The modeller's name for the version; null when it has none, and always before engine 7.14.",
    }),
  }),
});

makeEntity(ExternalTask, getExternalTask);

ExternalTaskLock.implement({
  description:
    'Who has a task, and until when. What an expired lock says stays until the task is locked anew or unlocked.',
  fields: (t) => ({
    workerId: t.exposeString('workerId', { nullable: true, description: 'The worker that locked the task last.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When the lock ends; after a reported failure, when the task may be retried. May lie in the past.',
    }),
  }),
});
