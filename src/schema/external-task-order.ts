import { builder } from './builder.ts';

export const ExternalTaskOrderField = builder.enumType('ExternalTaskOrderField', {
  description: 'What external tasks can be sorted by.',
  values: {
    ID: { value: 'id', description: 'The id, as text.' },
    CREATED_AT: { value: 'createTime', description: 'When the task was created. Engine 7.21 or later.' },
    LOCK_EXPIRES_AT: { value: 'lockExpirationTime', description: 'When the lock ends or ended.' },
    PRIORITY: { value: 'taskPriority', description: 'The priority.' },
    PROCESS_INSTANCE_ID: { value: 'processInstanceId', description: 'The id of the process instance.' },
    PROCESS_DEFINITION_ID: { value: 'processDefinitionId', description: 'The id of the process definition.' },
    PROCESS_DEFINITION_KEY: { value: 'processDefinitionKey', description: 'The key of the process definition.' },
    TENANT_ID: { value: 'tenantId', description: 'The id of the tenant.' },
  } as const,
});

export const ExternalTaskOrderDirection = builder.enumType('ExternalTaskOrderDirection', {
  description: 'Which way to sort. Where tasks without a value come depends on the database of the engine.',
  values: {
    ASC: { value: 'asc', description: 'Smallest, earliest or alphabetically first at the top.' },
    DESC: { value: 'desc', description: 'Greatest, latest or alphabetically last at the top.' },
  } as const,
});

export const ExternalTaskOrder = builder.inputType('ExternalTaskOrder', {
  description: 'One sort key. Each field at most once.',
  fields: (t) => ({
    field: t.field({ type: ExternalTaskOrderField, required: true, description: 'What to sort by.' }),
    direction: t.field({
      type: ExternalTaskOrderDirection,
      required: true,
      defaultValue: 'asc',
      description: 'Which way.',
    }),
  }),
});
