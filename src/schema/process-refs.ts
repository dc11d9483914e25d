import type { ProcessDefinition as Definition } from '../resolvers/process-definition.ts';
import type { ProcessInstance as Instance } from '../resolvers/process-instance.ts';
import { builder } from './builder.ts';

// Tasks lead to these and these to tasks, so their names come before their fields.
export const ProcessInstance = builder.objectRef<Instance>('ProcessInstance');
export const ProcessDefinition = builder.objectRef<Definition>('ProcessDefinition');
