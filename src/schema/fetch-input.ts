import { builder } from './builder.ts';
import { ExternalTaskOrderDirection } from './external-task-order.ts';

/** How many tasks a worker gets that does not say. */
export const defaultMaxTasks = 10;

export const FetchExternalTaskVariableValue = builder.inputType('FetchExternalTaskVariableValue', {
  description: 'Exactly one of these; the type decides, an Integer is not found by a Long.',
  isOneOf: true,
  fields: (t) => ({
    stringValue: t.string({ description: 'A String variable.' }),
    booleanValue: t.boolean({ description: 'A Boolean variable.' }),
    integerValue: t.int({ description: 'An Integer variable.' }),
    longValue: t.field({
      type: 'Long',
      description: 'Outside 32 bits: the engine tells a Long from an Integer by its size.',
    }),
    doubleValue: t.float({ description: 'A Double variable.' }),
    isNull: t.boolean({ description: 'Only `true`: the variable is null.' }),
  }),
});

export const FetchExternalTaskVariableInput = builder.inputType('FetchExternalTaskVariableInput', {
  description: 'A process variable with exactly this value.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name; each at most once.' }),
    value: t.field({ type: FetchExternalTaskVariableValue, required: true, description: 'Its value.' }),
  }),
});

export const FetchExternalTaskTopicInput = builder.inputType('FetchExternalTaskTopicInput', {
  description: 'A topic, and which of its tasks.',
  fields: (t) => ({
    topicName: t.string({ required: true, description: 'Its name.' }),
    lockDuration: t.field({
      type: 'Milliseconds',
      required: true,
      description: 'How long the worker keeps what it gets: from 1.',
    }),
    variables: t.stringList({
      description: 'Names of the variables to bring; all visible ones when left out, none for an empty list.',
    }),
    localVariables: t.boolean({
      required: true,
      defaultValue: false,
      description: "Only variables of the task's own scope.",
    }),
    businessKey: t.string({ description: 'Only tasks of process instances with this business key.' }),
    processDefinitionIds: t.idList({ description: 'Only tasks of these deployed versions of process models.' }),
    processDefinitionKeys: t.stringList({ description: 'Only tasks of any version of these process models.' }),
    processDefinitionVersionTag: t.string({ description: 'With the wildcards % and _.' }),
    anyProcessVariable: t.field({
      type: [FetchExternalTaskVariableInput],
      description: 'A process variable with exactly this type and value; of several, any one is enough.',
    }),
    tenantIds: t.idList({ description: 'Only tasks of these tenants.' }),
    withoutTenantId: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Only tasks of no tenant. Not together with `tenantIds`.',
    }),
    includeExtensionProperties: t.boolean({
      required: true,
      defaultValue: false,
      description: "Bring the element's extension properties. Engine 7.14 or later.",
    }),
  }),
});

export const FetchAndLockExternalTasksInput = builder.inputType('FetchAndLockExternalTasksInput', {
  description: 'Who takes tasks, of what, and how many.',
  fields: (t) => ({
    workerId: t.string({ required: true, description: 'Who takes them; not empty.' }),
    topics: t.field({
      type: [FetchExternalTaskTopicInput],
      required: true,
      description: 'At least one; each topic name once. Inside a topic an empty list is refused, `variables` excepted.',
    }),
    maxTasks: t.int({
      required: true,
      defaultValue: defaultMaxTasks,
      description: 'At most this many over all topics: 1 to 1000.',
    }),
    usePriority: t.boolean({ required: true, defaultValue: false, description: 'Highest priority first.' }),
    orderByCreatedAt: t.field({
      type: ExternalTaskOrderDirection,
      description: 'Then by creation time. Engine 7.21 or later.',
    }),
    waitFor: t.field({
      type: 'Milliseconds',
      required: true,
      defaultValue: 0,
      description: 'How long to wait for a task when none is available: 0 to 30 minutes.',
    }),
  }),
});
