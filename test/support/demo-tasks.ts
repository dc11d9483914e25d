import type { DemoFault, DemoStep, DemoTask } from '../../src/demo-engine/demo-task.ts';
import type { StepSeed, TaskSeed } from './engine-under-test.ts';

/** What Camunda says where the same goes wrong in a process of test/engines/bpmn.ts. */
const faults: Readonly<Record<NonNullable<StepSeed['failsAfterCompletion']>, DemoFault>> = {
  'unknown-property': {
    message: `Unknown property used in expression: \${nope}. Cause: Cannot resolve identifier 'nope'`,
  },
  'missing-resource': { message: 'ENGINE-09024 Unable to find resource at path nope.script', isNotFound: true },
};

/** Where a process goes from a step. */
type Ways = { readonly [Name in 'next' | 'onBpmnError' | 'failsAfterCompletion']: StepSeed[Name] | undefined };

/** The same task as the demo engine wants to be told of it. */
export function demoTaskOf({ next, onBpmnError, failsAfterCompletion, ...rest }: TaskSeed): DemoTask {
  return { ...rest, ...waysOf({ next, onBpmnError, failsAfterCompletion }) };
}

function demoStepOf({ next, onBpmnError, failsAfterCompletion, ...rest }: StepSeed): DemoStep {
  return { ...rest, ...waysOf({ next, onBpmnError, failsAfterCompletion }) };
}

function waysOf({ next, onBpmnError, failsAfterCompletion }: Ways): DemoStep {
  return {
    ...(next === undefined ? {} : { next: next.map(demoStepOf) }),
    ...(onBpmnError === undefined ? {} : { onBpmnError: handlersOf(onBpmnError) }),
    ...(failsAfterCompletion === undefined ? {} : { failsAfterCompletion: faults[failsAfterCompletion] }),
  };
}

function handlersOf(handlers: NonNullable<StepSeed['onBpmnError']>): NonNullable<DemoStep['onBpmnError']> {
  return Object.fromEntries(
    Object.entries(handlers).map(([code, handler]) => [code, handler === 'end' ? handler : demoStepOf(handler)]),
  );
}
