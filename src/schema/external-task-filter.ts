import { builder } from './builder.ts';
import { ExternalTaskStatus } from './external-task.ts';
import { ProcessVariableFilter } from './process-variable-filter.ts';

export const ExternalTaskFilter = builder.inputType('ExternalTaskFilter', {
  description:
    'Every field narrows the result (AND). A list matches any of its members (OR); an empty one matches nothing. A null is as left out.',
  fields: (t) => ({
    ids: t.idList({ description: 'Any of these tasks.' }),
    status: t.field({ type: ExternalTaskStatus, description: 'Tasks of this status now.' }),
    topicName: t.string({ description: 'Exactly this topic.' }),
    workerId: t.string({ description: 'The worker that locked the task last.' }),
    isLocked: t.boolean({ description: 'true: locked now. false: no lock, or an expired one.' }),
    hasRetriesLeft: t.boolean({ description: 'true: retries above 0 or never set. false: exactly 0.' }),
    isSuspended: t.boolean({ description: 'true: suspended. false: active.' }),
    lockExpiresAfter: t.field({ type: 'DateTime', description: 'Exclusive; tasks without a lock never match.' }),
    lockExpiresBefore: t.field({ type: 'DateTime', description: 'Exclusive; tasks without a lock never match.' }),
    priorityAtLeast: t.field({ type: 'Long', description: 'Inclusive.' }),
    priorityAtMost: t.field({ type: 'Long', description: 'Inclusive.' }),
    activityIds: t.stringList({ description: 'Instances of any of these BPMN elements.' }),
    executionId: t.id({ description: 'The execution that waits for the task.' }),
    processInstanceIds: t.idList({ description: 'Tasks of any of these process instances.' }),
    processDefinitionId: t.id({ description: 'Tasks of this deployed version of a process model.' }),
    processDefinitionKeys: t.stringList({
      description: 'Tasks of any version of any of these process models. Engine 7.24 or later.',
    }),
    processDefinitionName: t.string({
      description: 'Tasks of process models with exactly this name. Engine 7.24 or later.',
    }),
    processDefinitionNameLike: t.string({ description: 'With the wildcards % and _. Engine 7.24 or later.' }),
    tenantIds: t.idList({ description: 'Tasks of any of these tenants.' }),
    processVariables: t.field({
      type: ProcessVariableFilter,
      description: "Variables of the task's process instance. Engine 7.24 or later.",
    }),
  }),
});
